package org.sangyu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The volunteer teams: what they do, under which corps they stand, and whether they may be asked to help. */
@Service
public class Teams {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REASON = 500;

    private final TeamTable table;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final Clock clock;

    Teams(TeamTable table, OrganisationDesk desk, Organisations organisations, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Optional<VolunteerTeam> find(String code) {
        return table.among(List.of(code)).stream().findFirst();
    }

    /** By code, those of these that are teams; one query. */
    public Map<String, VolunteerTeam> among(Collection<String> codes) {
        return table.among(codes).stream().collect(Collectors.toMap(VolunteerTeam::code, Function.identity()));
    }

    /** Whether this team may be offered work; what is no team is not ready. */
    public boolean isReady(String code) {
        return find(code).filter(VolunteerTeam::isReady).isPresent();
    }

    /** @throws Refusal not found, also for who may not see it */
    public VolunteerTeam require(String code, Actor actor) {
        return find(organisations.requireSeen(code, actor).code()).orElseThrow(Organisations::unknown);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public RegisterPage<VolunteerTeam> list(TeamFilter filter, String cursor, int limit, Actor actor) {
        Conditions conditions = filter.on(RegisterSight.conditions(actor, "o.code", "o.parent_code"));
        return RegisterPage.of(
                table.page(conditions, cursor == null ? "" : cursor, limit + 1), limit, VolunteerTeam::code);
    }

    /** Adds one; a new community group waits for the consent of its residents' committee. */
    @Transactional
    public Organisation add(TeamEdit wanted, Actor actor) {
        desk.requireNew(OrganisationKind.TEAM, wanted.head());
        return saveAll(List.of(wanted), actor).get(0);
    }

    /** @param version as the person saw it */
    @Transactional
    public void change(String code, int version, TeamEdit wanted, Actor actor) {
        saveAll(List.of(wanted.at(code, version)), actor);
    }

    /**
     * Adds or changes several hundred with a handful of statements; a corps may be among them with its teams.
     *
     * @throws Refusal with what is wrong with the first that cannot be saved
     */
    @Transactional
    public List<Organisation> saveAll(List<TeamEdit> wanted, Actor actor) {
        TeamWishes wishes = wishes(wanted);
        List<Organisation> saved = desk.save(wishes.checked(wanted, actor), actor);
        List<String> corps = wishes.corpsCodes(wanted, saved);
        List<TeamTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            rows.add(wishes.row(wanted.get(i), saved.get(i).code(), corps.get(i), actor));
        }
        table.save(rows);
        return saved;
    }

    /** The residents' committee consents: the group may be asked to help. */
    @Transactional
    public void approve(String code, Integer version, Actor actor) {
        decide(code, version, TeamState.APPROVED, null, actor);
    }

    /** The residents' committee does not consent, or no longer does, and says why. */
    @Transactional
    public void refuse(String code, String reason, Integer version, Actor actor) {
        new Findings()
                .text(
                        reason,
                        LONGEST_REASON,
                        "reason",
                        "organisation.team.reason-missing",
                        "organisation.team.reason-too-long")
                .orRefuse();
        decide(code, version, TeamState.REFUSED, reason.strip(), actor);
    }

    /** Whether the person may decide for the residents' committee that this group asks. */
    public boolean decides(VolunteerTeam team, Actor actor) {
        return team.kind() == TeamKind.COMMUNITY_GROUP && actor.may(Permission.KEEP_REGISTER, team.committeeCode());
    }

    TeamWishes wishes(List<TeamEdit> wanted) {
        return new TeamWishes(wanted, organisations, table, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void decide(String code, Integer version, TeamState state, String reason, Actor actor) {
        VolunteerTeam team = find(code).orElseThrow(Organisations::unknown);
        if (team.kind() != TeamKind.COMMUNITY_GROUP) {
            throw Refusal.conflict("organisation.team.needs-no-consent");
        }
        if (!decides(team, actor)) {
            throw Refusal.notPermitted("organisation.team.not-your-consent");
        }
        if (team.state() == state) {
            throw Refusal.conflict("organisation.team.decided-already");
        }
        Map<String, HistoryLine.Changed> what =
                Map.of("state", new HistoryLine.Changed(team.state().name(), reason == null ? state.name() : reason));
        desk.decided(
                organisations.require(code),
                state == TeamState.APPROVED ? "approved" : "refused",
                what,
                version,
                actor);
        table.decide(code, state, reason, today(), actor.username());
    }
}
