package org.sangyu.people;

import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Runs one statement for many rows in one go, and none for none. */
@Component
class ManyRows {

    private final NamedParameterJdbcTemplate jdbc;

    ManyRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void run(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
