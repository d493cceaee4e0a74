package org.sangyu.volunteering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.people.PeopleTown.COMMUNITY;
import static org.sangyu.people.PeopleTown.TEAM;
import static org.sangyu.people.PeopleTown.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.PeopleTown;
import org.sangyu.people.Person;
import org.sangyu.people.VolunteerBook;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A volunteer's visits, hours and sheet, and a leader's page of hours, as a browser gets them. */
@SangyuTest
class ServicePagesTests {

    /** A text that nobody wrote: a key between question marks, or a key by itself. */
    private static final Pattern KEY = Pattern.compile("\\?\\?|>volunteering\\.[a-z-]+");

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    CaseQueries cases;

    @Autowired
    TestTown town;

    @Autowired
    MovableClock clock;

    PeopleTown people;
    MockMvc browser;
    Person volunteer;
    Actor self;
    Actor leader;
    LocalDate day;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        people = PeopleTown.settle(context);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        volunteer = mate("页面<b>甲");
        self = people.accountOf(volunteer, Role.VOLUNTEER, TEAM);
        leader = town.actor("lead");
        day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(3);
    }

    @Test
    void a_visit_takes_three_taps_from_ones_page_and_its_photos_stand_in_the_case() throws Exception {
        String number = withTheTeam();
        assertThat(page("/my/visits", self)).contains(number, "我到了", "large elder");
        send(post("/my/visits").param("matter", number), self).andExpect(redirectedUrl("/my/visits"));
        String there = page("/my/visits", self);
        assertThat(there).contains("办好了，要走了", "还要再来，先走了", "按错了，我没有来");
        assertThat(page("/my/visits/leave?result=MORE", self)).contains("还要再来，先走了", "下一步还需要什么");
        String leave = page("/my/visits/leave", self);
        String action = leave.replaceAll("(?s).*action=\"(/my/visits/\\d+/leave)\".*", "$1");

        String refused = text(browser.perform(multipart(action)
                        .file(new MockMultipartFile("before", "a.txt", "text/plain", "no picture".getBytes()))
                        .param("result", "DONE")
                        .param("work", "<i>修好了</i>")
                        .param("travelMinutes", "999")
                        .with(user(signedIn(self)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("&lt;i&gt;修好了&lt;/i&gt;").doesNotContain("<i>修好了");

        browser.perform(multipart(action)
                        .file(new MockMultipartFile("after", "after.png", "image/png", picture()))
                        .param("result", "DONE")
                        .param("met", "true")
                        .param("work", "")
                        .with(user(signedIn(self)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/visits"));
        assertThat(cases.view(number, town.actor("community")).photos())
                .singleElement()
                .satisfies(photo -> assertThat(photo.kind()).hasToString("AFTER"));
        assertThat(page("/my/service", self)).contains("按约定上门，办好了。", "等待核实");
    }

    @Test
    void a_leader_writes_down_verifies_and_gives_back_and_the_volunteer_corrects() throws Exception {
        assertThat(page("/hours/new", leader))
                .contains("页面&lt;b&gt;甲", "队里自己的活动")
                .doesNotContain("页面<b>");
        String refused = text(send(hours("18:00", "17:00").param("day", "2999-01-01"), leader)
                .andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("结束的时间不能晚于现在", "checked=\"checked\"");
        send(hours("09:00", "11:00").param("day", day.toString()), leader).andExpect(redirectedUrl("/hours"));
        assertThat(text(send(hours("10:00", "11:30").param("day", day.toString()), leader)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("同一个人不能同时在两个地方");

        String list = page("/hours?name=页面", leader);
        String record = list.replaceAll("(?s).*?name=\"record\" value=\"(\\d+)\".*", "$1");
        assertThat(text(send(post("/hours/verify"), leader).andExpect(status().isUnprocessableEntity())))
                .contains("请先勾选");
        assertThat(text(send(post("/hours/" + record + "/return").param("words", ""), leader)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("请写一句哪里不对");
        send(post("/hours/" + record + "/return").param("words", "那天是十点走的"), leader)
                .andExpect(redirectedUrl("/hours"));
        assertThat(page("/my/service", self)).contains("那天是十点走的", "/my/service/" + record + "/correct");
        assertThat(page("/my/service/" + record + "/correct", self)).contains("value=\"09:00\"", "在门口值勤");
        send(typed(post("/my/service/" + record + "/correct"), "09:00", "10:00").param("day", day.toString()), self)
                .andExpect(redirectedUrl("/my/service#records"));
        String again = page("/hours?name=页面", leader).replaceAll("(?s).*?name=\"record\" value=\"(\\d+)\".*", "$1");
        assertThat(page("/hours/" + again, leader)).contains("更正以前", "<s>");
        send(post("/hours/verify").param("record", again), leader).andExpect(redirectedUrl("/hours"));
        assertThat(page("/my/service", self)).contains("1 小时，1 次", "到 1 星还差", "99 小时", "<s>");
        browser.perform(get("/hours/" + again).with(user(signedIn(PeopleTown.ELSEWHERE))))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_sheet_is_a_small_pdf_with_chinese_in_it_and_a_code_that_tells_it_is_genuine() throws Exception {
        send(hours("09:00", "11:00", "教写毛笔字<b>&\u0007，电话 13955512345").param("day", day.toString()), leader)
                .andExpect(redirectedUrl("/hours"));
        String record = page("/hours?name=页面", leader).replaceAll("(?s).*?name=\"record\" value=\"(\\d+)\".*", "$1");
        send(post("/hours/verify").param("record", record), leader);
        String address = send(
                        post("/hours/" + record + "/sheet")
                                .param("from", day.toString())
                                .param("until", day.toString()),
                        leader)
                .andExpect(redirectedUrlPattern("/hours/sheets/FW-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        byte[] pdf = browser.perform(get(address).with(user(signedIn(leader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(pdf.length)
                .as("only the characters that it needs are embedded")
                .isLessThan(150_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("志愿服务记录单", "页面<b>甲", "教写毛笔字<b>&", "2 小时", "经办人", leader.displayName())
                    .contains("不是志愿服务证明")
                    .doesNotContain("13955512345");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*Noto.*");
            }
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 150);
            String link = scanned(seen);
            assertThat(link).contains("/service-sheet/FW-370285-");
            String path = link.substring(link.indexOf("/service-sheet/"));
            String genuine = text(browser.perform(get(path)).andExpect(status().isOk()));
            assertThat(genuine).contains("这张记录单是真的", "页*", "2 小时").doesNotContain("页面");
            assertThat(text(browser.perform(get(path + "x")).andExpect(status().isNotFound())))
                    .contains("查不到这张记录单");

            send(typed(post("/hours/" + record + "/correct"), "09:00", "10:00").param("day", day.toString()), leader);
            assertThat(text(browser.perform(get(path)).andExpect(status().isOk())))
                    .contains("其中 1 条记录更正过");
        }
        browser.perform(get(address).with(user(signedIn(PeopleTown.ELSEWHERE)))).andExpect(status().isNotFound());
    }

    @Test
    void the_list_is_taken_out_masked_and_no_cell_is_computed() throws Exception {
        send(hours("12:00", "13:00", "=1+1").param("day", day.toString()), leader)
                .andExpect(redirectedUrl("/hours"));
        byte[] file = browser.perform(get("/hours/export.xlsx?name=页面").with(user(signedIn(leader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            String cells = workbook.getFirstSheet().read().toString();
            assertThat(cells).contains("页*", "=1+1", "等待核实").doesNotContain("页面");
            assertThat(workbook.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getFormula() != null))
                    .isEmpty();
        }
    }

    @Test
    void a_name_goes_onto_the_wall_and_off_again_by_one_tap() throws Exception {
        send(hours("07:00", "08:00").param("day", day.toString()), leader);
        String record = page("/hours?name=页面", leader).replaceAll("(?s).*?name=\"record\" value=\"(\\d+)\".*", "$1");
        send(post("/hours/" + record + "/verify"), leader).andExpect(redirectedUrl("/hours"));
        assertThat(page("/teams/" + TEAM + "/wall", self)).doesNotContain("<strong>页面&lt;b&gt;甲</strong>");
        send(post("/my/service/wall").param("agreed", "true"), self).andExpect(redirectedUrl("/my/service#wall"));
        assertThat(page("/teams/" + TEAM + "/wall", self)).contains("<strong>页面&lt;b&gt;甲</strong>");
        send(post("/my/service/wall").param("agreed", "false"), self);
        assertThat(page("/teams/" + TEAM + "/wall", COMMUNITY)).doesNotContain("<strong>页面&lt;b&gt;甲</strong>");
        browser.perform(get("/teams/" + TEAM + "/wall").with(user(signedIn(PeopleTown.ELSEWHERE))))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoever_the_register_does_not_know_is_told_whom_to_ask() throws Exception {
        assertThat(page("/my/visits", town.actor("unit"))).contains("还没有您的资料");
        assertThat(page("/my/service", town.actor("unit"))).contains("还没有您的资料");
        send(post("/my/visits").param("matter", "x"), town.actor("unit")).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder hours(String from, String to) {
        return hours(from, to, "在门口值勤");
    }

    private MockHttpServletRequestBuilder hours(String from, String to, String work) {
        return post("/hours/new")
                .param("startedAt", from)
                .param("endedAt", to)
                .param("work", work)
                .param("team", TEAM)
                .param("people", String.valueOf(volunteer.id()))
                .param("written", "PAPER");
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String from, String to) {
        return request.param("startedAt", from)
                .param("endedAt", to)
                .param("travelMinutes", "")
                .param("work", "在门口值勤");
    }

    private static String scanned(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static byte[] picture() throws Exception {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 40, 30);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private String withTheTeam() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        return number;
    }

    private Person mate(String name) {
        Person person = people.resident(name);
        volunteers.register(person.id(), new NewVolunteer(null, null, null, null, null, null), COMMUNITY);
        volunteers.join(person.id(), TEAM, false, COMMUNITY);
        return person;
    }

    private String page(String path, Actor actor) throws Exception {
        String page =
                text(browser.perform(get(path).with(user(signedIn(actor)))).andExpect(status().isOk()));
        assertThat(page).doesNotContainPattern(KEY);
        return page;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return browser.perform(request.with(user(signedIn(actor))).with(csrf()));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
