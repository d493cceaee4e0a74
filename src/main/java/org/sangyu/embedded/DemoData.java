package org.sangyu.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the embedded default with an invented town at its first start, so that every page shows something. */
@Component
@Profile("!postgres")
@ConditionalOnProperty("sangyu.demo")
class DemoData {

    private final DemoAccounts accounts;
    private final DemoRegister register;
    private final DemoStory story;
    private final DemoService service;
    private final DemoOutreach outreach;
    private final DemoRecognition recognition;

    DemoData(
            DemoAccounts accounts,
            DemoRegister register,
            DemoStory story,
            DemoService service,
            DemoOutreach outreach,
            DemoRecognition recognition) {
        this.accounts = accounts;
        this.register = register;
        this.story = story;
        this.service = service;
        this.outreach = outreach;
        this.recognition = recognition;
    }

    /** After the engine knows its diagrams. */
    @Order(10)
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        accounts.open();
        register.fill();
        story.tell();
        service.write();
        outreach.begin();
        recognition.tell();
    }
}
