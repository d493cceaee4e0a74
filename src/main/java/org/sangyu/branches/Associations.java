package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.Saving;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The associations of retired cadres: of towns and of the city's units, each presided over by a branch's secretary. */
@Service
public class Associations {

    private final AssociationTable table;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final Clock clock;

    Associations(AssociationTable table, OrganisationDesk desk, Organisations organisations, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Optional<Association> find(String code) {
        return table.among(List.of(code)).stream().findFirst();
    }

    /** @throws Refusal not found, also for who may not see it */
    public Association require(String code, Actor actor) {
        return find(code)
                .filter(association -> AssociationFilter.sees(actor, association))
                .orElseThrow(() -> Refusal.notFound("organisation.register.unknown"));
    }

    /** The active associations of which this branch's secretary is the president. */
    public List<Association> presidedBy(String branchCode) {
        return table.presidedBy(branchCode);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public RegisterPage<Association> list(AssociationFilter filter, String cursor, int limit, Actor actor) {
        return RegisterPage.of(
                table.page(filter.on(actor), cursor == null ? "" : cursor, limit + 1), limit, Association::code);
    }

    /** Adds one. */
    @Transactional
    public Organisation add(AssociationEdit wanted, Actor actor) {
        desk.requireNew(OrganisationKind.ASSOCIATION, wanted.head());
        return saveAll(List.of(wanted), actor).get(0);
    }

    /** @param version as the person saw it */
    @Transactional
    public void change(String code, int version, AssociationEdit wanted, Actor actor) {
        saveAll(List.of(wanted.at(code, version)), actor);
    }

    /**
     * Adds or changes several hundred with a handful of statements.
     *
     * @throws Refusal with what is wrong with the first that cannot be saved
     */
    @Transactional
    public List<Organisation> saveAll(List<AssociationEdit> wanted, Actor actor) {
        Map<String, Association> there = existing(wanted);
        List<AssociationEdit> settled = new ArrayList<>();
        List<Saving> savings = new ArrayList<>();
        for (AssociationEdit edit : wanted) {
            Association now = there.get(edit.head().key());
            check(edit, now).orRefuse();
            settled.add(settled(edit, now));
            savings.add(saving(edit, now));
        }
        List<Organisation> saved = desk.save(savings, actor);
        List<AssociationTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            AssociationEdit edit = settled.get(i);
            rows.add(new AssociationTable.Row(
                    saved.get(i).code(),
                    edit.level(),
                    edit.homeUnit(),
                    edit.foundedOn() == null ? null : edit.foundedOn().toString(),
                    edit.branchCode()));
        }
        table.save(rows);
        return saved;
    }

    /** By the key of its head, those of the wanted that are there already; one query. */
    Map<String, Association> existing(List<AssociationEdit> wanted) {
        Map<String, String> codes = new HashMap<>();
        for (AssociationEdit edit : wanted) {
            OrganisationHead head = edit.head();
            organisations
                    .find(OrganisationKind.ASSOCIATION, head.code(), head.areaCode(), head.name())
                    .ifPresent(found -> codes.put(head.key(), found.code()));
        }
        Map<String, Association> known =
                table.among(codes.values()).stream().collect(Collectors.toMap(Association::code, Function.identity()));
        Map<String, Association> byKey = new HashMap<>();
        codes.forEach((key, code) -> byKey.put(key, known.get(code)));
        return byKey;
    }

    /** @param now as it is; {@code null} for a new one */
    Findings check(AssociationEdit edit, Association now) {
        String area = now == null ? edit.head().areaCode() : now.areaCode();
        Optional<Organisation> branch = branch(edit);
        return edit.check(new Findings(), area, LocalDate.ofInstant(clock.instant(), Branches.ZONE))
                .check(
                        edit.branchCode() == null || branch.isPresent(),
                        "branchCode",
                        "branches.no-branch",
                        edit.branchCode())
                .check(
                        branch.isEmpty()
                                || area == null
                                || branch.get().parentCode().startsWith(area),
                        "branchCode",
                        "branches.association.branch-elsewhere");
    }

    Saving saving(AssociationEdit edit, Association now) {
        AssociationEdit settled = settled(edit, now);
        return new Saving(
                OrganisationKind.ASSOCIATION,
                settled.head(),
                now == null ? Map.of() : now.edit().details(),
                settled.details());
    }

    private AssociationEdit settled(AssociationEdit edit, Association now) {
        AssociationEdit at =
                now == null ? edit : edit.at(now.code(), edit.head().version());
        return branch(edit).map(found -> at.presidedBy(found.code())).orElse(at);
    }

    private Optional<Organisation> branch(AssociationEdit edit) {
        return organisations.named(OrganisationKind.BRANCH, edit.branchCode());
    }
}
