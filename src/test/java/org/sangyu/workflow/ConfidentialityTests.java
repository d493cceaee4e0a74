package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.Petitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Confidential and no-reply survive merging, mail, the callback and every page (domain.md §1.3, §13.7). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialityTests {

    private static final String PHONE = "13911112222";

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    CaseQueries cases;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void settle() throws Exception {
        town.settle();
    }

    @Test
    void whoever_wants_no_reply_gets_no_mail_and_no_call_in_the_whole_life_of_the_case() {
        String number = file("silent@example.org", false, true);
        drive(number);

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(mailsTo("silent@example.org")).isZero();
        assertThat(jdbc.sql("select count(*) from work_item where case_number = :n and task_name = 'callBack'")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void merging_changes_neither_wish_of_the_one_who_is_merged() {
        String parent = town.file();
        town.accept(parent);
        String child = file("merged@example.org", true, true);
        town.act(
                "community",
                "triage",
                child,
                Map.of("decision", "DUPLICATE", "duplicateOf", parent, "category", "A07", "reason", "同一盏灯"));
        town.act("community", "dispatchCase", parent, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
        TasklistUser unit = TasklistUser.signedIn(port, "unit");

        assertThat(mailsTo("merged@example.org")).isZero();
        for (String path : new String[] {"/cases/%s", "/api/v1/cases/%s"}) {
            assertThat(unit.page(path.formatted(parent)).body()).doesNotContain(PHONE, "保密人");
            assertThat(unit.page(path.formatted(child)).statusCode()).isEqualTo(404);
        }
        for (String reader : List.of("town", "city", "grid", "callback")) {
            assertThat(cases.view(child, town.actor(reader)).petitioner())
                    .as(reader)
                    .isEqualTo(new Petitioner(null, null, null, true, true, false));
        }
    }

    @Test
    void a_confidential_petitioner_is_named_in_no_mail_and_on_no_page_but_those_who_decide_and_call() {
        String number = file("secret@example.org", true, false);
        TasklistUser townDesk = TasklistUser.signedIn(port, "town");
        TasklistUser callback = TasklistUser.signedIn(port, "callback");
        assertThat(callback.page("/cases/" + number).body()).doesNotContain(PHONE, "保密人", "保**");
        drive(number);

        String task = town.task("callback", "callBack", number);
        assertThat(callback.page("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(callback.page("/cases/" + number).body()).contains(PHONE);
        assertThat(townDesk.page("/cases/" + number).body())
                .doesNotContain(PHONE, "保密人", "保**", "139****", "secret@", "s***@");
        assertThat(townDesk.page("/api/v1/cases/" + number).body())
                .doesNotContain(PHONE, "保密人", "保**", "139****", "secret@", "s***@");
        List<String> mails = jdbc.sql(
                        "select subject || text_body || html_body from outgoing_mail where case_number = :n")
                .param("n", number)
                .query(String.class)
                .list();
        assertThat(mails).isNotEmpty().allSatisfy(mail -> assertThat(mail).doesNotContain(PHONE, "保密人", "secret@"));

        town.callBack(number, "YES", 5);
        assertThat(callback.page("/cases/" + number).body()).doesNotContain(PHONE, "保密人");
    }

    private String file(String mail, boolean confidential, boolean noReply) {
        return town.file("A07", CaseType.HELP, false, new Petitioner("保密人", PHONE, mail, confidential, noReply, false));
    }

    private void drive(String number) {
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);
    }

    private int mailsTo(String address) {
        return jdbc.sql("select count(*) from outgoing_mail where recipient = :to")
                .param("to", address)
                .query(Integer.class)
                .single();
    }
}
