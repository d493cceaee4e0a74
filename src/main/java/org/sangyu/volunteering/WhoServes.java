package org.sangyu.volunteering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a signed-in volunteer is in the register, who belongs to a team, and whom to call about it. */
@Component
public class WhoServes {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    WhoServes(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** Somebody of a team. */
    public record Mate(long personId, String name) {}

    /** Empty for whoever is not in the register, or not with this account. */
    public Optional<Serving> self(Actor actor) {
        return jdbc.sql("select id, name, area_code from person where account_id = :account and status = 'ACTIVE'")
                .param("account", actor.accountId())
                .query((row, n) ->
                        new Serving(row.getLong(1), row.getString(2), row.getString(3), teams(row.getLong(1), actor)))
                .optional();
    }

    /** @throws Refusal saying whom to ask, when the register does not know the account */
    public Serving require(Actor actor) {
        return self(actor).orElseThrow(() -> Refusal.notPermitted("volunteering.refused.not-in-register"));
    }

    /** The person whose account this is. */
    Optional<Long> personOf(long accountId) {
        return jdbc.sql("select id from person where account_id = :account and status = 'ACTIVE'")
                .param("account", accountId)
                .query(Long.class)
                .optional();
    }

    /** The people of a team, by name. */
    public List<Mate> mates(String teamCode) {
        return jdbc.sql(
                        """
                        select p.id, p.name from team_membership m join person p on p.id = m.person_id
                        where m.team_code = :team and m.until is null and p.status = 'ACTIVE'
                        order by p.name, p.id
                        """)
                .param("team", teamCode)
                .query((row, n) -> new Mate(row.getLong(1), row.getString(2)))
                .list();
    }

    /** The number of the team, or of the community that it belongs to; null when neither has one. */
    public Organisation toCall(Serving serving) {
        return serving.teams().stream()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .map(this::reachable)
                .findFirst()
                .or(() -> organisations.find(community(serving.areaCode())))
                .orElse(null);
    }

    private Organisation reachable(Organisation team) {
        return team.phone() != null && !team.phone().isBlank()
                ? team
                : organisations.parentOf(team.code()).orElse(team);
    }

    static String community(String areaCode) {
        return areaCode.substring(0, Math.min(12, areaCode.length()));
    }

    private List<String> teams(long personId, Actor actor) {
        Set<String> teams = new LinkedHashSet<>(jdbc.sql(
                        """
                        select team_code from team_membership where person_id = :person and until is null
                        order by since, team_code
                        """)
                .param("person", personId)
                .query(String.class)
                .list());
        actor.scopes(Permission.SEE_OWN_CASES).stream()
                .filter(scope -> scope.startsWith("T-"))
                .forEach(teams::add);
        return List.copyOf(teams);
    }
}
