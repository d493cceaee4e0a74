package org.sangyu.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Person;
import org.sangyu.privacy.Subject;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.SheetExports;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.volunteering.Written;
import org.sangyu.workflow.TestOutreach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "73 times": that the figure says so, and that its list proves it record by record. */
@SangyuTest
class OutreachFiguresTests {

    @Autowired
    CarePlanDesk plans;

    @Autowired
    OutreachFigures figures;

    @Autowired
    ProvenVisits proofs;

    @Autowired
    OutreachProposals proposals;

    @Autowired
    OutreachSubjectData subjects;

    @Autowired
    ServiceDesk service;

    @Autowired
    VerificationDesk verification;

    @Autowired
    SheetExports exports;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    CallTown town;
    TestOutreach outreach;
    LocalDate today;
    String team;
    Person helper;
    String branch;
    Actor secretary;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        outreach = TestOutreach.in(context);
        town = outreach.calls();
        today = town.today();
        team = town.team();
        helper = town.helper(team);
        branch = organisations
                .add(
                        new NewOrganisation(
                                OrganisationKind.BRANCH, null, "关怀支部" + System.nanoTime(), "370285001014", null, null),
                        town.actor("admin"))
                .code();
        secretary =
                new Actor(town.actor("branch").accountId(), "branch", "书记", List.of(new Grant(Role.BRANCH, branch)));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void seventy_three_times_learning_at_home_is_a_figure_that_its_list_proves() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            people.add(plan(member()));
        }
        List<Long> records = new ArrayList<>();
        for (int i = 0; i < 73; i++) {
            records.add(went(round(people.get(i % 24)), i));
        }
        verification.verify(records.subList(0, 70), town.actor("community"));
        // what counts nowhere: a round that was left out, one whose record was given back, one without any
        String left = round(people.get(0));
        jdbc.sql("update outreach_visit set state = 'SKIPPED', done_on = null, words = '住院' where number = :n")
                .param("n", left)
                .update();
        long returned = went(round(people.get(1)), 80);
        verification.giveBack(returned, "那天没有去", town.actor("community"));
        round(people.get(2));

        OutreachScope scope = OutreachScope.of(branch, secretary);
        VisitFilter filter =
                VisitFilter.typed("LEARN_AT_HOME", today.minusDays(200).toString(), today.toString(), null, today);
        assertThat(figures.done(scope, filter, secretary).get(OutreachKind.LEARN_AT_HOME.ordinal()))
                .satisfies(it -> {
                    assertThat(it.done()).isEqualTo(73);
                    assertThat(it.verified()).isEqualTo(70);
                    assertThat(it.people()).isEqualTo(24);
                    assertThat(it.average()).isEqualByComparingTo("3.0");
                    assertThat(it.skipped()).isEqualTo(1);
                });
        assertThat(listed(scope, filter)).hasSize(73);
        VisitFilter verified =
                new VisitFilter(filter.kind(), filter.from(), filter.until(), VisitFilter.Proof.VERIFIED);
        assertThat(listed(scope, verified)).hasSize(70);
        VisitFilter waiting = new VisitFilter(filter.kind(), filter.from(), filter.until(), VisitFilter.Proof.WAITING);
        assertThat(listed(scope, waiting)).hasSize(3);

        Actor community = town.actor("community");
        assertThat(figures.done(OutreachScope.of(branch, community), filter, community)
                        .get(1)
                        .done())
                .isEqualTo(73);
        assertThatThrownBy(() -> OutreachScope.of(branch, town.actor("community2")))
                .isInstanceOf(Refusal.class);
        SheetExports.File file = exports.takeOut(
                "outreach",
                new SheetExports.Wish(
                        SheetExports.Format.CSV,
                        false,
                        null,
                        Map.of("scope", branch, "from", filter.from().toString())),
                Locale.SIMPLIFIED_CHINESE,
                secretary);
        String csv = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2 + 73);
        assertThat(csv).contains("试*").doesNotContain(helper.name());
    }

    @Test
    void whoever_is_exempt_is_proposed_until_there_is_a_plan_or_a_no() {
        Person member = member();
        OutreachScope scope = OutreachScope.of(branch, secretary);
        assertThat(proposals.people(scope, secretary)).isOne();
        assertThat(proposals.list(scope, null, secretary).rows())
                .extracting(OutreachProposals.Proposal::kind)
                .containsExactly(OutreachKind.LEARN_AT_HOME, OutreachKind.VISIT);
        plan(member);
        assertThat(proposals.list(scope, null, secretary).rows())
                .extracting(OutreachProposals.Proposal::kind)
                .containsExactly(OutreachKind.VISIT);
        plans.decline(member.id(), OutreachKind.VISIT, "本人说不用", secretary);
        assertThat(proposals.people(scope, secretary)).isZero();
    }

    @Test
    void a_no_in_the_small_hours_counts_where_the_day_has_begun_already() {
        clock.stopAt(Instant.parse("2026-11-22T17:00:00Z")); // one o'clock of the next day here
        Person member = member();
        OutreachScope scope = OutreachScope.of(branch, secretary);
        plans.decline(member.id(), OutreachKind.VISIT, "本人说不用", secretary);
        assertThat(proposals.list(scope, null, secretary).rows())
                .extracting(OutreachProposals.Proposal::kind)
                .containsExactly(OutreachKind.LEARN_AT_HOME);
    }

    @Test
    void the_own_copy_has_the_plans_and_leaving_blanks_what_was_told() {
        Person member = member();
        String plan = plan(member);
        jdbc.sql("update outreach_plan set wish = '想听吕剧' where number = :n")
                .param("n", plan)
                .update();
        Subject self = new Subject(member.id(), member.name(), member.phone());
        assertThat(subjects.collect(self).toString()).contains(plan, "想听吕剧");
        subjects.erase(self, secretary);
        assertThat(subjects.collect(self).toString()).contains(plan, "ENDED").doesNotContain("吕剧");
    }

    private Set<Long> listed(OutreachScope scope, VisitFilter filter) {
        Set<Long> records = new HashSet<>();
        Set<String> visits = new HashSet<>();
        String cursor = null;
        do {
            ProvenVisits.Page page = proofs.list(scope, filter, cursor, 20, secretary);
            for (ProvenVisits.Row row : page.rows()) {
                assertThat(row.records()).hasSize(1);
                assertThat(row.records().get(0).helper()).isEqualTo(helper.name());
                records.add(row.records().get(0).id());
                visits.add(row.visit().number());
            }
            cursor = page.next();
        } while (cursor != null);
        assertThat(visits).hasSameSizeAs(records);
        return records;
    }

    private Person member() {
        Person member = outreach.member("EXEMPT");
        jdbc.sql("update person set branch_code = :branch where id = :id")
                .param("branch", branch)
                .param("id", member.id())
                .update();
        return member;
    }

    private String plan(Person member) {
        return plans.begin(
                member.id(), TestOutreach.of(OutreachKind.LEARN_AT_HOME, outreach.typed("MONTH", team)), secretary);
    }

    /** One that is over already, as if the procedure had begun it half a year ago. */
    private String round(String plan) {
        return jdbc.sql(
                        """
                        insert into outreach_visit (number, plan, kind, person_id, branch_code, area_code, state, due_on, late_at,
                                                    begun_at, done_on)
                        select c.number || '-' || lpad((1 + (select count(*) from outreach_visit v where v.plan = c.number))::text,
                               2, '0'), c.number, c.kind, c.person_id, c.branch_code, c.area_code, 'DONE', :day, now(),
                               now() - interval '80 days', :day
                        from outreach_plan c where c.number = :plan
                        returning number
                        """)
                .param("plan", plan)
                .param("day", Date.valueOf(today.minusDays(1)))
                .query(String.class)
                .single();
    }

    private long went(String visit, int i) {
        LocalDate day = today.minusDays(1 + i % 60);
        String from = i < 60 ? "09:00" : "14:00";
        String to = i < 60 ? "10:30" : "15:00";
        return service.write(
                        team,
                        visit,
                        List.of(helper.id()),
                        new TypedHours(day.toString(), from, to, null, "一起读了学习材料", null),
                        Written.PAPER,
                        town.actor("community"))
                .get(0);
    }
}
