package org.sangyu.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.FieldRefusal;

class ItemChecksTests {

    private static final Set<String> AREAS =
            Set.of("370285", "370285001", "370285001014", "370285001014001", "370285001015", "370285002001");

    private final ItemChecks inTown =
            new ItemChecks("370285001", AREAS::contains, Map.of("h02", "H02", "路灯", "H02", "streetlamp", "H02"));

    @Test
    void a_good_item_is_kept_in_codes_and_without_superfluous_blanks() {
        ItemChecks.Checked checked = inTown.check(new NewItem(
                " 需求 ",
                " 路灯\u3000不亮 ",
                "坏了\r\n三天\u0000了 ",
                "Street lamp",
                "３７０２８５００１０１４",
                " ",
                "张桂芳",
                "+86 138-0000-0001",
                "zhang@example.org",
                null,
                ""));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.item())
                .isEqualTo(new NewItem(
                        "NEED",
                        "路灯 不亮",
                        "坏了\n三天了",
                        "H02",
                        "370285001014",
                        null,
                        "张桂芳",
                        "13800000001",
                        "zhang@example.org",
                        null,
                        null));
        assertThat(inTown.check(checked.item()).item())
                .as("checked again, nothing changes")
                .isEqualTo(checked.item());
    }

    @Test
    void everything_wrong_is_said_at_once_each_beside_its_field() {
        NewItem typed = new NewItem(
                "愿望", "", "", "天气", "370285009", "x".repeat(201), "y".repeat(41), "12345", "nobody", null, null);

        assertThat(inTown.check(typed).errors())
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder(
                        "list",
                        "title",
                        "content",
                        "category",
                        "areaCode",
                        "address",
                        "contactName",
                        "contactPhone",
                        "contactEmail");
    }

    @Test
    void a_long_text_is_told_how_long_it_is_and_may_be() {
        FieldRefusal refusal = only(inTown.check(item("NEED", "路灯", "字".repeat(10_000), "370285001014", null)));

        assertThat(refusal.field()).isEqualTo("content");
        assertThat(refusal.key()).isEqualTo("meeting.error.too-long");
        assertThat(refusal.args()).containsExactly(2000, 10_000);
    }

    @Test
    void length_is_counted_in_characters_as_people_see_them() {
        assertThat(inTown.check(item("NEED", "𠮷".repeat(60), "x", "370285001014", null))
                        .errors())
                .isEmpty();
        assertThat(only(inTown.check(item("NEED", "𠮷".repeat(61), "x", "370285001014", null)))
                        .args())
                .containsExactly(60, 61);
    }

    @ParameterizedTest
    @CsvSource({
        "370285001999, meeting.error.areaCode.unknown",
        "370285002001, meeting.error.areaCode.outside",
        "370285, meeting.error.areaCode.outside",
        "37028500101, meeting.error.areaCode.form",
        "琴岛中路社区, meeting.error.areaCode.form",
        "3.70285E+11, meeting.error.areaCode.scientific",
    })
    void a_wrong_area_is_named_for_what_is_wrong_with_it(String area, String key) {
        assertThat(only(inTown.check(item("NEED", "路灯", "坏了", area, null))))
                .extracting(FieldRefusal::field, FieldRefusal::key)
                .containsExactly("areaCode", key);
    }

    @Test
    void without_an_area_it_is_the_meetings_but_a_need_must_say_which_community() {
        assertThat(inTown.check(item("资源", "会议室", "二十人", null, null)).item().areaCode())
                .isEqualTo("370285001");
        assertThat(only(inTown.check(item("需求", "路灯", "坏了", null, null))).field())
                .isEqualTo("areaCode");
        ItemChecks inCommunity = new ItemChecks("370285001014", AREAS::contains, Map.of());
        assertThat(inCommunity.check(item("需求", "路灯", "坏了", null, null)).item().areaCode())
                .isEqualTo("370285001014");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "138 0000 0001", "0532-88480000", "053288480000", "010-12345678"})
    void phones_of_both_kinds_are_right(String phone) {
        assertThat(inTown.check(item("NEED", "路灯", "坏了", "370285001014", phone)).errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380000000", "12800000001", "88480000", "无", "13800000001/13800000002"})
    void other_numbers_are_not(String phone) {
        assertThat(only(inTown.check(item("NEED", "路灯", "坏了", "370285001014", phone)))
                        .field())
                .isEqualTo("contactPhone");
    }

    private static NewItem item(String list, String title, String content, String area, String phone) {
        return new NewItem(list, title, content, null, area, null, null, phone, null, null, null);
    }

    private static FieldRefusal only(ItemChecks.Checked checked) {
        List<FieldRefusal> errors = checked.errors();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }
}
