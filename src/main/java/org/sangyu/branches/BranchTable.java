package org.sangyu.branches;

import java.util.Collection;
import java.util.List;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RowText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The details of branches beside the organisations that they are. */
@Repository
class BranchTable {

    private static final String BRANCH =
            """
            select o.code, o.name, o.parent_code as area_code, a.name as area_name, o.email, o.phone, o.active, o.version,
                   b.kind, b.regularity, b.joint, b.general, b.general_code, g.name as general_name, b.village_code,
                   v.name as village_name, b.founded_on, b.dissolved_on,
                   (select count(*) from branch u join organisation uo on uo.code = u.code
                     where u.general_code = o.code and uo.active)::int as branches_under
              from branch b
              join organisation o on o.code = b.code
              join organisation a on a.code = o.parent_code
              left join organisation g on g.code = b.general_code
              left join organisation v on v.code = b.village_code
             where o.kind = 'BRANCH'
            """;

    private final JdbcClient jdbc;
    private final RowText text;

    BranchTable(JdbcClient jdbc, RowText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    record Row(
            String code,
            BranchKind kind,
            Regularity regularity,
            boolean joint,
            boolean general,
            String generalCode,
            String villageCode,
            String foundedOn,
            String dissolvedOn) {}

    List<Branch> among(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(BRANCH + "and o.code = any (:codes) order by o.code collate \"C\"")
                        .param("codes", codes.toArray(String[]::new))
                        .query(Branch.class)
                        .list();
    }

    List<Branch> page(Conditions conditions, String after, int limit) {
        return jdbc.sql(BRANCH
                        + "and o.code collate \"C\" > :after and %s order by o.code collate \"C\" limit :limit"
                                .formatted(conditions.sql()))
                .params(conditions.params())
                .param("after", after)
                .param("limit", limit)
                .query(Branch.class)
                .list();
    }

    /** General branches are written before those under them, whatever their order in the rows. */
    void save(List<Row> rows) {
        String json = text.of(rows);
        jdbc.sql(
                        """
                        insert into branch (code, kind, regularity, joint, general, village_code, founded_on, dissolved_on)
                        select r.code, r.kind, r.regularity, r.joint, r.general, r."villageCode", r."foundedOn",
                               r."dissolvedOn"
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, kind text, regularity text,
                               joint boolean, general boolean, "villageCode" text, "foundedOn" date, "dissolvedOn" date)
                        on conflict (code) do update
                           set kind = excluded.kind, regularity = excluded.regularity, joint = excluded.joint,
                               general = excluded.general, general_code = null, village_code = excluded.village_code,
                               founded_on = excluded.founded_on, dissolved_on = excluded.dissolved_on
                        """)
                .param("rows", json)
                .update();
        jdbc.sql(
                        """
                        update branch b set general_code = r."generalCode"
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, "generalCode" text)
                         where b.code = r.code and r."generalCode" is not null
                        """)
                .param("rows", json)
                .update();
    }
}
