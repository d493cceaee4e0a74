package org.sangyu.people.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.people.Consent;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.springframework.stereotype.Component;

/** What a person agreed to, now and before. */
@Component
class ConsentBlock implements PersonBlock {

    private final ConsentBook consents;

    ConsentBlock(ConsentBook consents) {
        this.consents = consents;
    }

    @Override
    public void fill(Map<String, Object> model, Person person, Sight sight) {
        if (!sight.isFull()) {
            return;
        }
        List<Consent> said = consents.of(person.id());
        model.put("purposes", ConsentPurpose.values());
        model.put("consentHistory", said);
        model.put(
                "agreed",
                said.stream()
                        .filter(Consent::isRunning)
                        .collect(Collectors.toMap(consent -> consent.purpose().name(), Function.identity())));
        model.put("textVersion", ConsentBook.TEXT_VERSION);
    }
}
