package org.sangyu.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(MeetingSlice.class)
class MeetingImportsTests {

    private static final Path REAL = Path.of("../shared/data/meeting_lists_real.csv");
    private static final Actor TOWN = new Actor(2, "town", "town", List.of(new Grant(Role.TOWN, "370285001")));

    private static final String GOOD =
            """
            清单,标题,内容,分类,社区代码,联系电话
            需求,路灯不亮,坏了,路灯,370285001014,13800000001
            需求,路灯不亮,坏了,路灯,370285001014,13800000001
            服务,义务理发,每月一次,,,
            """;

    private static final String BROKEN =
            """
            list,title,content,category,areaCode,contactPhone
            NEED,路灯不亮,坏了,H02,370285001014,
            WISH,,坏了,Z99,370285002001,12345
            NEED,楼道漏水,%s,,370285001014,
            """
                    .formatted("字".repeat(10_000));

    @Autowired
    MeetingDesk desk;

    @Autowired
    MeetingImports imports;

    @Autowired
    MeetingQueries queries;

    @Autowired
    MeetingSlice.Registry registry;

    @Autowired
    UnsavedUploads unsaved;

    @Autowired
    JdbcClient jdbc;

    private long meeting;

    @BeforeEach
    void open() {
        jdbc.sql("truncate livelihood_case, list_item, meeting_attendee, meeting_import, joint_meeting cascade")
                .update();
        meeting = desk.open(
                new NewMeeting("TOWN", null, "370285001", LocalDate.of(2026, 11, 20), "十一月会议", List.of(), null, null),
                TOWN);
    }

    @Test
    void the_good_rows_stand_in_the_lists_and_the_same_file_again_adds_nothing() {
        ImportResult first = importNow(GOOD, false);
        ImportResult again =
                imports.importNow(meeting, "x.csv", GOOD.getBytes(Charset.forName("GB18030")), false, TOWN);

        assertThat(first).isEqualTo(new ImportResult(3, 0, List.of()));
        assertThat(again).isEqualTo(new ImportResult(3, 3, List.of()));
        assertThat(items())
                .extracting(ListItem::list, ListItem::title, ListItem::category, ListItem::areaCode)
                .containsExactly(
                        tuple(ListKind.NEED, "路灯不亮", "H02", "370285001014"),
                        tuple(ListKind.NEED, "路灯不亮", "H02", "370285001014"),
                        tuple(ListKind.SERVICE, "义务理发", null, "370285001"));
    }

    @Test
    void everything_wrong_is_said_by_row_and_field_and_nothing_is_saved() {
        ImportResult result = importNow(BROKEN, false);

        assertThat(result.accepted()).isZero();
        assertThat(items()).isEmpty();
        assertThat(result.rejected())
                .extracting(RowError::row, error -> error.refusal().field())
                .containsExactlyInAnyOrder(
                        tuple(3, "list"),
                        tuple(3, "title"),
                        tuple(3, "category"),
                        tuple(3, "areaCode"),
                        tuple(3, "contactPhone"),
                        tuple(4, "content"));
        assertThat(result.rejected().get(result.rejected().size() - 1).refusal().args())
                .containsExactly(2000, 10_000);
    }

    @Test
    void on_demand_the_good_rows_are_kept() {
        ImportResult result = importNow(BROKEN, true);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(items()).extracting(ListItem::title).containsExactly("路灯不亮");
    }

    @Test
    void an_upload_waits_for_the_decision_and_is_gone_afterwards() {
        UUID upload = imports.upload(meeting, "清单.csv", BROKEN.getBytes(StandardCharsets.UTF_8), TOWN);

        ImportPreview preview = imports.preview(meeting, upload, TOWN);
        assertThat(items()).isEmpty();
        assertThat(preview.fileName()).isEqualTo("清单.csv");
        assertThat(preview.goodRows()).isEqualTo(1);
        assertThat(preview.badRows()).containsExactlyInAnyOrder(3, 4);
        assertThat(imports.save(meeting, upload, false, TOWN).accepted()).isZero();
        assertThat(imports.save(meeting, upload, true, TOWN).accepted()).isEqualTo(1);
        assertThat(items()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from meeting_import")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(catchThrowableOfType(Refusal.class, () -> imports.save(meeting, upload, true, TOWN))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void an_upload_that_nobody_saved_is_gone_after_a_day() {
        UUID old = imports.upload(meeting, "a.csv", GOOD.getBytes(StandardCharsets.UTF_8), TOWN);
        jdbc.sql("update meeting_import set created_at = created_at - interval '25 hours'")
                .update();

        UUID fresh = imports.upload(meeting, "b.csv", GOOD.getBytes(StandardCharsets.UTF_8), TOWN);

        assertThat(unsaved.apply(MeetingSlice.NOW)).isEqualTo(1);
        assertThat(imports.preview(meeting, fresh, TOWN).goodRows()).isEqualTo(3);
        assertThat(catchThrowableOfType(Refusal.class, () -> imports.preview(meeting, old, TOWN))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_full_spreadsheet_is_saved_and_one_item_more_is_refused() {
        StringBuilder csv = new StringBuilder("list,title,content,areaCode\n");
        for (int i = 0; i < ListImport.MOST_ROWS; i++) {
            csv.append("NEED,需求").append(i).append(",内容,370285001014\n");
        }

        assertThat(importNow(csv.toString(), false).accepted()).isEqualTo(5000);
        assertThat(importNow(csv.toString(), false).alreadyThere()).isEqualTo(5000);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> importNow(GOOD, false));
        assertThat(refusal.errors().get(0).key()).isEqualTo("meeting.error.items.many");
        assertThat(queries.counts(meeting)).containsEntry(ListKind.NEED, 5000);
    }

    @Test
    void three_hundred_real_messages_become_three_hundred_needs() throws IOException {
        assumeTrue(Files.exists(REAL), "the real messages are not here: " + REAL);

        ImportResult result = imports.importNow(meeting, "real.csv", Files.readAllBytes(REAL), false, TOWN);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.accepted()).isEqualTo(300);
        assertThat(desk.confirm(meeting, TOWN)).hasSize(300).doesNotHaveDuplicates();
    }

    private ImportResult importNow(String csv, boolean partial) {
        return imports.importNow(meeting, "lists.csv", csv.getBytes(StandardCharsets.UTF_8), partial, TOWN);
    }

    private List<ListItem> items() {
        return queries.items(queries.require(meeting, TOWN), TOWN);
    }
}
