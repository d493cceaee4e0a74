package org.sangyu.people.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.Person;
import org.sangyu.people.web.PeopleWords.Choice;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** What one may choose from in the register's forms: scopes, homes, branches, teams and places of posts. */
@Component
class RegisterOptions {

    private final Organisations organisations;
    private final PeopleWords words;

    RegisterOptions(Organisations organisations, PeopleWords words) {
        this.organisations = organisations;
        this.words = words;
    }

    record Group(String label, List<Choice> options) {}

    /** The reader's areas by town, and the branches and teams of the one that is looked at now. */
    List<Group> scopes(PeopleScope now, Actor reader) {
        Groups groups = new Groups();
        for (String scope : reader.scopes(Permission.SEE_REGISTER)) {
            if (isArea(scope)) {
                areas(scope).forEach(area -> groups.add(town(area), area));
            } else {
                organisations.find(scope).ifPresent(own -> groups.add(words.say("options", "own"), own));
            }
        }
        if (reader.may(Permission.SEE_REGISTER, now.area())) {
            for (OrganisationKind kind : List.of(OrganisationKind.BRANCH, OrganisationKind.TEAM)) {
                near(now.area()).filter(org -> org.kind() == kind).forEach(org -> groups.add(label(kind), org));
            }
        }
        return groups.list();
    }

    /** Communities in which somebody may live whom this clerk writes down; a secretary's members may live anywhere. */
    List<Group> homes(Actor keeper, String current) {
        Groups groups = new Groups();
        for (String scope : keeper.scopes(Permission.KEEP_REGISTER)) {
            String area = isArea(scope) ? scope : city(scope);
            organisations.areasWithin(area).stream()
                    .filter(it -> it.kind() == OrganisationKind.COMMUNITY
                            || (it.kind() == OrganisationKind.GRID && scope.length() == 12))
                    .forEach(it -> groups.add(town(it), it));
        }
        organisations.find(current).ifPresent(it -> groups.add(town(it), it));
        return groups.list();
    }

    /** All branches of the city by town, or the secretary's own; somebody may belong far from where they live. */
    List<Group> branches(Actor keeper, String current) {
        Groups groups = new Groups();
        for (String scope : keeper.scopes(Permission.KEEP_REGISTER)) {
            if (isArea(scope)) {
                all(city(scope), OrganisationKind.BRANCH).forEach(it -> groups.add(town(it), it));
            } else {
                organisations.find(scope).ifPresent(it -> groups.add(town(it), it));
            }
        }
        organisations.find(current).ifPresent(it -> groups.add(town(it), it));
        return groups.list();
    }

    /** Every branch but the one that the member belongs to. */
    List<Group> otherBranches(Person member) {
        Groups groups = new Groups();
        String own = member.isMember() ? member.membership().branchCode() : null;
        all(member.areaCode().substring(0, 6), OrganisationKind.BRANCH)
                .filter(it -> !it.code().equals(own))
                .forEach(it -> groups.add(town(it), it));
        return groups.list();
    }

    /** Teams that serve where the person lives and that this clerk may fill. */
    List<Choice> teams(Person person, Actor keeper) {
        return organisations.teamsServing(person.communityCode()).stream()
                .filter(team -> keeper.may(Permission.KEEP_REGISTER, team.parentCode()))
                .map(team -> new Choice(team.code(), team.name()))
                .toList();
    }

    /** Where the person may hold a post: around home and around the clerk. */
    List<Group> places(Person person, Actor keeper) {
        Groups groups = new Groups();
        Stream<String> around = Stream.concat(
                Stream.of(person.communityCode(), person.areaCode().substring(0, 9), city(person.areaCode())),
                keeper.scopes(Permission.KEEP_REGISTER).stream().filter(RegisterOptions::isArea));
        List<Organisation> near = around.distinct()
                .flatMap(scope -> Stream.concat(
                        (scope.length() == 6 ? Stream.of(organisations.require(scope)) : areas(scope)), near(scope)))
                .toList();
        String branch = person.isMember() ? person.membership().branchCode() : null;
        organisations.find(branch).ifPresent(it -> groups.add(label(OrganisationKind.BRANCH), it));
        for (OrganisationKind kind : List.of(OrganisationKind.BRANCH, OrganisationKind.ASSOCIATION)) {
            near.stream().filter(it -> it.kind() == kind).forEach(it -> groups.add(label(kind), it));
        }
        near.stream().filter(Organisation::isArea).forEach(it -> groups.add(label(OrganisationKind.COMMUNITY), it));
        return groups.list();
    }

    /** Branches, associations and teams of the area; in a whole city only those of the city itself. */
    private Stream<Organisation> near(String area) {
        return (area.length() == 6 ? Stream.of(area) : areas(area).map(Organisation::code))
                .flatMap(code -> organisations.childrenOf(code).stream())
                .filter(org -> org.active() && !org.isArea());
    }

    private Stream<Organisation> all(String city, OrganisationKind kind) {
        return organisations.areasWithin(city).stream()
                .flatMap(area -> organisations.childrenOf(area.code()).stream())
                .filter(org -> org.active() && org.kind() == kind);
    }

    private Stream<Organisation> areas(String scope) {
        return organisations.areasWithin(scope).stream().filter(area -> area.kind() != OrganisationKind.GRID);
    }

    private String town(Organisation org) {
        String area = org.isArea() ? org.code() : org.parentCode();
        return words.organisation(area.substring(0, Math.min(9, area.length())));
    }

    private String label(OrganisationKind kind) {
        return words.say("options", kind.name());
    }

    private static String city(String scope) {
        return isArea(scope) ? scope.substring(0, 6) : scope.substring(2, 8);
    }

    private static boolean isArea(String scope) {
        return Character.isDigit(scope.charAt(0));
    }

    /** Gathers options under their headings, each once. */
    private static final class Groups {

        private final Map<String, List<Choice>> groups = new LinkedHashMap<>();

        void add(String label, Organisation org) {
            Choice choice = new Choice(org.code(), org.name());
            List<Choice> group = groups.computeIfAbsent(Objects.requireNonNullElse(label, ""), it -> new ArrayList<>());
            if (!group.contains(choice)) {
                group.add(choice);
            }
        }

        List<Group> list() {
            return groups.entrySet().stream()
                    .map(group -> new Group(group.getKey(), group.getValue()))
                    .toList();
        }
    }
}
