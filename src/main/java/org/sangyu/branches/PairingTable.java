package org.sangyu.branches;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RowText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairings and what they plan. */
@Repository
class PairingTable {

    private static final String PAIRING =
            """
            select p.id, p.branch_code, o.name as branch_name, o.parent_code as branch_area, p.village_code,
                   v.name as village_name, p.started_on, p.ended_on, p.funds, p.version,
                   p.added_at, p.added_by, p.changed_at, p.changed_by, n.items, n.done
              from pairing p
              join organisation o on o.code = p.branch_code
              join organisation v on v.code = p.village_code
             cross join lateral (select count(*)::int as items, count(i.done_on)::int as done
                                   from pairing_item i where i.pairing_id = p.id) n
             where
            """;

    private final JdbcClient jdbc;
    private final RowText text;

    PairingTable(JdbcClient jdbc, RowText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** {@code id} null where it is to be added. */
    record Row(Long id, String branchCode, String villageCode, String startedOn, String endedOn, String funds) {}

    private record Key(String branchCode, String villageCode) {}

    private record ItemRow(Long id, long pairingId, String what, String plannedFor, String doneOn, String result) {}

    List<Pairing> byId(Collection<Long> ids) {
        return jdbc.sql(PAIRING + " p.id = any (:ids) order by p.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Pairing.class)
                .list();
    }

    /** Every pairing, running or ended, of the same two as one of these. */
    List<Pairing> ofTheSame(List<PairingEdit> edits) {
        return jdbc.sql(
                        PAIRING
                                + """
                                 (p.branch_code, p.village_code) in (
                                    select r."branchCode", r."villageCode"
                                      from jsonb_to_recordset(:rows::jsonb) as r ("branchCode" text, "villageCode" text))
                                order by p.id
                                """)
                .param(
                        "rows",
                        text.of(edits.stream()
                                .map(edit -> new Key(edit.branchCode(), edit.villageCode()))
                                .toList()))
                .query(Pairing.class)
                .list();
    }

    /** The newest first. */
    List<Pairing> page(Conditions conditions, int limit) {
        return jdbc.sql(PAIRING + conditions.sql() + " order by p.started_on desc, p.id desc limit :limit")
                .params(conditions.params())
                .param("limit", limit)
                .query(Pairing.class)
                .list();
    }

    /** One at a time may pair the same two. */
    void lock(Collection<String> branchCodes) {
        jdbc.sql("select code from branch where code = any (:codes) order by code for update")
                .param("codes", branchCodes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insert(List<Row> rows, OffsetDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into pairing (branch_code, village_code, started_on, ended_on, funds, added_at, added_by)
                        select r."branchCode", r."villageCode", r."startedOn", r."endedOn", r.funds, :at, :by
                          from jsonb_to_recordset(:rows::jsonb) as r ("branchCode" text, "villageCode" text,
                               "startedOn" date, "endedOn" date, funds text)
                        """)
                .param("rows", text.of(rows))
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @param version as it was seen, {@code null} for any; @return how many were changed */
    int update(List<Row> rows, Integer version, OffsetDateTime at, String by) {
        return jdbc.sql(
                        """
                        update pairing p
                           set started_on = r."startedOn", ended_on = r."endedOn", funds = r.funds,
                               version = p.version + 1, changed_at = :at, changed_by = :by
                          from jsonb_to_recordset(:rows::jsonb) as r (id bigint, "startedOn" date, "endedOn" date,
                               funds text)
                         where p.id = r.id and p.version = coalesce(:version::int, p.version)
                        """)
                .param("rows", text.of(rows))
                .param("version", version, java.sql.Types.INTEGER)
                .param("at", at)
                .param("by", by)
                .update();
    }

    List<PlanItem> items(Collection<Long> pairingIds) {
        return jdbc.sql(
                        """
                        select id, pairing_id, what, planned_for, done_on, result
                          from pairing_item where pairing_id = any (:ids)
                         order by pairing_id, id
                        """)
                .param("ids", pairingIds.toArray(Long[]::new))
                .query(PlanItem.class)
                .list();
    }

    /** Those with an id are changed, the others added, or changed when the pairing plans the same already. */
    void saveItems(List<PlanItem> items) {
        String rows = text.of(items.stream()
                .map(item -> new ItemRow(
                        item.id(),
                        item.pairingId(),
                        item.what().strip(),
                        item.plannedFor(),
                        item.doneOn() == null ? null : item.doneOn().toString(),
                        item.result()))
                .toList());
        jdbc.sql(
                        """
                        update pairing_item i
                           set what = r.what, planned_for = r."plannedFor", done_on = r."doneOn", result = r.result
                          from jsonb_to_recordset(:rows::jsonb) as r (id bigint, what text, "plannedFor" text,
                               "doneOn" date, result text)
                         where i.id = r.id
                        """)
                .param("rows", rows)
                .update();
        jdbc.sql(
                        """
                        insert into pairing_item (pairing_id, what, planned_for, done_on, result)
                        select r."pairingId", r.what, r."plannedFor", r."doneOn", r.result
                          from jsonb_to_recordset(:rows::jsonb) as r (id bigint, "pairingId" bigint, what text,
                               "plannedFor" text, "doneOn" date, result text)
                         where r.id is null
                        on conflict (pairing_id, what) do update
                           set planned_for = excluded.planned_for, done_on = excluded.done_on, result = excluded.result
                        """)
                .param("rows", rows)
                .update();
    }

    static Row row(Long id, PairingEdit edit) {
        return new Row(
                id, edit.branchCode(), edit.villageCode(), text(edit.startedOn()), text(edit.endedOn()), edit.funds());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
