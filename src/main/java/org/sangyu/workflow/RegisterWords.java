package org.sangyu.workflow;

import java.util.Collection;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Person;
import org.sangyu.privacy.Masking;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the tasks of the register speak of what they are about, in the reader's language. */
@Component
class RegisterWords {

    private final MessageSource messages;
    private final Organisations organisations;

    RegisterWords(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** The surname is enough to recognise whom a list is about. */
    String masked(Person person) {
        return Masking.name(person.name());
    }

    String named(String prefix, Collection<? extends Enum<?>> choices) {
        return choices.stream()
                .map(choice -> say(prefix + choice.name()))
                .sorted()
                .collect(Collectors.joining(say("workflow.matter.comma")));
    }

    String organisation(String code) {
        return organisations.require(code).name();
    }
}
