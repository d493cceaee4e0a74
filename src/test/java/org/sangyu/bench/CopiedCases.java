package org.sangyu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many cases under way in a minute instead of an hour: every row of one case, ours and the engine's, written again under
 * other ids, so that each copy is as whole as what was copied. Only its history is left out. Timers of copies are due in
 * the ten days that begin tomorrow.
 */
class CopiedCases {

    private final JdbcClient jdbc;

    CopiedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void copy(String number, int copies) {
        String columns = columns("livelihood_case");
        jdbc.sql(
                        """
                        insert into livelihood_case (%s) overriding system value
                        select %s from livelihood_case t, generate_series(1, :copies) n,
                          lateral jsonb_populate_record(t, jsonb_build_object(
                            'id', nextval(pg_get_serial_sequence('livelihood_case', 'id')),
                            'number', t.number || '-' || n)) copy
                        where t.number = :number
                        """
                                .formatted(columns, columns.replaceAll("(\\w+)", "copy.$1")))
                .param("copies", copies)
                .param("number", number)
                .update();
        Map<String, String> rows = new LinkedHashMap<>();
        String instances = "(select id_ from act_ru_execution where business_key_ = :number)";
        rows.put("act_ru_execution", "proc_inst_id_ in " + instances);
        rows.put("act_ru_task", "proc_inst_id_ in " + instances);
        rows.put(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")");
        rows.put("act_ru_variable", "proc_inst_id_ in " + instances);
        rows.put("act_ru_event_subscr", "proc_inst_id_ in " + instances);
        rows.put("act_ru_job", "process_instance_id_ in " + instances);
        List<String> ids = new ArrayList<>(List.of(number));
        rows.forEach((table, where) -> ids.addAll(jdbc.sql("select id_ from " + table + " where " + where)
                .param("number", number)
                .query(String.class)
                .list()));
        rows.put("work_item", "case_number = :number");
        String pattern = "(" + String.join("|", ids) + ")";
        rows.forEach((table, where) -> jdbc.sql(
                        """
                        insert into %1$s
                        with original as materialized (
                          select regexp_replace(to_jsonb(t)::text, :pattern, '\\1@@', 'g') as line
                          from %1$s t where %2$s)
                        select copy.* from original, generate_series(1, :copies) n,
                          lateral jsonb_populate_record(null::%1$s, replace(line, '@@', '-' || n)::jsonb) copy
                        """
                                .formatted(table, where))
                .param("copies", copies)
                .param("pattern", pattern)
                .param("number", number)
                .update());
        jdbc.sql(
                        """
                        update act_ru_job set duedate_ = now() + interval '1 day' + random() * interval '9 days'
                        where id_ like '%-%-%-%-%-%'
                        """)
                .update();
    }

    /** But for those that the database computes. */
    private String columns(String table) {
        return jdbc.sql(
                        """
                        select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER'
                        """)
                .param("table", table)
                .query(String.class)
                .single();
    }
}
