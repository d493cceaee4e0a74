package org.sangyu.branches;

import java.util.Collection;
import java.util.List;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RowText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The details of associations beside the organisations that they are. */
@Repository
class AssociationTable {

    private static final String ASSOCIATION =
            """
            select o.code, o.name, o.parent_code as area_code, a.name as area_name, o.email, o.phone, o.active, o.version,
                   s.level, s.home_unit, s.founded_on, s.branch_code, b.name as branch_name
              from association s
              join organisation o on o.code = s.code
              join organisation a on a.code = o.parent_code
              left join organisation b on b.code = s.branch_code
             where o.kind = 'ASSOCIATION'
            """;

    private final JdbcClient jdbc;
    private final RowText text;

    AssociationTable(JdbcClient jdbc, RowText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    record Row(String code, AssociationLevel level, String homeUnit, String foundedOn, String branchCode) {}

    List<Association> among(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(ASSOCIATION + "and o.code = any (:codes) order by o.code collate \"C\"")
                        .param("codes", codes.toArray(String[]::new))
                        .query(Association.class)
                        .list();
    }

    List<Association> presidedBy(String branchCode) {
        return jdbc.sql(ASSOCIATION + "and s.branch_code = :branch and o.active order by o.code collate \"C\"")
                .param("branch", branchCode)
                .query(Association.class)
                .list();
    }

    List<Association> page(Conditions conditions, String after, int limit) {
        return jdbc.sql(ASSOCIATION
                        + "and o.code collate \"C\" > :after and %s order by o.code collate \"C\" limit :limit"
                                .formatted(conditions.sql()))
                .params(conditions.params())
                .param("after", after)
                .param("limit", limit)
                .query(Association.class)
                .list();
    }

    void save(List<Row> rows) {
        jdbc.sql(
                        """
                        insert into association (code, level, home_unit, founded_on, branch_code)
                        select r.code, r.level, r."homeUnit", r."foundedOn", r."branchCode"
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, level text, "homeUnit" text,
                               "foundedOn" date, "branchCode" text)
                        on conflict (code) do update
                           set level = excluded.level, home_unit = excluded.home_unit, founded_on = excluded.founded_on,
                               branch_code = excluded.branch_code
                        """)
                .param("rows", text.of(rows))
                .update();
    }
}
