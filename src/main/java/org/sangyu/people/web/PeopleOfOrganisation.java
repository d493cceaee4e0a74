package org.sangyu.people.web;

import java.util.List;
import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.OrganisationSection;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.Posts;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Who there is in a branch, an association or a team, on its own page of the register. */
@Component
class PeopleOfOrganisation implements OrganisationSection {

    private final HubBlocks blocks;
    private final Posts posts;
    private final PeopleWords words;

    PeopleOfOrganisation(HubBlocks blocks, Posts posts, PeopleWords words) {
        this.blocks = blocks;
        this.posts = posts;
        this.words = words;
    }

    @Override
    public boolean isFor(Organisation organisation) {
        return organisation.kind() == OrganisationKind.BRANCH
                || organisation.kind() == OrganisationKind.ASSOCIATION
                || organisation.kind() == OrganisationKind.TEAM;
    }

    @Override
    public String fragment() {
        return "people/of-organisation :: people";
    }

    @Override
    public Map<String, Object> model(Organisation organisation, Actor actor) {
        PeopleScope scope = new PeopleScope(organisation.code());
        return Map.of(
                "peopleBlocks",
                switch (organisation.kind()) {
                    case BRANCH -> List.of(blocks.members(scope, actor));
                    case TEAM -> List.of(blocks.volunteers(scope, actor));
                    default -> List.of();
                },
                "peoplePosts",
                posts.at(organisation.code()),
                "peopleWords",
                words);
    }
}
