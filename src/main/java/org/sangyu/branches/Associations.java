package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
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
                .orElseThrow(Organisations::unknown);
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
        AssociationWishes wishes = wishes(wanted);
        List<Organisation> saved = desk.save(wishes.checked(wanted, actor), actor);
        List<AssociationTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            rows.add(wishes.row(wanted.get(i), saved.get(i).code()));
        }
        table.save(rows);
        return saved;
    }

    AssociationWishes wishes(List<AssociationEdit> wanted) {
        return new AssociationWishes(wanted, organisations, table, LocalDate.ofInstant(clock.instant(), Branches.ZONE));
    }
}
