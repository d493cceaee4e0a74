package org.sangyu.security;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the account of the first administrator in production, which comes without any account or password. */
@Component
@Profile("postgres")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    static final String USERNAME = "admin";

    private final Accounts accounts;
    private final AccountStore store;
    private final MessageSource messages;
    private final String password;
    private final String city;

    FirstAdministrator(
            Accounts accounts,
            AccountStore store,
            MessageSource messages,
            @Value("${sangyu.admin-password:}") String password,
            @Value("${sangyu.city-code:370285}") String city) {
        this.accounts = accounts;
        this.store = store;
        this.messages = messages;
        this.password = password;
        this.city = city;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (store.anyone(Role.ADMIN)) {
            return;
        }
        if (password.length() < Passwords.SHORTEST) {
            throw new IllegalStateException("There is no administrator yet: set SANGYU_ADMIN_PASSWORD (at least "
                    + Passwords.SHORTEST + " characters) and start again. The account will be named admin.");
        }
        String name = messages.getMessage("security.role.admin", null, Locale.SIMPLIFIED_CHINESE);
        accounts.open(new NewAccount(USERNAME, name, null, null, password, List.of(new Grant(Role.ADMIN, city))));
        log.info("Opened the account admin with the password from SANGYU_ADMIN_PASSWORD");
    }
}
