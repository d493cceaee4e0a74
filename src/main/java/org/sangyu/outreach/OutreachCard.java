package org.sangyu.outreach;

import java.util.List;
import java.util.Locale;
import org.sangyu.people.Person;
import org.sangyu.people.PersonCards;
import org.sangyu.security.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person's page says of who calls on them. */
@Component
class OutreachCard implements PersonCards {

    private final CarePlanTable plans;
    private final MessageSource messages;

    OutreachCard(CarePlanTable plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public List<Card> of(Person person, boolean own, Actor reader) {
        List<String> lines = plans.openOf(List.of(person.id())).stream()
                .map(plan -> say(
                        "outreach.card.line",
                        say("outreach.kind." + plan.kind()),
                        say("outreach.rhythm." + plan.rhythm()),
                        say("outreach.state." + plan.state()),
                        plan.dueOn().toString()))
                .toList();
        String href = own ? "/me/outreach" : "/outreach/new?person=" + person.id();
        String link = own ? say("outreach.card.own") : say("outreach.card.plan");
        return List.of(new Card(
                say("outreach.card.title"), lines.isEmpty() ? List.of(say("outreach.card.none")) : lines, href, link));
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
