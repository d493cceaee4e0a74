package org.sangyu.organisation;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The details of grids beside the organisations that they are; a grid without a row has none yet. */
@Repository
class GridTable {

    private static final String GRID =
            """
            select o.code, o.name, o.parent_code as area_code, a.name as area_name, o.email, o.phone, o.active, o.version,
                   coalesce(g.kind, 'COMPREHENSIVE') as kind, g.households, g.residents, g.warden_name, g.warden_phone,
                   g.supervision_phone, g.updated_at, g.updated_by
              from organisation o
              join organisation a on a.code = o.parent_code
              left join grid g on g.code = o.code
             where o.kind = 'GRID'
            """;

    private final JdbcClient jdbc;
    private final RowText text;

    GridTable(JdbcClient jdbc, RowText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    private record Row(
            String code,
            GridKind kind,
            Integer households,
            Integer residents,
            String wardenName,
            String wardenPhone,
            String supervisionPhone) {}

    List<Grid> among(Collection<String> codes) {
        return jdbc.sql(GRID + "and o.code = any (:codes) order by o.code collate \"C\"")
                .param("codes", codes.toArray(String[]::new))
                .query(Grid.class)
                .list();
    }

    List<Grid> of(String communityCode) {
        return jdbc.sql(GRID + "and o.active and o.parent_code = :community order by o.code collate \"C\"")
                .param("community", communityCode)
                .query(Grid.class)
                .list();
    }

    /** @param after the code of the last one that was read; empty to begin */
    List<Grid> page(Conditions conditions, String after, int limit) {
        return jdbc.sql(GRID
                        + "and o.code collate \"C\" > :after and %s order by o.code collate \"C\" limit :limit"
                                .formatted(conditions.sql()))
                .params(conditions.params())
                .param("after", after)
                .param("limit", limit)
                .query(Grid.class)
                .list();
    }

    void save(List<GridEdit> edits, OffsetDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into grid as g (code, kind, households, residents, warden_name, warden_phone,
                                               supervision_phone, updated_at, updated_by)
                        select r.code, r.kind, r.households, r.residents, r."wardenName", r."wardenPhone",
                               r."supervisionPhone", :at, :by
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, kind text, households int,
                               residents int, "wardenName" text, "wardenPhone" text, "supervisionPhone" text)
                        on conflict (code) do update
                           set kind = excluded.kind, households = excluded.households, residents = excluded.residents,
                               warden_name = excluded.warden_name, warden_phone = excluded.warden_phone,
                               supervision_phone = excluded.supervision_phone, updated_at = excluded.updated_at,
                               updated_by = excluded.updated_by
                        """)
                .param("rows", text.of(edits.stream().map(GridTable::row).toList()))
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static Row row(GridEdit edit) {
        return new Row(
                edit.head().code(),
                edit.kind(),
                edit.households(),
                edit.residents(),
                HeadRules.orNull(edit.wardenName()),
                HeadRules.orNull(edit.wardenPhone()),
                HeadRules.orNull(edit.supervisionPhone()));
    }
}
