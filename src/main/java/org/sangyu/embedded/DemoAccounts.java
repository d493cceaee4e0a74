package org.sangyu.embedded;

import java.util.List;
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

    /** Opens those that are not there yet. */
    void open() {
        for (CSVRecord row : DemoFile.rows("accounts.csv")) {
            if (accounts.find(row.get("username")).isEmpty()) {
                open(row);
            }
        }
    }

    private void open(CSVRecord row) {
        String username = row.get("username");
        Grant grant = new Grant(Role.valueOf(row.get("role")), row.get("scope"));
        accounts.open(
                new NewAccount(username, row.get("name"), username + "@example.org", null, PASSWORD, List.of(grant)));
    }
}
