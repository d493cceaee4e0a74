package org.sangyu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.Petitioner;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.SmallRegister;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Showing in full, keeping no longer than needed, and answering people about their own data. */
@SangyuTest
class PrivacyTests {

    @Autowired
    Reveals reveals;

    @Autowired
    Retention retention;

    @Autowired
    SubjectRequests requests;

    @Autowired
    SmallRegister.ForgetMarked rule;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog audit;

    @Autowired
    MovableClock clock;

    MockMvc browser;

    /** Somebody else in each test, so that one test's acts are not counted in another. */
    private final Actor town = actor(Role.TOWN);

    @BeforeEach
    void oneEntry(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        empty();
        jdbc.sql("insert into small_entry values ('A1', '张三', '13955512345', null, null, 'old'), "
                        + "('X1', '李四', '13955500000', null, null, null)")
                .update();
    }

    @AfterEach
    void empty() {
        rule.fails = false;
        jdbc.sql("delete from small_entry").update();
    }

    @Test
    void with_a_reason_it_is_shown_and_logged_without_the_value() {
        assertThat(reveals.reveal("small", "A1", "phone", "上门走访慰问", town).value())
                .isEqualTo("13955512345");

        var line = audit.list(town.username(), false, null, 1).get(0);
        assertThat(line.action()).isEqualTo("unmask");
        assertThat(line.subject()).isEqualTo("small A1");
        assertThat(line.detail()).contains("phone").contains("上门走访慰问").doesNotContain("13955512345");
    }

