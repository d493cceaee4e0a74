package org.sangyu.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sangyu.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The roles as a select offers them, in the reader's language. */
@Component
class RoleOptions {

    private final MessageSource messages;

    RoleOptions(MessageSource messages) {
        this.messages = messages;
    }

    record Option(String value, String label) {}

    List<Option> in(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), messages.getMessage("security.role." + role.key(), null, locale)))
                .toList();
    }
}
