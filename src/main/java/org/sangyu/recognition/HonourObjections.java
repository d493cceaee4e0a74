package org.sangyu.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody objects to a nominee while the list is shown. */
@Service
public class HonourObjections {

    private static final int LEAST = 10;
    private static final int MOST = 1000;
    private static final int MOST_CONTACT = 100;

    private final RoundTable rounds;
    private final Nominations nominations;
    private final Objections objections;
    private final ObjectionPace pace;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HonourObjections(
            RoundTable rounds,
            Nominations nominations,
            Objections objections,
            ObjectionPace pace,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.objections = objections;
        this.pace = pace;
        this.events = events;
        this.clock = clock;
    }

    /** Whether objections are heard at this moment. */
    public boolean isOpen(Round round) {
        return round.state() == RoundState.PUBLICITY && clock.instant().isBefore(round.publicityUntil());
    }

    /**
     * @param address whence it comes, for {@link ObjectionPace}; never kept with it
     * @return the number under which it can be asked after
     * @throws Refusal beside the fields, or when the time is over or the address wrote too often
     */
    @Transactional
    public String file(String round, String nominee, String text, String contact, String address) {
        Round it = rounds.lock(round).filter(one -> one.state().isPublic()).orElseThrow(RoundBook::unknown);
        if (!isOpen(it)) {
            throw Refusal.conflict("recognition.refused.publicity-over");
        }
        Nomination against = nominations.of(round).stream()
                .filter(one -> one.key().equals(nominee) && one.state() == NominationState.ACCEPTED)
                .findFirst()
                .orElse(null);
        new Findings()
                .check(against != null, "nominee", "recognition.refused.choose")
                .text(text, MOST, "text", "recognition.refused.text", "recognition.refused.text-length")
                .check(
                        text == null || text.isBlank() || text.strip().length() >= LEAST,
                        "text",
                        "recognition.refused.text")
                .optional(contact, MOST_CONTACT, "contact", "recognition.refused.contact-length")
                .orRefuse();
        pace.take(address);
        Instant now = clock.instant();
        String number = Numbers.of("YY", it.areaCode(), LocalDate.ofInstant(now, Round.ZONE), rounds.serial());
        objections.insert(
                number, against.id(), text.strip(), contact == null || contact.isBlank() ? null : contact.strip(), now);
        events.publishEvent(new ObjectionFiled(number));
        return number;
    }
}
