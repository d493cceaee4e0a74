package org.sangyu.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Share;
import org.sangyu.security.Accounts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What codes of the register of people are called in the reader's language. */
@Component("peopleWords")
class PeopleWords {

    private final MessageSource messages;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Clock clock;

    PeopleWords(MessageSource messages, Organisations organisations, Accounts accounts, Clock clock) {
        this.messages = messages;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A choice as the field fragments take it. */
    record Choice(String value, String label) {}

    /** The label of an enum's constant or another code: {@code people.<kind>.<code>}; without one, the code. */
    public String say(String kind, Object code) {
        return code == null ? null : text("people." + kind + "." + code, code.toString());
    }

    /** A text that may be a message key, as the first entry of a history is. */
    public String reason(String textOrKey) {
        return textOrKey == null ? null : text(textOrKey, textOrKey);
    }

    public List<Choice> choices(String kind, Object... codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.toString(), say(kind, code)))
                .toList();
    }

    /** The organisation's name; its code where there is none. */
    public String organisation(String code) {
        return code == null
                ? null
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** An area with the one above it: a town with its community, a community with its grid. */
    public String place(String areaCode) {
        String name = organisation(areaCode);
        return areaCode == null || areaCode.length() <= 6
                ? name
                : organisations
                        .parentOf(areaCode)
                        .filter(above -> above.code().length() > 6)
                        .map(above -> above.name() + " " + name)
                        .orElse(name);
    }

    /** How somebody is called who did something; the act's name where the clock did it. */
    public String who(String username) {
        return username == null ? null : text("people.actor." + username, accounts.displayName(username));
    }

    /** In percent, with what it is of: never one without the other. */
    public String share(Share share) {
        return share.base() == 0 ? "—" : text("people.share", null, share.part(), share.base(), share.percent());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private String text(String key, String otherwise, Object... args) {
        return messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
    }
}
