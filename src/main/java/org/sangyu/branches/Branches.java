package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Party branches of retired cadres: what they are, where they belong, and what their size asks for. */
@Service
public class Branches {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BranchTable table;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final ObjectProvider<BranchMembers> members;
    private final Clock clock;

    Branches(
            BranchTable table,
            OrganisationDesk desk,
            Organisations organisations,
            ObjectProvider<BranchMembers> members,
            Clock clock) {
        this.table = table;
        this.desk = desk;
        this.organisations = organisations;
        this.members = members;
        this.clock = clock;
    }

    public Optional<Branch> find(String code) {
        return code == null
                ? Optional.empty()
                : table.among(List.of(code)).stream().findFirst();
    }

    /** By code, those of these that are branches; one query. */
    public Map<String, Branch> among(Collection<String> codes) {
        return table.among(codes).stream().collect(Collectors.toMap(Branch::code, Function.identity()));
    }

    /** @throws Refusal not found, also for who may not see it */
    public Branch require(String code, Actor actor) {
        return find(organisations.requireSeen(code, actor).code()).orElseThrow(Organisations::unknown);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public RegisterPage<Branch> list(BranchFilter filter, String cursor, int limit, Actor actor) {
        return RegisterPage.of(
                table.page(
                        filter.on(RegisterSight.conditions(actor, "o.code", "o.parent_code")),
                        cursor == null ? "" : cursor,
                        limit + 1),
                limit,
                Branch::code);
    }

    /** Adds one. */
    @Transactional
    public Organisation add(BranchEdit wanted, Actor actor) {
        desk.requireNew(OrganisationKind.BRANCH, wanted.head());
        return saveAll(List.of(wanted), actor).get(0);
    }

    /** @param version as the person saw it */
    @Transactional
    public void change(String code, int version, BranchEdit wanted, Actor actor) {
        saveAll(List.of(wanted.at(code, version)), actor);
    }

    /**
     * Adds or changes several hundred with a handful of statements; a general branch may be among them with those under
     * it. A dissolved branch takes part no longer.
     *
     * @throws Refusal with what is wrong with the first that cannot be saved
     */
    @Transactional
    public List<Organisation> saveAll(List<BranchEdit> wanted, Actor actor) {
        BranchWishes wishes = wishes(wanted);
        List<Organisation> saved = desk.save(wishes.checked(wanted, actor), actor);
        List<String> generals = wishes.generalCodes(wanted, saved);
        List<BranchTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            rows.add(row(wanted.get(i), saved.get(i).code(), generals.get(i)));
        }
        table.save(rows);
        return saved;
    }

    /** How many members these have, by code; empty while nobody keeps the members. */
    public Map<String, Integer> members(Collection<String> codes) {
        BranchMembers counting = members.getIfAvailable();
        if (counting == null || codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.put(code, 0));
        counts.putAll(counting.counts(codes));
        return counts;
    }

    /** By code, those of these branches whose size asks for something. */
    public Map<String, BranchFinding> findings(Collection<Branch> branches, Map<String, Integer> counted) {
        Map<String, BranchFinding> findings = new HashMap<>();
        for (Branch branch : branches) {
            BranchFinding.of(branch, counted.get(branch.code())).ifPresent(one -> findings.put(branch.code(), one));
        }
        return findings;
    }

    BranchWishes wishes(List<BranchEdit> wanted) {
        return new BranchWishes(wanted, organisations, table, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static BranchTable.Row row(BranchEdit edit, String code, String generalCode) {
        return new BranchTable.Row(
                code,
                edit.kind(),
                edit.regularity(),
                edit.joint(),
                edit.general(),
                generalCode,
                edit.villageCode(),
                edit.foundedOn() == null ? null : edit.foundedOn().toString(),
                edit.dissolvedOn() == null ? null : edit.dissolvedOn().toString());
    }
}
