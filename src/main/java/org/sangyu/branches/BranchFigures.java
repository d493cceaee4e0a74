package org.sangyu.branches;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.organisation.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many branches, associations and pairings there are in an area, of what kinds, and what their size asks for. */
@Service
public class BranchFigures {

    private final JdbcClient jdbc;
    private final Branches branches;
    private final BranchTable table;

    BranchFigures(JdbcClient jdbc, Branches branches, BranchTable table) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.table = table;
    }

    /**
     * What takes part and goes on.
     *
     * @param villages communities and villages that have a branch
     */
    public record Counts(
            int branches,
            int villages,
            int unit,
            int residence,
            int study,
            int interest,
            int association,
            int society,
            int regular,
            int functional,
            int joint,
            int general,
            int townAssociations,
            int unitAssociations,
            int pairings,
            int endedPairings) {}

    /** @param areaCode a city, town or community; everything in it counts, of pairings what either side is in it */
    public Counts of(String areaCode) {
        return jdbc.sql(
                        """
                        select count(*) filter (where b.code is not null) as branches,
                               count(distinct b.village_code) as villages,
                               count(*) filter (where b.kind = 'UNIT') as unit,
                               count(*) filter (where b.kind = 'RESIDENCE') as residence,
                               count(*) filter (where b.kind = 'STUDY') as study,
                               count(*) filter (where b.kind = 'INTEREST') as interest,
                               count(*) filter (where b.kind = 'ASSOCIATION') as association,
                               count(*) filter (where b.kind = 'SOCIETY') as society,
                               count(*) filter (where b.regularity = 'REGULAR') as regular,
                               count(*) filter (where b.regularity = 'FUNCTIONAL') as functional,
                               count(*) filter (where b.joint) as joint,
                               count(*) filter (where b.general) as general,
                               count(*) filter (where s.level = 'TOWN') as town_associations,
                               count(*) filter (where s.level = 'CITY_UNIT') as unit_associations,
                               (select count(*) from pairing p join organisation po on po.code = p.branch_code
                                 where p.ended_on is null
                                   and (po.parent_code like :area or p.village_code like :area)) as pairings,
                               (select count(*) from pairing p join organisation po on po.code = p.branch_code
                                 where p.ended_on is not null
                                   and (po.parent_code like :area or p.village_code like :area)) as ended_pairings
                          from organisation o
                          left join branch b on b.code = o.code
                          left join association s on s.code = o.code
                         where o.kind in ('BRANCH', 'ASSOCIATION') and o.active and o.parent_code like :area
                        """)
                .param("area", areaCode + "%")
                .query(Counts.class)
                .single();
    }

    /** How many branches of the area are to be joined, and of how many a general branch is due; by finding. */
    public Map<BranchFinding, Long> findings(String areaCode) {
        List<Branch> all = table.page(
                new Conditions().startsWith("o.parent_code", "area", areaCode).and("o.active"), "", Integer.MAX_VALUE);
        Map<String, Integer> counted =
                branches.members(all.stream().map(Branch::code).toList());
        return branches.findings(all, counted).values().stream()
                .collect(Collectors.groupingBy(finding -> finding, Collectors.counting()));
    }
}
