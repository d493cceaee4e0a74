package org.sangyu.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which cases must be kept from somebody who reads what became of a meeting's needs 回避 (domain.md §1.3). */
final class KeptCases {

    private KeptCases() {}

    static Set<String> among(Collection<String> numbers, Actor reader, JdbcClient jdbc) {
        List<String> asked = numbers.stream().filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        // the one decision about recusal is this SQL function, which belongs to the cases
        return Set.copyOf(jdbc.sql(
                        """
                        select number from livelihood_case
                         where number in (:numbers) and id in (select cases_hidden_from(:reader, :scopes))
                        """)
                .param("numbers", asked)
                .param("reader", reader.accountId())
                .param("scopes", reader.grants().stream().map(Grant::scope).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