    @Test
    void without_reason_permission_or_within_another_scope_nothing_is_shown() {
        assertThat(refused("A1", "phone", " 走访 ", town)).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused("A1", "phone", "为".repeat(201), town)).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused("A1", "phone", "上门走访慰问", actor(Role.VOLUNTEER))).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(refused("X1", "phone", "上门走访慰问", town)).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused("A1", "name", "上门走访慰问", town)).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> reveals.reveal("nothing", "A1", "phone", "上门走访慰问", town))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(audit.list(town.username(), false, null, 1))
                .as("nothing was seen")
                .isEmpty();
    }

    @Test
    void after_sixty_within_an_hour_it_is_enough_and_an_hour_later_it_goes_on() {
        clock.stopAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        for (int i = 0; i < 60; i++) {
            reveals.reveal("small", "A1", "phone", "上门走访慰问", town);
        }
        assertThat(refused("A1", "phone", "上门走访慰问", town)).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(audit.list(town.username(), true, null, 1))
                .as("who tries to see too many is seen")
                .hasSize(1);

        clock.advance(Duration.ofMinutes(61));
        assertThat(reveals.reveal("small", "A1", "phone", "上门走访慰问", town).value())
                .isEqualTo("13955512345");
    }

    @Test
    void without_javascript_a_page_shows_it_for_half_a_minute_and_leads_back() throws Exception {
        browser.perform(post("/reveal/small/A1/phone")
                        .param("reason", "上门走访慰问")
                        .with(user(principal(town)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Refresh", "30; url=/register/small"))
                .andExpect(content().string(containsString("13955512345")));
        browser.perform(post("/reveal/small/A1/phone")
                        .with(user(principal(town)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请写明原因")))
                .andExpect(content().string(not(containsString("13955512345"))));
    }

    @Test
    void the_button_is_there_for_those_who_may_see_it_in_full_and_for_nobody_else() throws Exception {
        browser.perform(get("/register/small").with(user(principal(town))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("139****2345")))
                .andExpect(content().string(containsString("action=\"/reveal/small/A1/phone\"")))
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(not(containsString("13955512345"))));
        browser.perform(get("/register/small").with(user(principal(actor(Role.LEAD)))))
                .andExpect(content().string(containsString("139****2345")))
                .andExpect(content().string(not(containsString("/reveal/"))));
    }

    @Test
    void with_javascript_only_the_value_comes_or_what_was_wrong() throws Exception {
        browser.perform(post("/reveal/small/A1/phone")
                        .header("X-Fragment", "true")
                        .param("reason", "上门走访慰问")
                        .with(user(principal(town)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(containsString("<strong>13955512345</strong>")))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(post("/reveal/small/X1/phone")
                        .header("X-Fragment", "true")
                        .param("reason", "上门走访慰问")
                        .with(user(principal(town)))
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("没有找到")));
        browser.perform(post("/reveal/small/A1/phone")
                        .param("reason", "上门走访慰问")
                        .with(user(principal(actor(Role.GRID))))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void each_rule_of_keeping_is_applied_once_a_day_after_two_in_the_morning() {
        // one in the morning in Shanghai, on a day that no other test reaches
        clock.stopAt(Instant.parse("2031-05-04T17:00:00Z"));
        retention.runDue();
        assertThat(entries()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(90));
        retention.runDue();
        assertThat(entries()).isEqualTo(1);
        assertThat(line().removed()).isEqualTo(1);

        jdbc.sql("update small_entry set remark = 'old'").update();
        clock.advance(Duration.ofHours(3));
        retention.runDue();
        assertThat(entries()).as("once a day").isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        retention.runDue();
        assertThat(entries()).isZero();
    }

    @Test
    void a_rule_that_fails_removes_nothing_says_so_and_keeps_no_other_from_it() throws Exception {
        clock.stopAt(Instant.parse("2032-05-04T20:00:00Z"));
        rule.fails = true;
        retention.runDue();

        assertThat(entries()).isEqualTo(2);
        assertThat(line().ok()).isFalse();
        assertThat(retention.lines())
                .filteredOn(line -> line.rule().startsWith("sheets."))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.at()).isEqualTo(clock.instant()));
        browser.perform(get("/admin/retention").with(user(principal(actor(Role.ADMIN)))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有成功")))
                .andExpect(content().string(containsString("90 天")));
        browser.perform(get("/admin/retention").with(user(principal(town)))).andExpect(status().isForbidden());
    }

    @Test
    @Transactional
    void people_get_all_that_is_kept_about_them_and_what_may_go_goes(@Autowired TestTown people) throws Exception {
        people.settle();
        Petitioner petitioner = new Petitioner("赵桂英", "13955587654", "zhao@example.org", false, false, false);
        String open = people.file("A07", CaseType.HELP, false, petitioner);
        String ended = people.file("A07", CaseType.HELP, false, petitioner);
        jdbc.sql(
                        """
                        update livelihood_case set status = 'ARCHIVED', title = '赵桂英家漏水',
                               content = '赵桂英住三楼，电话13955587654，车牌鲁B12345。', address = '三号楼'
                         where number = :number
                        """)
                .param("number", ended)
                .update();
        Subject subject = new Subject(null, "赵桂英", "13955587654");

        JsonNode all = new ObjectMapper().readTree(requests.collect(subject, "本人到窗口申请", town));
        assertThat(all.at("/cases/cases")).hasSize(2);
        assertThat(all.at("/cases/cases/0/phone").asText()).isEqualTo("13955587654");
        assertThat(new ObjectMapper()
                        .readTree(requests.collect(new Subject(null, "别人", "13955587654"), "本人到窗口申请", town))
                        .has("cases"))
                .as("the phone alone finds nothing")
                .isFalse();

        SubjectRequests.Answer answer = requests.erase(subject, "本人到窗口申请", town).stream()
                .filter(one -> one.module().equals("cases"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.erased()).isEqualTo(new Erased(1, List.of(new Erased.Kept(1, "cases.subject.open"))));
        assertThat(row(ended))
                .containsEntry("petitioner_name", null)
                .containsEntry("petitioner_phone", null)
                .containsEntry("petitioner_email", null)
                .containsEntry("address", null)
                .containsEntry("title", "*家漏水")
                .containsEntry("content", "*住三楼，电话139****7654，车牌鲁B***45。");
        assertThat(row(open)).containsEntry("petitioner_name", "赵桂英");
        assertThat(audit.list(town.username(), false, null, 3))
                .extracting(line -> line.action())
                .containsExactly("subject-erasure", "subject-copy", "subject-copy");
        assertThat(audit.list(town.username(), false, null, 1).get(0).subject()).isEqualTo("赵* 139****7654");
    }

    @Test
    @Transactional
    void five_years_after_its_end_nobody_knows_whose_a_case_was_and_its_figures_stay(
            @Autowired TestTown people, @Autowired List<RetentionRule> rules) throws Exception {
        people.settle();
        String number = people.file(
                "A07", CaseType.HELP, false, new Petitioner("钱往事", "13955587655", null, false, false, false));
        jdbc.sql(
                        """
                        with ended as (
                            update livelihood_case set status = 'ARCHIVED', content = '钱往事说灯坏了', closed_at = :ended
                             where number = :number returning id)
                        insert into case_callback (case_id, round, attempt, at, channel, reached, contacted, solved,
                                                   satisfaction, opinion, valid, by_account, by_name)
                        select id, 1, 1, :ended, 'PHONE', true, true, 'YES', 5, '钱往事说谢谢', true, 1, 'x' from ended
                        """)
                .param("ended", OffsetDateTime.parse("2027-03-01T10:00:00+08:00"))
                .param("number", number)
                .update();
        Map<String, RetentionRule> byKey = new HashMap<>();
        rules.forEach(one -> byKey.put(one.key(), one));
        RetentionRule ended = byKey.get("cases.retention.ended");
        RetentionRule opinions = byKey.get("cases.retention.opinions");

        ended.apply(Instant.parse("2032-03-01T01:59:00Z"));
        assertThat(row(number)).containsEntry("petitioner_name", "钱往事");
        opinions.apply(Instant.parse("2028-03-01T01:59:00Z"));
        assertThat(opinion(number)).isEqualTo("钱往事说谢谢");

        ended.apply(Instant.parse("2032-03-01T02:01:00Z"));
        assertThat(row(number))
                .containsEntry("petitioner_name", null)
                .containsEntry("petitioner_phone", null)
                .containsEntry("content", "*说灯坏了")
                .containsEntry("category", "A07");
        assertThat(opinion(number)).isEqualTo("*说谢谢");
        assertThat(ended.apply(Instant.parse("2032-03-01T02:01:00Z")))
                .as("once")
                .isZero();
        opinions.apply(Instant.parse("2028-03-01T02:01:00Z"));
        assertThat(jdbc.sql("select satisfaction from case_callback where opinion is null and by_name = 'x'")
                        .query(Integer.class)
                        .list())
                .containsExactly(5);
    }

    @Test
    @Transactional
    void who_is_named_as_a_contact_in_a_list_is_answered_and_stays_only_where_somebody_must_still_call()
            throws Exception {
        long meeting = jdbc.sql(
                        """
                        insert into joint_meeting (level, type, area_code, held_on, title, created_by, recorder, created_at)
                        values ('TOWN', 'GRID_JOINT', '370285001', '2026-11-20', '联席会议', 1, 'x', now()) returning id
                        """)
                .query(Long.class)
                .single();
        for (String status : List.of("OPEN", "SETTLED")) {
            jdbc.sql(
                            """
                            insert into list_item (meeting_id, list, title, content, area_code, address, contact_name,
                                                   contact_phone, status, created_by, created_at)
                            values (:meeting, 'NEED', '想有人陪', '下午', '370285001014', '三号楼', '孙清单', '13955587656',
                                    :status, 1, now())
                            """)
                    .param("meeting", meeting)
                    .param("status", status)
                    .update();
        }
        Subject subject = new Subject(null, "孙清单", "13955587656");
        assertThat(new ObjectMapper()
                        .readTree(requests.collect(subject, "本人到窗口申请", town))
                        .at("/meeting/items"))
                .hasSize(2);

        assertThat(requests.erase(subject, "本人到窗口申请", town))
                .filteredOn(answer -> answer.module().equals("meeting"))
                .singleElement()
                .extracting(SubjectRequests.Answer::erased)
                .isEqualTo(new Erased(1, List.of(new Erased.Kept(1, "meeting.subject.open"))));
        assertThat(jdbc.sql("select status from list_item where contact_phone = '13955587656'")
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");
    }

    private String opinion(String number) {
        return jdbc.sql(
                        """
                        select b.opinion from case_callback b join livelihood_case c on c.id = b.case_id
                        where c.number = :number
                        """)
                .param("number", number)
                .query(String.class)
                .single();
    }

    @Test
    void only_who_sees_people_in_full_answers_their_requests() {
        Subject subject = new Subject(null, "赵桂英", "13955587654");
        Actor volunteer = actor(Role.VOLUNTEER);
        assertThatThrownBy(() -> requests.collect(subject, "本人到窗口申请", volunteer))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> requests.erase(subject, "本人到窗口申请", volunteer)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> requests.erase(subject, "", town)).isInstanceOf(Refusal.class);
    }

    private Refusal.Kind refused(String id, String field, String reason, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> reveals.reveal("small", id, field, reason, actor))
                .kind();
    }

    private Retention.Line line() {
        return retention.lines().stream()
                .filter(line -> line.rule().equals(rule.key()))
                .findFirst()
                .orElseThrow();
    }

    private int entries() {
        return jdbc.sql("select count(*) from small_entry").query(Integer.class).single();
    }

    private Map<String, Object> row(String number) {
        return jdbc.sql("select * from livelihood_case where number = :number")
                .param("number", number)
                .query()
                .singleRow();
    }

    private static Actor actor(Role role) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        return new Actor(Math.abs(name.hashCode()) + 1L, name, name, List.of(new Grant(role, "370285001")));
    }

    private static AccountPrincipal principal(Actor actor) {
        return new AccountPrincipal(actor, null, true);
    }
}
