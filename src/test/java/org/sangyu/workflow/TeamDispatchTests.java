package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.Candidate;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.DispatchRules;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.Triage;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.TeamEdit;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.Teams;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dispatch reads the register: fitting teams first, and groups that wait for consent not at all (条例 2017 art. 42). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamDispatchTests {

    /** A community of its own, so that no other test meets these teams. */
    private static final String COMMUNITY = "370285001040";

    @Autowired
    TestTown town;

    @Autowired
    Teams teams;

    @Autowired
    DispatchRules rules;

    @Autowired
    IntakeDesk intake;

    @Autowired
    DispatchDesk dispatch;

    @Autowired
    Refusals refusals;

    private String river;
    private String mediators;
    private String group;

    @BeforeAll
    void settle() throws Exception {
        town.settle();
        river = add("护河队", TeamKind.INTERNAL, List.of("C"));
        mediators = add("调解队", TeamKind.INTERNAL, List.of("E", "F"));
        group = add("邻里互助组", TeamKind.COMMUNITY_GROUP, List.of("E"));
    }

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void teams_whose_fields_match_come_first_with_the_reason_and_those_without_consent_last() {
        List<Candidate> offered = rules.candidates(town.facts(accepted("E01")), HandlerKind.TEAM);
        assertThat(offered.get(0)).isEqualTo(new Candidate(mediators, "调解队（服务领域：邻里纠纷）"));
        assertThat(offered.get(1)).as("the nearest of the others").isEqualTo(new Candidate(river, "护河队"));
        Candidate waiting = new Candidate(group, "邻里互助组（还没有经居民委员会同意，暂不能征询）");
        assertThat(offered.indexOf(waiting)).isGreaterThan(offered.indexOf(new Candidate("T-370285-01", "莱西市桑榆讲师团")));
        assertThat(offered).extracting(Candidate::code).contains("T-370285001-01", "T-370285-01");

        assertThat(rules.candidates(town.facts(accepted("C01")), HandlerKind.TEAM)
                        .get(0)
                        .code())
                .isEqualTo(river);
    }

    @Test
    void a_group_that_waits_for_consent_is_refused_with_the_reason_and_asked_once_it_has_it() {
        String number = accepted("E01");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> offer(number, group));
        assertThat(refusal.errors().get(0).field()).isEqualTo("team");
        assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE)).contains("邻里互助组是社区备案团体，还没有经居民委员会同意", "第四十二条");

        String consented = add("楼道互助组", TeamKind.COMMUNITY_GROUP, List.of("E"));
        teams.approve(consented, null, town.actor("city"));
        offer(number, consented);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(town.facts(number).handlerCode()).isEqualTo(consented);

        String another = accepted("E01");
        teams.refuse(consented, "活动扰民", null, town.actor("city"));
        assertThat(catchThrowableOfType(Refusal.class, () -> offer(another, consented))
                        .errors())
                .extracting(error -> error.key())
                .containsExactly("cases.refused.team-not-ready.REFUSED");
    }

    private void offer(String number, String team) {
        dispatch.dispatch(number, HandlerKind.TEAM, team, null, town.actor("town"));
    }

    private String add(String name, TeamKind kind, List<String> fields) {
        return teams.add(
                        new TeamEdit(
                                new OrganisationHead(null, null, COMMUNITY, name, null, null, true),
                                kind,
                                null,
                                false,
                                null,
                                fields,
                                null,
                                null,
                                null),
                        town.actor("city"))
                .code();
    }

    private String accepted(String category) {
        NewCase need = new NewCase(
                CaseSource.GRID,
                "楼道里的事",
                "请志愿队看看。",
                CaseType.HELP,
                category,
                COMMUNITY,
                null,
                null,
                null,
                false,
                new Petitioner("居民", "13800000040", null, false, false, false),
                null);
        String number = intake.register(need, town.actor("town")).number();
        intake.triage(number, new Triage(Triage.Outcome.ACCEPT, category, false, null, null), town.actor("town"));
        return number;
    }
}
