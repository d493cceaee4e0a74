package org.sangyu.people.web;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleFigures.PostCounts;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.PostKind;
import org.sangyu.people.Share;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.web.HubBlock.Figure;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register's overview counts, block by block in the order of the page. Other modules' figures come in here: a
 * method that asks their figures service for the scope and returns a {@link HubBlock}, and a line in {@link #of}.
 */
@Component
class HubBlocks {

    private final PeopleFigures people;
    private final HubBlocksOfPlaces places;
    private final PeopleWords words;

    HubBlocks(PeopleFigures people, HubBlocksOfPlaces places, PeopleWords words) {
        this.people = people;
        this.places = places;
        this.words = words;
    }

    List<HubBlock> of(PeopleScope scope, Actor reader) {
        List<HubBlock> blocks = new ArrayList<>();
        // a team's leader learns nothing of categories, talent and posts
        boolean keeps = reader.may(Permission.KEEP_REGISTER);
        if (keeps) {
            blocks.add(members(scope, reader));
        }
        blocks.add(volunteers(scope, reader));
        if (keeps) {
            blocks.add(talent(scope, reader));
            blocks.add(posts(scope, reader));
        }
        if (scope.isArea()) {
            blocks.addAll(places.of(scope));
        }
        return blocks;
    }

    HubBlock members(PeopleScope scope, Actor reader) {
        PeopleFigures.Members counts = people.members(scope, reader);
        List<Figure> figures = new ArrayList<>();
        for (ParticipationCategory category : ParticipationCategory.values()) {
            figures.add(new Figure(
                    words.say("category", category),
                    counts.members().get(category),
                    null,
                    list(scope, "category", category)));
        }
        figures.add(new Figure(
                words.say("hub", "registered"),
                counts.registered(),
                words.share(new Share(counts.registered(), counts.total())),
                null));
        figures.add(new Figure(words.say("hub", "persons"), counts.persons(), null, list(scope, null, null)));
        return new HubBlock("people.hub.members", list(scope, "kind", "MEMBER"), figures);
    }

    HubBlock volunteers(PeopleScope scope, Actor reader) {
        PeopleFigures.Volunteers counts = people.volunteers(scope, reader);
        String all = list(scope, "kind", "VOLUNTEER");
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.say("hub", "registered-volunteers"), counts.volunteers(), null, all));
        // of one team's people, what they do in other teams is not the team's
        if (!scope.isTeam()) {
            figures.add(new Figure(words.say("hub", "in-teams"), counts.inTeams(), null, null));
            figures.add(new Figure(words.say("hub", "places"), counts.places(), null, null));
        }
        return new HubBlock("people.hub.volunteers", all, figures);
    }

    private HubBlock talent(PeopleScope scope, Actor reader) {
        PeopleFigures.Talent counts = people.talent(scope, reader);
        List<Figure> figures = new ArrayList<>();
        for (TalentLevel level : TalentLevel.values()) {
            figures.add(new Figure(
                    words.say("level", level),
                    counts.entered().get(level),
                    null,
                    address("/register/talent", scope, "level", level)));
        }
        figures.add(new Figure(
                words.say("hub", "available"),
                counts.available(),
                words.share(new Share(counts.available(), counts.persons())),
                address("/register/talent", scope, "available", "true")));
        return new HubBlock("people.hub.talent", address("/register/talent", scope, null, null), figures);
    }

    private HubBlock posts(PeopleScope scope, Actor reader) {
        PostCounts counts = people.posts(scope, reader);
        List<Figure> figures = new ArrayList<>();
        for (PostKind kind : PostKind.values()) {
            figures.add(new Figure(
                    words.say("post", kind),
                    counts.byKind().get(kind),
                    null,
                    address("/register/posts", scope, "kind", kind)));
        }
        figures.add(new Figure(
                words.say("hub", "owners"),
                counts.ofOwners().part(),
                words.share(counts.ofOwners()),
                address("/register/posts", scope, null, null)));
        return new HubBlock("people.hub.posts", address("/register/posts", scope, null, null), figures);
    }

    private static String list(PeopleScope scope, String parameter, Object value) {
        return address("/register/people", scope, parameter, value);
    }

    private static String address(String path, PeopleScope scope, String parameter, Object value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).queryParam("scope", scope.code());
        return (parameter == null ? uri : uri.queryParam(parameter, value))
                .build()
                .toUriString();
    }
}
