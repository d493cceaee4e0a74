package org.sangyu.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 社区职责清单: what a community answers for and where it only helps. Read once: it changes only with a migration. */
@Component
class DutyList {

    private final JdbcClient jdbc;
    private volatile List<CommunityDuty> all;

    DutyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most particular entry about this category; empty when it is none of a community's duties. */
    Optional<CommunityDuty> about(String category) {
        return category == null
                ? Optional.empty()
                : all().stream()
                        .filter(duty -> category.startsWith(duty.prefix()))
                        .max(Comparator.comparing(duty -> duty.prefix().length()));
    }

    private List<CommunityDuty> all() {
        if (all == null) {
            all = jdbc.sql("select category_prefix, part, duty_zh, duty_en from duty_item")
                    .query((row, n) -> new CommunityDuty(
                            row.getString("category_prefix"),
                            row.getString("part").equals("MAIN"),
                            row.getString("duty_zh"),
                            row.getString("duty_en")))
                    .list();
        }
        return all;
    }
}
