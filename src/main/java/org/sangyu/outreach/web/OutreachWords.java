package org.sangyu.outreach.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.outreach.OutreachScope;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What codes are called in the reader's language, and what one may choose from. */
@Component("outreachWords")
class OutreachWords {

    private final MessageSource messages;
    private final Organisations organisations;
    private final Accounts accounts;

    OutreachWords(MessageSource messages, Organisations organisations, Accounts accounts) {
        this.messages = messages;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** A choice as the field fragments take it. */
    record Choice(String value, String label) {}

    /** The text {@code outreach.<group>.<code>}; without one, the code. */
    public String say(String group, Object code) {
        return code == null
                ? null
                : messages.getMessage(
                        "outreach." + group + "." + code, null, code.toString(), LocaleContextHolder.getLocale());
    }

    public String organisation(String code) {
        return code == null
                ? null
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** How somebody is called who did something; the rule's name where the clock did it. */
    public String who(String username) {
        return messages.getMessage(
                "outreach.actor." + username, null, accounts.displayName(username), LocaleContextHolder.getLocale());
    }

    List<Choice> choices(String group, Object... codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.toString(), say(group, code)))
                .toList();
    }

    List<Choice> teams(String areaCode) {
        return organisations.teamsServing(areaCode).stream()
                .map(team -> new Choice(team.code(), team.name()))
                .toList();
    }

    /** The reader's own scopes, the one that is looked at, and what lies directly in it. */
    List<Choice> scopes(OutreachScope now, Actor reader) {
        List<String> codes = new ArrayList<>(reader.scopes(Permission.KEEP_REGISTER));
        codes.add(now.code());
        Stream<String> below = organisations.childrenOf(now.code()).stream()
                .filter(one -> one.active()
                        && (one.kind() == OrganisationKind.BRANCH
                                || (one.isArea() && one.kind() != OrganisationKind.GRID)))
                .map(Organisation::code);
        return Stream.concat(codes.stream(), below)
                .distinct()
                .map(code -> new Choice(code, organisation(code)))
                .toList();
    }
}
