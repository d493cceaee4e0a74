package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A team's wall of thanks, for those who are signed in and belong to its area. Sums are of the whole team; a name stands
 * there only while its bearer agrees (志愿服务条例 art. 20), and names stand in their own order, not by hours.
 */
@Service
@Transactional(readOnly = true)
public class TeamWall {

    /** Whose work is for the area without their being of it. */
    private static final Set<Role> STRANGERS = EnumSet.of(Role.UNIT, Role.UNIT_LEAD, Role.ADMIN, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final ServiceSums sums;
    private final StarTable stars;
    private final WhoServes who;
    private final Clock clock;

    TeamWall(
            JdbcClient jdbc,
            Organisations organisations,
            ServiceSums sums,
            StarTable stars,
            WhoServes who,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.sums = sums;
        this.stars = stars;
        this.who = who;
        this.clock = clock;
    }

    public record Named(String name, int minutes, int stars) {}

    /** @param others how many served who do not stand here by name */
    public record Wall(
            Organisation team,
            int year,
            ServiceSums.Sum thisYear,
            ServiceSums.Sum all,
            List<Named> names,
            int others) {}

    /** @throws Refusal not found, also for whoever does not belong to the area */
    public Wall of(String teamCode, Actor reader) {
        Organisation team = organisations
                .find(teamCode)
                .filter(it -> it.kind() == OrganisationKind.TEAM)
                .filter(it -> belongs(it, reader))
                .orElseThrow(() -> Refusal.notFound("volunteering.refused.no-such-wall"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Spell.ZONE);
        ServiceSums.Sum all = sums.ofTeam(teamCode, LocalDate.EPOCH, today);
        List<Named> names = names(team);
        return new Wall(
                team,
                today.getYear(),
                sums.ofTeam(teamCode, today.withDayOfYear(1), today),
                all,
                names,
                Math.max(0, all.people() - names.size()));
    }

    private boolean belongs(Organisation team, Actor reader) {
        return reader.grants().stream()
                        .filter(grant -> !STRANGERS.contains(grant.role()))
                        .map(Grant::scope)
                        .anyMatch(scope -> isNear(team, scope))
                || who.self(reader)
                        .filter(self -> self.teams().contains(team.code()))
                        .isPresent();
    }

    private boolean isNear(Organisation team, String scope) {
        String area = Character.isDigit(scope.charAt(0))
                ? scope
                : Optional.ofNullable(organisations
                                .find(scope)
                                .map(Organisation::parentCode)
                                .orElse(null))
                        .orElse("-");
        return area.startsWith(team.parentCode()) || team.parentCode().startsWith(area);
    }

    private List<Named> names(Organisation team) {
        List<Integer> levels = stars.levels(team.parentCode());
        return jdbc.sql(
                        """
                        select p.name, sum(r.minutes)::int as minutes
                        from service_record r
                        join person p on p.id = r.person_id and p.status = 'ACTIVE'
                        where r.team_code = :team and r.state = 'VERIFIED'
                          and exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'HONOUR'
                                                               and c.withdrawn_at is null)
                        group by p.id order by p.name, p.id
                        """)
                .param("team", team.code())
                .query((row, n) -> new Named(
                        row.getString(1),
                        row.getInt(2),
                        Stars.of(row.getInt(2), levels).stars()))
                .list();
    }
}
