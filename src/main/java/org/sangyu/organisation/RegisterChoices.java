package org.sangyu.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices that the register's forms and filters offer. */
@Component
public class RegisterChoices {

    private final MessageSource messages;
    private final Organisations organisations;

    RegisterChoices(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    /** One thing to choose from, as the field fragments take it. */
    public record Choice(String value, String label) {}

    /** Every constant, called by the message {@code <words>.<constant>} in the language of whoever asks. */
    public List<Choice> of(Enum<?>[] values, String words) {
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.of(values)
                .map(value -> new Choice(
                        value.name(), messages.getMessage(words + "." + value.name(), null, value.name(), locale)))
                .toList();
    }

    /** The areas in which this person may do it, from the widest down, those of the wanted kinds. */
    public List<Choice> areas(Actor actor, Permission permission, Predicate<Organisation> wanted) {
        return actor.scopes(permission).stream()
                .filter(RegisterSight::isArea)
                .flatMap(scope -> organisations.areasWithin(scope).stream())
                .distinct()
                .filter(wanted)
                .map(area -> new Choice(area.code(), area.name()))
                .toList();
    }

    /** Areas where this person may add something of the kind. */
    public List<Choice> parents(Actor actor, OrganisationKind kind) {
        return areas(actor, Permission.KEEP_REGISTER, area -> kind.belongsUnder(area.kind()));
    }

    /** These organisations by name. */
    public List<Choice> named(Stream<Organisation> some) {
        return some.sorted(Comparator.comparing(Organisation::code))
                .map(one -> new Choice(one.code(), one.name()))
                .toList();
    }
}
