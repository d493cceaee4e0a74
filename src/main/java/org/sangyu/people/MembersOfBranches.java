package org.sangyu.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.branches.BranchMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for the branches how many members they have. */
@Component
class MembersOfBranches implements BranchMembers {

    private final JdbcClient jdbc;

    MembersOfBranches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> counts(Collection<String> codes) {
        Map<String, Integer> counts = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql(
                            """
                            select branch_code, count(*) from person
                            where status = 'ACTIVE' and branch_code = any (:codes) group by branch_code
                            """)
                    .param("codes", codes.toArray(String[]::new))
                    .query(row -> {
                        counts.put(row.getString(1), row.getInt(2));
                    });
        }
        return counts;
    }
}
