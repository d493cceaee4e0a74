package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The details of volunteer teams beside the organisations that they are; a team without a row is an internal one. */
@Repository
class TeamTable {

    private static final String TEAM =
            """
            select o.code, o.name, o.parent_code as area_code, a.name as area_name, o.email, o.phone, o.active, o.version,
                   coalesce(t.kind, 'INTERNAL') as kind, t.registration_no, coalesce(t.corps, false) as corps,
                   t.corps_code, c.name as corps_name, array_to_string(t.service_fields, ',') as fields,
                   t.established_on, t.committee_code, m.name as committee_name, t.state, t.decided_on, t.decided_by,
                   t.state_reason, (select count(*) from volunteer_team u where u.corps_code = o.code)::int as teams_under
              from organisation o
              join organisation a on a.code = o.parent_code
              left join volunteer_team t on t.code = o.code
              left join organisation c on c.code = t.corps_code
              left join organisation m on m.code = t.committee_code
             where o.kind = 'TEAM'
            """;

    private final JdbcClient jdbc;
    private final RowText text;

    TeamTable(JdbcClient jdbc, RowText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** A row to be written. */
    record Row(
            String code,
            TeamKind kind,
            String registrationNo,
            boolean corps,
            String corpsCode,
            List<String> serviceFields,
            String establishedOn,
            String committeeCode,
            TeamState state,
            String decidedOn,
            String decidedBy,
            String stateReason) {}

    List<VolunteerTeam> among(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(TEAM + "and o.code = any (:codes) order by o.code collate \"C\"")
                        .param("codes", codes.toArray(String[]::new))
                        .query(VolunteerTeam.class)
                        .list();
    }

    List<VolunteerTeam> page(Conditions conditions, String after, int limit) {
        return jdbc.sql(TEAM
                        + "and o.code collate \"C\" > :after and %s order by o.code collate \"C\" limit :limit"
                                .formatted(conditions.sql()))
                .params(conditions.params())
                .param("after", after)
                .param("limit", limit)
                .query(VolunteerTeam.class)
                .list();
    }

    /** Corps are written before the teams under them, whatever their order in the rows. */
    void save(List<Row> rows) {
        jdbc.sql(
                        """
                        insert into volunteer_team (code, kind, registration_no, corps, service_fields,
                                                         established_on, committee_code, state, decided_on, decided_by,
                                                         state_reason)
                        select r.code, r.kind, r."registrationNo", r.corps, r."serviceFields",
                               r."establishedOn", r."committeeCode", r.state, r."decidedOn", r."decidedBy",
                               r."stateReason"
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, kind text, "registrationNo" text,
                               corps boolean, "serviceFields" text[], "establishedOn" date, "committeeCode" text,
                               state text, "decidedOn" date, "decidedBy" text, "stateReason" text)
                        on conflict (code) do update
                           set kind = excluded.kind, registration_no = excluded.registration_no,
                               corps = excluded.corps, corps_code = null, service_fields = excluded.service_fields,
                               established_on = excluded.established_on, committee_code = excluded.committee_code,
                               state = excluded.state, decided_on = excluded.decided_on,
                               decided_by = excluded.decided_by,
                               state_reason = excluded.state_reason
                        """)
                .param("rows", text.of(rows))
                .update();
        jdbc.sql(
                        """
                        update volunteer_team t set corps_code = r."corpsCode"
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, "corpsCode" text)
                         where t.code = r.code and r."corpsCode" is not null
                        """)
                .param("rows", text.of(rows))
                .update();
    }

    void decide(String code, TeamState state, String reason, LocalDate on, String by) {
        jdbc.sql(
                        """
                        update volunteer_team
                           set state = :state, state_reason = :reason, decided_on = :on, decided_by = :by
                         where code = :code
                        """)
                .param("state", state.name())
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("on", java.sql.Date.valueOf(on))
                .param("by", by)
                .param("code", code)
                .update();
    }

    /** Those of these that have teams under them. */
    Set<String> withTeams(Collection<String> codes) {
        return Set.copyOf(jdbc.sql("select distinct corps_code from volunteer_team where corps_code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
