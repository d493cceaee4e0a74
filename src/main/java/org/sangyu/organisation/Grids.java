package org.sangyu.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids of communities: how large they are and who looks after them. */
@Service
public class Grids {

    private final GridTable table;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final Clock clock;

    Grids(GridTable table, OrganisationDesk desk, Organisations organisations, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The active grids of the community in which the area lies, with their wardens; for everybody to read. */
    @Transactional(readOnly = true)
    public List<Grid> of(String areaCode) {
        return table.of(Tier.COMMUNITY.codeFor(areaCode));
    }

    public Optional<Grid> find(String code) {
        return table.among(List.of(code)).stream().findFirst();
    }

    /** @throws Refusal not found, also for who may not see it */
    public Grid require(String code, Actor actor) {
        return find(organisations.requireSeen(code, actor).code()).orElseThrow(Organisations::unknown);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public RegisterPage<Grid> list(GridFilter filter, String cursor, int limit, Actor actor) {
        Conditions conditions = filter.on(RegisterSight.conditions(actor, "o.code", "o.parent_code"));
        return RegisterPage.of(table.page(conditions, cursor == null ? "" : cursor, limit + 1), limit, Grid::code);
    }

    /** Adds one. */
    @Transactional
    public Organisation add(GridEdit wanted, Actor actor) {
        desk.requireNew(OrganisationKind.GRID, wanted.head());
        return saveAll(List.of(wanted), actor).get(0);
    }

    /** @param version as the person saw it */
    @Transactional
    public void change(String code, int version, GridEdit wanted, Actor actor) {
        saveAll(List.of(wanted.at(code, version)), actor);
    }

    /**
     * Adds or changes several hundred with a handful of statements.
     *
     * @throws Refusal with what is wrong with the first that cannot be saved
     */
    @Transactional
    public List<Organisation> saveAll(List<GridEdit> wanted, Actor actor) {
        List<Saving> savings = wishes(wanted).checked(wanted, actor);
        List<Organisation> saved = desk.save(savings, actor);
        List<GridEdit> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            if (!savings.get(i).before().equals(savings.get(i).after())) {
                rows.add(wanted.get(i).at(saved.get(i).code(), null));
            }
        }
        table.save(rows, clock.instant().atOffset(ZoneOffset.UTC), actor.username());
        return saved;
    }

    GridWishes wishes(List<GridEdit> wanted) {
        return new GridWishes(wanted, organisations, table);
    }
}
