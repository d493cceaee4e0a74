package org.sangyu.volunteering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.cases.AutomaticAct;
import org.sangyu.cases.AutomaticActs;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseTakenOver;
import org.sangyu.cases.CaseWithdrawn;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.Recusals;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a team is asked whether it can see to a case, and answers (志愿服务条例 art. 25: nobody is assigned). */
@Service
public class OfferDesk {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;
    private final DispatchDesk dispatch;
    private final RiskBook risks;
    private final CaseClock caseClock;
    private final Organisations organisations;
    private final Recusals recusals;
    private final Outbox outbox;
    private final PublicAddress address;
    private final AutomaticActs automatic;
    private final Clock clock;

    OfferDesk(
            JdbcClient jdbc,
            DispatchDesk dispatch,
            RiskBook risks,
            CaseClock caseClock,
            Organisations organisations,
            Recusals recusals,
            Outbox outbox,
            PublicAddress address,
            AutomaticActs automatic,
            Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.risks = risks;
        this.caseClock = caseClock;
        this.organisations = organisations;
        this.recusals = recusals;
        this.outbox = outbox;
        this.address = address;
        this.automatic = automatic;
        this.clock = clock;
    }

    /** Asks the team to which the case was dispatched. */
    @Transactional
    public void post(String caseNumber) {
        CaseFacts facts = dispatch.facts(caseNumber);
        Instant expires = caseClock.dueFromNow("volunteer.offer");
        RiskBook.Risk risk = risks.of(caseNumber);
        long id = jdbc.sql(
                        """
                        insert into offer (case_number, team_code, status, posted_at, expires_at, risk_level, risk_notice)
                        values (:case, :team, 'OPEN', :now, :expires, :risk, :notice)
                        returning id
                        """)
                .param("case", caseNumber)
                .param("team", facts.handlerCode())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(expires))
                .param("risk", risk.level().name())
                .param("notice", risk.notice(), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
        mail(id, facts, expires);
    }

    /** When the open offer of this case runs out. */
    @Transactional(readOnly = true)
    public Instant expiresAt(String caseNumber) {
        return jdbc.sql("select expires_at from offer where case_number = :case and status = 'OPEN'")
                .param("case", caseNumber)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The team is glad to help. */
    @Transactional
    public void accept(String caseNumber, String words, Actor lead) {
        answer(caseNumber, "ACCEPTED", words, lead);
        risks.requireRoom(dispatch.facts(caseNumber).handlerCode());
        dispatch.sign(caseNumber, lead);
    }

    /** Not this time; no reason is needed, and none is ever held against the team. */
    @Transactional
    public void decline(String caseNumber, String words, Actor lead) {
        answer(caseNumber, "DECLINED", words, lead);
        dispatch.handBack(caseNumber, DispatchDesk.HandBack.DECLINED, null, lead);
    }

    /** Nobody answered in time. */
    @Transactional
    public void expire(String caseNumber) {
        Actor rule = Actor.system("offer-rule");
        automatic.write(caseNumber, AutomaticAct.OFFER_EXPIRED, basisOfExpiry(caseNumber));
        answer(caseNumber, "EXPIRED", null, rule);
        dispatch.handBack(caseNumber, DispatchDesk.HandBack.EXPIRED, null, rule);
    }

    private AutomaticActs.Basis basisOfExpiry(String caseNumber) {
        return jdbc.sql("select posted_at, expires_at from offer where case_number = :case and status = 'OPEN'")
                .param("case", caseNumber)
                .query((row, n) -> new AutomaticActs.Basis(
                        "offer.expiry",
                        "volunteer.offer",
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        null))
                .optional()
                .orElseThrow(() -> Refusal.conflict("volunteering.refused.no-open-offer"));
    }

    @EventListener
    void on(CaseWithdrawn event) {
        closeOpen(event.number(), "WITHDRAWN", null, null);
    }

    @EventListener
    void on(CaseTakenOver event) {
        closeOpen(event.number(), "WITHDRAWN", null, null);
    }

    private void answer(String caseNumber, String status, String words, Actor actor) {
        new Findings()
                .optional(words, 500, "reason", "volunteering.refused.words-length")
                .orRefuse();
        if (closeOpen(caseNumber, status, words, actor) == 0) {
            throw Refusal.conflict("volunteering.refused.no-open-offer");
        }
    }

    private int closeOpen(String caseNumber, String status, String words, Actor actor) {
        return jdbc.sql(
                        """
                        update offer
                        set status = :status, answered_at = :now, answered_by = :by, words = :words
                        where case_number = :case and status = 'OPEN'
                        """)
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor == null ? null : actor.accountId(), java.sql.Types.BIGINT)
                .param("words", words == null || words.isBlank() ? null : words.strip(), java.sql.Types.VARCHAR)
                .param("case", caseNumber)
                .update();
    }

    private void mail(long offer, CaseFacts facts, Instant expires) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", facts.number());
        model.put("category", facts.category());
        model.put("area", organisations.require(facts.areaCode()).name());
        model.put("expiresAt", MINUTE.format(expires));
        model.put("url", address.of("/tasks?case=" + facts.number()));
        model.put("subjectArgs", new Object[] {facts.number()});
        for (String lead : recusals.emailsOf(facts.number(), Role.LEAD, facts.handlerCode())) {
            outbox.enqueue(new Mail("team-offer", lead, facts.number(), "team-offer:" + offer + ":" + lead, model));
        }
    }
}
