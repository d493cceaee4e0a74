package org.sangyu.cases;

import java.time.Instant;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首次联系: whoever signed a case contacts its petitioner within 24 hours, of an urgent one within two (domain.md §4.2
 * {@code firstContact}). Who has not is reminded once; of a unit it stays on record, volunteers are only reminded.
 */
@Service
public class FirstContact {

    private static final Actor RULE = Actor.system("clock");

    private final CaseJournal journal;
    private final CaseClock clock;
    private final AutomaticActs automatic;
    private final CaseMails mails;

    FirstContact(CaseJournal journal, CaseClock clock, AutomaticActs automatic, CaseMails mails) {
        this.journal = journal;
        this.clock = clock;
        this.automatic = automatic;
        this.mails = mails;
    }

    /** When to look whether the petitioner was contacted; the case's own due instant when nothing is left to look at. */
    @Transactional(readOnly = true)
    public Instant lookAt(String number) {
        LivelihoodCase it = journal.read(number);
        return isAwaited(it) ? it.contactDueAt : it.dueAt;
    }

    /** The time for it is over. */
    @Transactional
    public void remind(String number) {
        LivelihoodCase it = journal.open(number);
        if (!isAwaited(it) || it.contactDueAt.isAfter(journal.now())) {
            return;
        }
        it.contactRemindedAt = journal.now();
        automatic.contactDue(it, policy(it));
        mails.contactReminder(
                journal.note(it, RULE, it.handlerKind == HandlerKind.TEAM ? "contact-reminded" : "contact-late", null));
    }

    /** Somebody signed: from now on the petitioner waits for a word. */
    void await(LivelihoodCase it) {
        if (it.firstContactAt == null) {
            it.contactDueAt = clock.dueFromNow(it.number, policy(it));
            it.contactRemindedAt = null;
        }
    }

    private static boolean isAwaited(LivelihoodCase it) {
        return it.contactDueAt != null && it.firstContactAt == null && it.contactRemindedAt == null;
    }

    private static String policy(LivelihoodCase it) {
        return it.urgent ? "firstContact.urgent" : "firstContact";
    }
}
