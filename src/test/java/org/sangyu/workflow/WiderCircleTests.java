package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseFilter;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.security.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that people wrote into what they tell do not reach those who only help with it (domain.md §10.2). */
@SangyuTest
class WiderCircleTests {

    private static final List<String> NUMBERS = List.of(
            "13955512345", "0532-88880001", "370285196001010012", "6222020200112233446", "鲁B12345", "zhang.lan@");

    @Autowired
    TestTown town;

    @Autowired
    IntakeDesk intake;

    @Autowired
    WhistleDesk whistles;

    @Autowired
    CaseQueries cases;

    @Autowired
    WorkItemQueries items;

    @Autowired
    TaskSheet sheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @Test
    void a_team_reads_them_neither_in_lists_nor_in_the_case_nor_in_its_tasks_nor_in_mails() {
        String number = file();
        town.accept(number);
        town.offerToTeam(number);
        assertHidden("lead", number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        assertHidden("lead", number);
        assertHidden("volunteer", number);
        assertThat(everything("community", number)).as("who decides reads them").contains(NUMBERS.get(0));
    }

    @Test
    void a_unit_that_is_called_to_the_spot_does_not_read_them_either() {
        String number = file();
        whistles.blow(
                number, List.of("U-370285-water", "U-370285-heat"), "楼前路面冒水，请到场查明，联系13955512345", town.actor("town"));
        town.openUnit("U-370285-water", "waterworks");
        assertHidden("waterworks", number);
    }

    private void assertHidden(String username, String number) {
        String all = everything(username, number);
        assertThat(all).as("it is about this case").contains(number);
        NUMBERS.forEach(secret -> assertThat(all).as(username).doesNotContain(secret));
    }

    /** All that this person gets to read of the case. */
    private String everything(String username, String number) {
        Actor actor = town.actor(username);
        List<WorkItem> inbox = items.list(new WorkItemFilter(WorkItemFilter.View.ALL, number, null, null, 50), actor)
                .items();
        String mails = jdbc.sql(
                        "select text_body || html_body || subject from outgoing_mail where case_number = :case and recipient = :to")
                .param("case", number)
                .param("to", username + "@example.org")
                .query(String.class)
                .list()
                .toString();
        return text(cases.view(number, actor))
                + text(cases.list(new CaseFilter(null, null, null, null, number, null, 20), actor))
                + text(whistles.of(cases.view(number, actor)))
                + text(inbox)
                + text(inbox.stream()
                        .map(item -> sheets.lines(item, Locale.SIMPLIFIED_CHINESE))
                        .toList())
                + text(inbox.stream().map(sheets::schema).toList())
                + mails;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file() {
        NewCase filed = new NewCase(
                CaseSource.GRID,
                "楼道灯不亮，请打13955512345或0532-88880001",
                "身份证370285196001010012，卡号6222020200112233446，车鲁B12345，写信zhang.lan@example.org。",
                CaseType.HELP,
                "A07",
                TestTown.COMMUNITY,
                "三单元13955512345",
                null,
                null,
                false,
                new Petitioner("张兰", "13955512345", "zhang.lan@example.org", false, false, false),
                null);
        return intake.register(filed, town.actor("grid")).number();
    }
}
