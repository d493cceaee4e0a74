package org.sangyu.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.sheets.Lines;

class ListImportTests {

    private static final String ENGLISH =
            """
            list,title,content,category,areaCode,address,contactName,contactPhone
            NEED,路灯不亮,三号楼前路灯坏了,H02,370285001014,三号楼,张桂芳,13800000001
            RESOURCE,会议室,可坐二十人,,,,,
            """;

    private static final String CHINESE =
            """
            联系电话,标题,清单类型,内容,备注,社区代码
            13800000001,路灯不亮,需求,三号楼前路灯坏了,急,370285001014
            ,会议室,资源,可坐二十人,,
            """;

    @Test
    void english_headings_are_understood() {
        List<Parsed.Row> rows = read(ENGLISH).rows();

        assertThat(rows).extracting(Parsed.Row::number).containsExactly(2, 3);
        assertThat(rows.get(0).item())
                .isEqualTo(new NewItem(
                        "NEED",
                        "路灯不亮",
                        "三号楼前路灯坏了",
                        "H02",
                        "370285001014",
                        "三号楼",
                        "张桂芳",
                        "13800000001",
                        null,
                        null,
                        null));
    }

    @Test
    void chinese_headings_are_understood_in_any_order_and_others_are_named() {
        Parsed parsed = read(CHINESE);

        assertThat(parsed.rows()).extracting(row -> row.item().list()).containsExactly("需求", "资源");
        assertThat(parsed.rows().get(0).item().contactPhone()).isEqualTo("13800000001");
        assertThat(parsed.rows().get(0).item().areaCode()).isEqualTo("370285001014");
        assertThat(parsed.ignored()).containsExactly("备注");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void the_letters_are_right_in_every_encoding(String charset) {
        Parsed parsed = ListImport.read(CHINESE.getBytes(Charset.forName(charset)));

        assertThat(parsed.rows().get(0).item().content()).isEqualTo("三号楼前路灯坏了");
        assertThat(parsed.errors()).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(read("\uFEFF" + ENGLISH).rows().get(0).item().list()).isEqualTo("NEED");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolons_and_tabs_separate_as_well(String delimiter) {
        assertThat(read(ENGLISH.replace(",", delimiter)).rows())
                .isEqualTo(read(ENGLISH).rows());
    }

    @Test
    void headings_may_have_remarks_and_a_title_above_them() {
        Parsed parsed = read("水集街道网格联席会议清单,,\n\n清单*,标 题,内容（必填）\n需求,路灯不亮,坏了\n");

        assertThat(parsed.rows()).extracting(Parsed.Row::number).containsExactly(4);
        assertThat(parsed.rows().get(0).item().title()).isEqualTo("路灯不亮");
    }

    @Test
    void a_text_over_several_lines_is_one_row_and_rows_are_counted_as_the_spreadsheet_does() {
        Parsed parsed = read("list,title,content\nNEED,a,\"一\n二\n三\"\n\n,,\nNEED,b,c\n");

        assertThat(parsed.rows()).extracting(Parsed.Row::number).containsExactly(2, 5);
        assertThat(parsed.rows().get(0).item().content()).isEqualTo("一\n二\n三");
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        Parsed parsed = read(
                "list,title,content,contactPhone,areaCode\nNEED,=1+1,'=HYPERLINK(\"x\"),'053288480000,=\"370285001014\"\n"
                        .replace("'=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")
                        .replace("=\"370285001014\"", "\"=\"\"370285001014\"\"\""));

        NewItem item = parsed.rows().get(0).item();
        assertThat(item.title()).isEqualTo("=1+1");
        assertThat(item.content()).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(item.contactPhone()).isEqualTo("053288480000");
        assertThat(item.areaCode()).isEqualTo("370285001014");
    }

    @Test
    void a_row_with_too_many_cells_is_named_and_the_others_are_still_read() {
        Parsed parsed = read("list,title,content\nNEED,a,一,二\nNEED,b,三\n");

        assertThat(parsed.errors())
                .extracting(RowError::row, error -> error.refusal().key())
                .containsExactly(tuple(2, "sheets.file.too-many-cells"));
        assertThat(parsed.rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEED,b,\"never closed\nNEED,c,d\n", "NEED,b,\"closed\" and more\nNEED,c,d\n"})
    void quotes_that_do_not_match_are_named_with_their_row(String rest) {
        Parsed parsed = read("list,title,content\nNEED,a,一\n" + rest);

        assertThat(parsed.errors())
                .extracting(RowError::row, error -> error.refusal().key())
                .containsExactly(tuple(3, "sheets.file.broken-quote"));
        assertThat(parsed.rows()).extracting(Parsed.Row::number).containsExactly(2);
    }

    @Test
    void a_workbook_is_read_whatever_its_name_is() throws IOException {
        byte[] workbook = workbook(sheet -> {
            String[] headings = {"清单", "标题", "内容", "社区代码", "联系电话"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(2, 0, "需求");
            sheet.value(2, 1, "=SUM(1)");
            sheet.value(2, 2, "三号楼前路灯坏了");
            sheet.value(2, 3, 370285001014L);
            sheet.value(2, 4, 13800000001L);
        });

        Parsed parsed = ListImport.read(workbook);

        assertThat(parsed.rows()).extracting(Parsed.Row::number).containsExactly(3);
        NewItem item = parsed.rows().get(0).item();
        assertThat(item.title()).isEqualTo("=SUM(1)");
        assertThat(item.areaCode()).isEqualTo("370285001014");
        assertThat(item.contactPhone()).isEqualTo("13800000001");
    }

    @Test
    void missing_columns_are_all_named() {
        assertThat(refused("标题,地址\n路灯,三号楼\n"))
                .extracting(FieldRefusal::key)
                .containsExactly("meeting.import.missing.list", "meeting.import.missing.content");
    }

    @Test
    void what_is_no_list_is_refused_with_what_is_wrong() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("sheets.file.empty");
        assertThat(refusal("\n , \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("sheets.file.empty");
        assertThat(refusal("list,title,content\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sheets.file.no-rows");
        assertThat(refusal("好好学习\n天天向上\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("meeting.import.no-headings");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEqualTo("sheets.file.no-spreadsheet");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}))
                .isEqualTo("sheets.file.old-xls");
        assertThat(refusal(zip("word/document.xml", "<xml/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("sheets.file.no-spreadsheet");
        assertThat(refusal(zip("xl/workbook.xml", "no xml".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("sheets.file.no-spreadsheet");
        byte[] cut = workbook(sheet -> sheet.value(0, 0, "list"));
        assertThat(refusal(Arrays.copyOf(cut, cut.length / 2))).isEqualTo("sheets.file.no-spreadsheet");
    }

    @Test
    void what_is_too_much_is_refused_before_it_fills_the_memory() throws IOException {
        assertThat(refusal(new byte[Lines.MOST_BYTES + 1])).isEqualTo("sheets.file.large");
        String rows = "list,title,content\n" + "NEED,a,b\n".repeat(ListImport.MOST_ROWS);
        assertThat(read(rows).rows()).hasSize(ListImport.MOST_ROWS);
        assertThat(refusal((rows + "NEED,a,b\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sheets.file.many");
        assertThat(refusal(zip("xl/workbook.xml", new byte[220 * 1024 * 1024])))
                .isEqualTo("sheets.file.unpacks-too-large");
    }

    private static Parsed read(String csv) {
        return ListImport.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FieldRefusal> refused(String csv) {
        return catchThrowableOfType(Refusal.class, () -> read(csv)).errors();
    }

    private static String refusal(byte[] bytes) {
        List<FieldRefusal> errors = catchThrowableOfType(Refusal.class, () -> ListImport.read(bytes))
                .errors();
        assertThat(errors).extracting(FieldRefusal::field).containsExactly("file");
        return errors.get(0).key();
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("清单"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
