package org.sangyu.people;

import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a person, and who may write: clerks of the area where the person lives, the secretary of a branch to which
 * the person belongs or comes, the leader of a team in which the person is; and the person.
 */
@Component
class PersonDoors {

    private final PersonTable table;
    private final JdbcClient jdbc;

    PersonDoors(PersonTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /** @throws Refusal not found, also when the reader may not know whether there is such a person */
    Person seen(long id, Actor reader) {
        return with(id, Permission.SEE_REGISTER, reader);
    }

    Person kept(long id, Actor writer) {
        Person person = with(id, Permission.KEEP_REGISTER, writer);
        return table.lock(person.id()).orElseThrow(PersonDoors::unknown);
    }

    Person keptOrOwn(long id, Actor writer) {
        Person person = table.lock(id).orElseThrow(PersonDoors::unknown);
        return isOwn(person, writer) || may(Permission.KEEP_REGISTER, person, writer) ? person : refuse();
    }

    Person with(long id, Permission permission, Actor actor) {
        Person person = table.find(id).orElseThrow(PersonDoors::unknown);
        return may(permission, person, actor) ? person : refuse();
    }

    boolean may(Permission permission, Person person, Actor actor) {
        return actor.may(permission, person.communityCode())
                || (person.isMember()
                        && actor.may(permission, person.membership().branchCode()))
                || belongs(permission, person.id(), actor);
    }

    /** By an activity membership, or in a team. */
    private boolean belongs(Permission permission, long personId, Actor actor) {
        String[] scopes = actor.scopes(permission).stream()
                .filter(scope -> !Character.isDigit(scope.charAt(0)))
                .toArray(String[]::new);
        return scopes.length > 0
                && jdbc.sql(
                                """
                                select exists (select 1 from activity_membership
                                               where person_id = :person and until is null and branch_code = any (:scopes))
                                    or exists (select 1 from team_membership
                                               where person_id = :person and until is null and team_code = any (:scopes))
                                """)
                        .param("person", personId)
                        .param("scopes", scopes)
                        .query(Boolean.class)
                        .single();
    }

    private static boolean isOwn(Person person, Actor actor) {
        return actor.username().equals(person.account());
    }

    private static Person refuse() {
        throw unknown();
    }

    private static Refusal unknown() {
        return Refusal.notFound("people.unknown");
    }
}
