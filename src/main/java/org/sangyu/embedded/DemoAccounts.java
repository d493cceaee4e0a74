package org.sangyu.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented people with whom a newcomer signs in; their password is known to everybody. */
@Component
@Profile("!postgres")
class DemoAccounts {

    private static final String PASSWORD = "sangyu-demo";

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Opens those that are not there yet; several rows of one username are several grants. */
    void open() {
        Map<String, List<CSVRecord>> rows = DemoFile.rows("accounts.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("username"), LinkedHashMap::new, Collectors.toList()));
        rows.forEach((username, grants) -> {
            if (accounts.find(username).isEmpty()) {
                open(username, grants);
            }
        });
    }

    private void open(String username, List<CSVRecord> rows) {
        List<Grant> grants = rows.stream()
                .map(row -> new Grant(Role.valueOf(row.get("role")), row.get("scope")))
                .toList();
        accounts.open(
                new NewAccount(username, rows.get(0).get("name"), username + "@example.org", null, PASSWORD, grants));
    }
}
