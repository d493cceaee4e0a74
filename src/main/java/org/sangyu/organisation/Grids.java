package org.sangyu.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
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
        return organisations
                .find(code)
                .filter(organisation -> RegisterSight.sees(actor, organisation))
                .flatMap(organisation -> find(code))
                .orElseThrow(() -> Refusal.notFound("organisation.register.unknown"));
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
        Map<String, Grid> there = existing(wanted);
        List<GridEdit> meant = new ArrayList<>();
        List<Saving> savings = new ArrayList<>();
        for (GridEdit edit : wanted) {
            edit.check(new Findings()).orRefuse();
            Grid before = there.get(key(edit));
            GridEdit at =
                    before == null ? edit : edit.at(before.code(), edit.head().version());
            meant.add(at);
            savings.add(new Saving(
                    OrganisationKind.GRID,
                    at.head(),
                    before == null ? Map.of() : before.edit().details(),
                    at.details()));
        }
        List<Organisation> saved = desk.save(savings, actor);
        List<GridEdit> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            if (!savings.get(i).before().equals(savings.get(i).after())) {
                rows.add(meant.get(i).at(saved.get(i).code(), null));
            }
        }
        table.save(rows, clock.instant().atOffset(ZoneOffset.UTC), actor.username());
        return saved;
    }

    /** By {@link #key}, those of the wanted that are there already; one query. */
    Map<String, Grid> existing(List<GridEdit> wanted) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (GridEdit edit : wanted) {
            OrganisationHead head = edit.head();
            organisations
                    .find(OrganisationKind.GRID, head.code(), head.areaCode(), head.name())
                    .ifPresent(found -> codes.put(key(edit), found.code()));
        }
        Map<String, Grid> grids =
                table.among(codes.values()).stream().collect(Collectors.toMap(Grid::code, Function.identity()));
        Map<String, Grid> byKey = new HashMap<>();
        codes.forEach((key, code) -> byKey.put(key, grids.get(code)));
        return byKey;
    }

    static String key(GridEdit edit) {
        return edit.head().key();
    }
}
