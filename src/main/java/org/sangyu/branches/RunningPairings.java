package org.sangyu.branches;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which branch is paired with which villages now, for whoever looks for people with ties to a place. */
@Service
public class RunningPairings {

    private final JdbcClient jdbc;
    private final PairingRules rules;

    RunningPairings(JdbcClient jdbc, PairingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** The codes of the villages by branch; a branch without any is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> villages() {
        record Pair(String branch, String village) {}
        return jdbc
                .sql(
                        """
                        select branch_code, village_code from pairing
                        where started_on <= :today and (ended_on is null or ended_on >= :today)
                        """)
                .param("today", java.sql.Date.valueOf(rules.today()))
                .query((row, n) -> new Pair(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(Pair::branch, Collectors.mapping(Pair::village, Collectors.toSet())));
    }
}
