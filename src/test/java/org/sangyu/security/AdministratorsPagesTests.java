package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.YearImports;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator sees of the calendar and the limits, and that nobody else does. */
@SangyuTest
class AdministratorsPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    YearImports imports;

    private Visitor admin;

    @BeforeEach
    void signIn() throws Exception {
        town.settle();
        admin = new Visitor(port);
        admin.signIn("admin", TestTown.PASSWORD);
    }

    @Test
    void a_broken_file_is_shown_with_each_mistake_beside_its_row_and_no_button_to_confirm() {
        String page = preview(2027, "2027-01-01,OFF,元旦\n2027-01-32,OFF,元旦\n2027-01-03,MAYBE,\n");
        assertThat(page)
                .contains("“2027-01-32”不是有效的日期", "“MAYBE”应为 OFF（放假）或 WORK（上班）")
                .doesNotContain("确认生效");
    }

    @Test
    void a_whole_file_can_be_confirmed_after_looking() {
        assertThat(preview(2026, "2026-12-24,OFF,台风停工\n")).contains("其中 1 天与现在不同", "确认生效", "对未办结诉求的影响");
    }

    @Test
    void what_cannot_be_counted_by_comes_back_with_what_was_typed() {
        admin.get("/admin/calendar");
        HttpResponse<String> answer =
                admin.post("/admin/calendar/hours", Map.of("organisation", "370285", "windows", "noon"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"noon\"", "08:30-12:00,13:30-17:30 的格式填写");
    }

    @Test
    void limits_say_on_what_they_rest_and_a_new_version_is_looked_at_first() {
        String page = admin.get("/admin/limits").body();
        assertThat(page).contains("青岛市供热条例第四十九条第二项", "供暖期第 1 至 10 日");
        String id = page.replaceFirst("(?s).*/admin/limits/(\\d+).*", "$1");
        admin.get("/admin/limits/" + id);
        HttpResponse<String> preview = admin.post(
                "/admin/limits/" + id,
                Map.of("amount", "9", "unit", "WORK_DAY", "effectiveFrom", "2099-01-01", "source", "试行办法"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("已经登记的诉求不受影响", "确认换版");
        assertThat(admin.get("/admin/limits").body()).doesNotContain("2099-01-01");
    }

    @Test
    void nobody_else_comes_in() {
        Visitor city = new Visitor(port);
        city.signIn("city", TestTown.PASSWORD);
        assertThat(city.get("/admin/calendar").statusCode()).isEqualTo(403);
        assertThat(city.get("/admin/limits").statusCode()).isEqualTo(403);
    }

    private String preview(int year, String csv) {
        var id = imports.upload(year, "file.csv", csv.getBytes(StandardCharsets.UTF_8), town.actor("admin"));
        HttpResponse<String> page = admin.get("/admin/calendar/imports/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
