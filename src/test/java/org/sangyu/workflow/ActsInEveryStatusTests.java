package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.ClosingCode;
import org.sangyu.cases.ClosingDesk;
import org.sangyu.cases.CoHandlingDesk;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewRequest;
import org.sangyu.cases.ObjectionDesk;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.PromiseDesk;
import org.sangyu.cases.RequestDesk;
import org.sangyu.cases.RequestKind;
import org.sangyu.cases.Solved;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.SuspensionGround;
import org.sangyu.cases.Triage;
import org.sangyu.cases.Triage.Outcome;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.OfferDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every act of every desk, tried on a case in every status of domain.md §3.7, past the tasks that would keep it from
 * happening: the desk itself says no, in words, wherever the act has no place.
 */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActsInEveryStatusTests {

    private static final String HEAT = "U-370285-heat";
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    /** Everything in which somebody may still act on it, but for what only waits for the petitioner's answer. */
    private static final String OPEN =
            "REGISTERED VERIFYING FILED OFFERED DISPATCHED OBJECTED SIGNED HANDLING ASKED SUSPENDED CHECKING"
                    + " TERMINATING REDO";

    /** OFFERED is DISPATCHED to a team, and ASKED is HANDLING with an extension that waits to be reviewed. */
    private final Map<String, String> cases = new LinkedHashMap<>();

    @Autowired
    TestTown town;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeAll
    void a_case_in_every_status() throws Exception {
        town.settle();
        town.openUnit("U-370285-gas", "otherunit");
        clock.stopAt(MORNING);
        cases.put("REGISTERED", town.file());
        cases.put("VERIFYING", triaged("VERIFY"));
        cases.put("ANSWERED", triaged("ANSWER"));
        cases.put("NOT_ACCEPTED", triaged("REFUSE"));
        cases.put("TRANSFERRED", triaged("TRANSFER"));
        cases.put("MERGED", triaged("DUPLICATE"));
        cases.put("FILED", accepted());
        cases.put("OFFERED", accepted());
        town.offerToTeam(cases.get("OFFERED"));
        cases.put("DISPATCHED", withUnit());
        cases.put("OBJECTED", withUnit());
        town.act("unit", "sign", cases.get("OBJECTED"), Map.of("decision", "NOT_OURS", "reason", "属物业"));
        cases.put("SIGNED", signed());
        cases.put("HANDLING", signed());
        beans.getBean(HandlingDesk.class).worked(cases.get("HANDLING"), "已看过", town.actor("unit"));
        cases.put("ASKED", asked(Map.of("result", "EXTEND", "days", "2")));
        cases.put("SUSPENDED", granted(asked(Map.of("result", "SUSPEND", "until", "2026-12-31", "ground", "FUNDING"))));
        cases.put("TERMINATING", asked(Map.of("result", "TERMINATE")));
        cases.put("CHECKING", asked(Map.of("result", "DONE", "reply", "已修好")));
        cases.put("CLOSED", town.closed());
        cases.put("REDO", town.closed());
        town.callBack(cases.get("REDO"), "NO", 1);
        cases.put("CALLED_BACK", redoneTwice());
        cases.put("ARCHIVED", town.closed());
        town.callBack(cases.get("ARCHIVED"), "YES", 5);
        cases.forEach((name, number) -> assertThat(town.facts(number).status())
                .isEqualTo(
                        switch (name) {
                            case "OFFERED" -> CaseStatus.DISPATCHED;
                            case "ASKED" -> CaseStatus.HANDLING;
                            default -> CaseStatus.valueOf(name);
                        }));
    }

    @BeforeEach
    void morning() {
        clock.stopAt(MORNING.plusSeconds(3600));
    }

    /** An act, and in which statuses it has its place. */
    enum Act {
        ACCEPT("REGISTERED", (it, n) -> it.triage(n, Outcome.ACCEPT)),
        ANSWER("REGISTERED", (it, n) -> it.triage(n, Outcome.ANSWER)),
        REFUSE("REGISTERED", (it, n) -> it.triage(n, Outcome.REFUSE)),
        TRANSFER("REGISTERED", (it, n) -> it.triage(n, Outcome.TRANSFER)),
        DUPLICATE("REGISTERED", (it, n) -> it.triage(n, Outcome.DUPLICATE)),
        VERIFY("REGISTERED", (it, n) -> it.triage(n, Outcome.VERIFY)),
        VERIFIED("VERIFYING", (it, n) -> it.desk(IntakeDesk.class).verified(n, "看过", it.who("grid"))),
        DISPATCH("FILED REDO", (it, n) -> it.desk(DispatchDesk.class)
                .dispatch(n, HandlerKind.UNIT, HEAT, null, it.who("community"))),
        OFFER("FILED REDO", (it, n) -> it.desk(DispatchDesk.class)
                .dispatch(n, HandlerKind.TEAM, "T-370285001014-01", null, it.who("community"))),
        ACCEPT_OFFER("OFFERED", (it, n) -> it.desk(OfferDesk.class).accept(n, null, it.who("lead"))),
        DECLINE_OFFER("OFFERED", (it, n) -> it.desk(OfferDesk.class).decline(n, null, it.who("lead"))),
        EXPIRE_OFFER("OFFERED", (it, n) -> it.desk(OfferDesk.class).expire(n)),
        SIGN("OFFERED DISPATCHED", (it, n) -> it.desk(DispatchDesk.class).sign(n, it.who("unit"))),
        HAND_BACK("OFFERED DISPATCHED SIGNED HANDLING ASKED", (it, n) -> it.desk(DispatchDesk.class)
                .handBack(n, DispatchDesk.HandBack.BEYOND_US, "做不了", it.who("volunteer"))),
        OBJECT("OFFERED DISPATCHED SIGNED HANDLING ASKED", (it, n) -> it.desk(ObjectionDesk.class)
                .object(n, "不归我们", it.who("unit"))),
        UPHOLD("OBJECTED", (it, n) -> it.desk(ObjectionDesk.class).decide(n, true, "属实", it.who("community"))),
        REJECT("OBJECTED", (it, n) -> it.desk(ObjectionDesk.class).decide(n, false, "不属实", it.who("community"))),
        REPLY("HANDLING ASKED", (it, n) -> it.desk(HandlingDesk.class).reply(n, "办好了", it.who("unit"))),
        ASK_EXTENSION("HANDLING", (it, n) -> it.ask(n, RequestKind.EXTENSION)),
        ASK_SUSPENSION("HANDLING", (it, n) -> it.ask(n, RequestKind.SUSPENSION)),
        ASK_TERMINATION("HANDLING", (it, n) -> it.ask(n, RequestKind.TERMINATION)),
        REVIEW("ASKED TERMINATING", (it, n) -> it.desk(RequestDesk.class).review(n, true, null, it.who("unitlead"))),
        REVIEW_NO(
                "ASKED TERMINATING", (it, n) -> it.desk(RequestDesk.class).review(n, false, "先办", it.who("unitlead"))),
        DECIDE_UNREVIEWED("", (it, n) -> it.desk(RequestDesk.class).decide(n, true, null, it.who("community"))),
        RESUME("SUSPENDED", (it, n) -> it.desk(RequestDesk.class).resume(n, "可以办了", it.who("unit"))),
        CO_ASK("HANDLING ASKED", (it, n) -> it.desk(CoHandlingDesk.class)
                .ask(n, "U-370285-gas", "请协助", it.who("unit"))),
        CO_DELIVER("", (it, n) -> it.desk(CoHandlingDesk.class)
                .deliver(n, "U-370285-gas", true, "好了", it.who("otherunit"))),
        CLOSE("CHECKING", (it, n) -> it.desk(ClosingDesk.class)
                .close(n, ClosingCode.C1_DONE, null, "看过", it.who("community"))),
        SEND_BACK("CHECKING", (it, n) -> it.desk(ClosingDesk.class).sendBack(n, "没修好", it.who("community"))),
        CALL_BACK("CLOSED", (it, n) -> it.desk(CallbackDesk.class)
                .recordAnswers(n, ContactChannel.PHONE, it.answers(), it.who("callback"))),
        CALL_IN_VAIN("CLOSED", (it, n) -> it.desk(CallbackDesk.class)
                .recordUnreached(n, ContactChannel.PHONE, null, it.who("callback"))),
        CALL_REFUSED("CLOSED", (it, n) -> it.desk(CallbackDesk.class)
                .recordRefused(n, ContactChannel.PHONE, null, it.who("callback"))),
        ANSWER_BY_LINK("CLOSED", (it, n) -> it.desk(CallbackDesk.class).answerByLink(n, 0, it.answers())),
        TAKE_OVER(OPEN, (it, n) -> it.desk(DispatchDesk.class).takeOver(n, "街道办", it.who("town"))),
        TAKE_UNRESOLVED("CALLED_BACK", (it, n) -> it.desk(DispatchDesk.class).takeUnresolved(n, "街道办", it.who("town"))),
        ARCHIVE_UNRESOLVED(
                "CALLED_BACK", (it, n) -> it.desk(CallbackDesk.class).archiveUnresolved(n, "无法解决", it.who("town"))),
        URGE(OPEN, (it, n) -> it.desk(PetitionersDesk.class).urge(n, "请快些", it.who("community"))),
        WITHDRAW(OPEN, (it, n) -> it.desk(PetitionersDesk.class).withdraw(n, "不用了", it.who("community"))),
        SUPERVISE(OPEN, (it, n) -> it.desk(SupervisionDesk.class)
                .order(n, SupervisionKind.ROUTINE, "请说明", it.who("town"))),
        WHISTLE(OPEN, (it, n) -> it.desk(WhistleDesk.class).blow(n, List.of(HEAT), "请到场", it.who("town"))),
        ARRIVE_UNCALLED("", (it, n) -> it.desk(WhistleDesk.class).arrive(n, HEAT, "到了", it.who("unit"))),
        KEEP_NO_PROMISE("", (it, n) -> it.desk(PromiseDesk.class).kept(n, "做了", it.who("community")));

        private final Set<String> places;
        private final BiConsumer<ActsInEveryStatusTests, String> act;

        Act(String places, BiConsumer<ActsInEveryStatusTests, String> act) {
            this.places = places.isEmpty() ? Set.of() : Set.of(places.split(" "));
            this.act = act;
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void an_act_takes_place_in_its_own_statuses_and_is_refused_in_all_others(Act act) {
        Set<String> tookPlace = new TreeSet<>();
        cases.forEach((status, number) -> transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            try {
                act.act.accept(this, number);
                tookPlace.add(status);
            } catch (Refusal refused) {
                assertThat(refused.errors()).isNotEmpty();
            } catch (RuntimeException broken) {
                throw new AssertionError(act + " breaks in " + status, broken);
            }
        }));
        assertThat(tookPlace).isEqualTo(new TreeSet<>(act.places));
    }

    private <T> T desk(Class<T> desk) {
        return beans.getBean(desk);
    }

    private Actor who(String username) {
        return town.actor(username);
    }

    private void triage(String number, Outcome outcome) {
        Triage triage = new Triage(outcome, "A07", false, "原因", cases.get("CHECKING"));
        desk(IntakeDesk.class).triage(number, triage, who("community"));
    }

    private void ask(String number, RequestKind kind) {
        LocalDate until = LocalDate.parse("2026-12-31");
        desk(RequestDesk.class)
                .ask(number, new NewRequest(kind, "等配件", 2, until, SuspensionGround.FUNDING), who("unit"));
    }

    private CallbackAnswers answers() {
        return new CallbackAnswers(true, Solved.YES, 5, null);
    }

    private String triaged(String decision) {
        String number = town.file();
        town.act(
                "community",
                "triage",
                number,
                decision.equals("DUPLICATE")
                        ? Map.of("decision", decision, "reason", "同一件", "duplicateOf", cases.get("REGISTERED"))
                        : Map.of("decision", decision, "reason", "原因"));
        return number;
    }

    private String accepted() {
        String number = town.file("A03", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "A03"));
        return number;
    }

    private String withUnit() {
        String number = accepted();
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", HEAT));
        return number;
    }

    private String signed() {
        String number = withUnit();
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        return number;
    }

    private String asked(Map<String, Object> what) {
        String number = signed();
        Map<String, Object> fields = new LinkedHashMap<>(what);
        fields.putAll(Map.of("contacted", "YES", "work", "已看过", "reason", "等配件"));
        town.act("unit", "handleAsUnit", number, fields);
        return number;
    }

    private String granted(String number) {
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));
        return number;
    }

    private String redoneTwice() {
        String number = town.closed();
        for (int redo = 0; redo < 2; redo++) {
            town.callBack(number, "NO", 1);
            town.offerToTeam(number);
            town.volunteersDoIt(number);
            town.replyAndCheck(number);
        }
        town.callBack(number, "NO", 1);
        return number;
    }
}
