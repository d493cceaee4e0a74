package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.people.Person;
import org.sangyu.people.TalentEntry;
import org.sangyu.people.TalentPool;
import org.sangyu.security.Accounts;
import org.springframework.stereotype.Component;

/** What the three stages of an entry in the talent pool show of it. */
@Component
class TalentMatters {

    private final TalentPool pool;
    private final RegisterWords words;
    private final Accounts accounts;

    TalentMatters(TalentPool pool, RegisterWords words, Accounts accounts) {
        this.pool = pool;
        this.words = words;
        this.accounts = accounts;
    }

    Matter of(String number) {
        TalentEntry entry = pool.require(number);
        Person person = pool.person(number);
        List<Matter.Line> lines = new ArrayList<>();
        lines.add(new Matter.Line("workflow.matter.who", person.name()));
        lines.add(new Matter.Line("workflow.matter.community", words.organisation(person.communityCode())));
        lines.add(new Matter.Line("workflow.matter.fields", words.named("people.field.", entry.fields())));
        if (entry.works() != null) {
            lines.add(new Matter.Line("workflow.matter.works", entry.works()));
        }
        lines.add(new Matter.Line(
                "workflow.matter.recommended",
                entry.recommendedBy() == null
                        ? words.say("workflow.matter.by-self")
                        : accounts.displayName(entry.recommendedBy())));
        return new Matter(
                number,
                words.say("workflow.matter.talent", words.masked(person), words.say("people.level." + entry.level())),
                entry.state().name(),
                lines,
                "/register/people/" + person.id());
    }

    /** The community where the person lives: it is the one that asks. */
    String community(String number) {
        return pool.person(number).communityCode();
    }
}
