package org.sangyu.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditEntry;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.ImportPreview.WrongCell;
import org.sangyu.sheets.SheetImport.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bringing a register in, with the small register of tests. */
@SangyuTest
class SheetImportsTests {

    private static final Actor TOWN = new Actor(8801, "sheet-town", "镇街", List.of(new Grant(Role.TOWN, "370285001")));
    private static final Actor OTHER = new Actor(8802, "sheet-other", "别人", List.of(new Grant(Role.TOWN, "370285001")));
    private static final Actor VOLUNTEER =
            new Actor(8803, "sheet-vol", "志愿者", List.of(new Grant(Role.VOLUNTEER, "T-370285001014-01")));

    @Autowired
    SheetImports imports;

    @Autowired
    SheetImportStore store;

    @Autowired
    SmallRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog audit;

    @Autowired
    MovableClock clock;

    @BeforeEach
    @AfterEach
    void empty() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        register.gate.countDown();
        register.gate = new CountDownLatch(0);
        register.failAt = null;
        jdbc.sql("delete from small_entry").update();
    }

    @Test
    void a_file_is_looked_at_confirmed_written_and_logged_once() {
        UUID id = upload("编号,姓名,电话,类别,起始日期", "N1,张三,0532-55500001,长期,2026/3/1", "N2,李四,,passing,");

        ImportPreview preview = imports.preview("small", id, TOWN);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(2, 0, 0, 0));
        assertThat(entries()).as("nothing is written before it is confirmed").isZero();

        SheetImport it = confirmed(id, false);
        assertThat(it.state()).isEqualTo(State.DONE);
        assertThat(it.percent()).isEqualTo(100);
        assertThat(it.result().counts().added()).isEqualTo(2);
        assertThat(jdbc.sql("select since from small_entry where code = 'N1'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-03-01");
        assertThat(jdbc.sql("select kind from small_entry where code = 'N2'")
                        .query(String.class)
                        .single())
                .isEqualTo("PASSING");
        AuditEntry line = audit.list(TOWN.username(), false, null, 1).get(0);
        assertThat(line.action()).isEqualTo("import");
        assertThat(line.subject()).isEqualTo("small");
        assertThat(line.detail()).contains("\"new\": 2").doesNotContain("张三");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String[] file = {"code,name,remark", "N1,张三,\"一\n二\"", "N2,李四,"};
        confirmed(upload(file), false);

        UUID again = upload(file);
        assertThat(imports.preview("small", again, TOWN).counts()).isEqualTo(new ImportPreview.Counts(0, 0, 2, 0));
        assertThat(confirmed(again, false).result().counts().same()).isEqualTo(2);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void of_changed_rows_it_is_said_what_changes() {
        confirmed(upload("code,name,phone,remark", "N1,张三,055500001,甲", "N2,李四,,"), false);

        UUID id = upload("code,name,phone,remark", "N1,张三丰,055500001,乙", "N2,李四,,", "N3,王五,,");

        ImportPreview preview = imports.preview("small", id, TOWN);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(1, 1, 1, 0));
        assertThat(preview.altered()).containsExactly(new ImportPreview.RowChange(2, "N1", List.of("name", "remark")));
        assertThat(confirmed(id, false).result().changed()).isEqualTo(preview.altered());
    }

    @Test
    void every_wrong_cell_is_named_with_its_row_its_text_and_the_reason() {
        UUID id = upload(
                "code,name,kind,since,other",
                "N1,,长期,2026-02-30,x",
                ",李四,短暂,,",
                "X3,王五,,,",
                "N4,张*,,,",
                "N5,赵六,,,",
                ",,,,",
                "N5,钱七,,,");

        ImportPreview preview = imports.preview("small", id, TOWN);

        assertThat(preview.unknown()).containsExactly("other");
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(1, 0, 0, 5));
        assertThat(preview.refused())
                .extracting(WrongCell::row, WrongCell::column, WrongCell::text, cell -> cell.reason()
                        .key())
                .containsExactly(
                        tuple(2, "name", null, "sheets.cell.required"),
                        tuple(2, "since", "2026-02-30", "sheets.cell.no-date"),
                        tuple(3, "code", null, "sheets.cell.required"),
                        tuple(3, "kind", "短暂", "sheets.cell.no-choice"),
                        tuple(4, "code", "X3", "testing.outside"),
                        tuple(5, "name", "张*", "sheets.cell.masked"),
                        tuple(8, null, null, "sheets.row.twice"));
        assertThat(preview.refused().get(6).reason().args()).containsExactly(6);
    }

    @Test
    void it_is_all_or_nothing_unless_the_good_rows_are_wanted() {
        UUID id = upload("code,name", "N1,张三", "X2,李四");

        SheetImport refused = confirmed(id, false);
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.failure()).contains("1");
        assertThat(entries()).isZero();

        SheetImport kept = confirmed(id, true);
        assertThat(kept.state()).isEqualTo(State.DONE);
        assertThat(kept.result().counts()).isEqualTo(new ImportPreview.Counts(1, 0, 0, 1));
        assertThat(kept.result().refused())
                .extracting(ImportResult.Left::row, ImportResult.Left::column)
                .containsExactly(tuple(3, "code"));
        assertThat(entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void chinese_letters_are_right_in_every_encoding(String charset) {
        byte[] file = "编号,姓名*,备 注（可空）\nN1,𠮷田,桑榆\n".getBytes(Charset.forName(charset));

        confirmed(imports.upload("small", "a.csv", file, Locale.SIMPLIFIED_CHINESE, TOWN), false);

        assertThat(jdbc.sql("select name || remark from small_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("𠮷田桑榆");
    }

    @Test
    void a_workbook_with_formulas_dates_and_numbers_is_read_as_its_author_sees_it() {
        byte[] file = SheetFiles.workbook(sheet -> {
            String[] headings = {"编号", "姓名", "起始日期", "备注", "电话"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, 370285001014L);
            sheet.value(1, 1, "张三");
            sheet.value(1, 2, LocalDate.of(2026, 11, 21));
            sheet.style(1, 2).format("yyyy/m/d").set();
            sheet.formula(1, 3, "cmd|' /C calc'!A0");
            sheet.value(1, 4, "=HYPERLINK(\"x\")");
            sheet.value(2, 0, "N2");
            sheet.value(2, 1, "李四");
            sheet.formula(2, 4, "1+1");
        });
        file = SheetFiles.found(file, "1+1", "5.3255500001E11");

        confirmed(imports.upload("small", "a.xlsx", file, Locale.SIMPLIFIED_CHINESE, TOWN), false);

        SmallRegister.Entry entry = jdbc.sql("select * from small_entry where code like '3%'")
                .query(SmallRegister.Entry.class)
                .single();
        assertThat(entry.code()).isEqualTo("370285001014");
        assertThat(entry.since()).isEqualTo("2026-11-21");
        assertThat(entry.remark())
                .as("a formula that was never computed says nothing")
                .isNull();
        assertThat(entry.phone()).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(jdbc.sql("select phone from small_entry where code = 'N2'")
                        .query(String.class)
                        .single())
                .as("what the program found, not the formula")
                .isEqualTo("532555000010");
    }

    @Test
    void a_file_with_other_columns_or_none_or_broken_is_refused_with_what_is_wrong() {
        assertThat(refused(SheetFiles.csv("好好学习", "天天向上"))).containsExactly("sheets.file.no-headings");
        assertThat(refused(SheetFiles.csv("电话,备注", "1,2")))
                .containsExactly("sheets.file.missing", "sheets.file.missing");
        assertThat(refused(SheetFiles.csv("code,name"))).containsExactly("sheets.file.no-rows");
        assertThat(refused(new byte[0])).containsExactly("sheets.file.empty");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .containsExactly("sheets.file.no-spreadsheet");
        byte[] whole = SheetFiles.workbook(sheet -> sheet.value(0, 0, "code"));
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).containsExactly("sheets.file.no-spreadsheet");
        assertThat(refused(
                        ("code,name\n" + "N,x\n".repeat(SheetReader.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("sheets.file.many");
    }

    @Test
    void a_row_that_cannot_be_read_is_refused_like_a_wrong_cell() {
        UUID id = upload("code,name", "N1,张三,多余", "N2,\"没有关上");

        ImportPreview preview = imports.preview("small", id, TOWN);

        assertThat(preview.refused())
                .extracting(WrongCell::row, cell -> cell.reason().key())
                .containsExactly(tuple(2, "sheets.file.too-many-cells"), tuple(3, "sheets.file.broken-quote"));
    }

    @Test
    void ten_thousand_rows_go_in_at_once_and_again_change_nothing() {
        String[] file = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> i == 0
                        ? "code,name,phone,kind,since,remark"
                        : "N%05d,张三,0532555%05d,长期,2026-01-01,备注%d".formatted(i, i, i))
                .toArray(String[]::new);
        assertThat(confirmed(upload(file), false).result().counts().added()).isEqualTo(10_000);
        assertThat(confirmed(upload(file), false).result().counts().same()).isEqualTo(10_000);
        assertThat(entries()).isEqualTo(10_000);
    }

    @Test
    void how_far_it_is_can_be_seen_while_nothing_of_it_is_visible_yet() throws Exception {
        register.gate = new CountDownLatch(1);
        String[] file = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> i == 0 ? "code,name" : "N" + i + ",张三")
                .toArray(String[]::new);
        UUID id = upload(file);

        imports.confirm("small", id, false, TOWN);
        until(() -> look(id).done() == 1_000);

        assertThat(look(id).state()).isEqualTo(State.RUNNING);
        assertThat(look(id).percent()).isEqualTo(50);
        assertThat(entries()).isZero();
        register.gate.countDown();
        assertThat(ended(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void two_confirms_write_once() throws Exception {
        register.gate = new CountDownLatch(1);
        UUID id = upload("code,name", "N1,张三");

        imports.confirm("small", id, false, TOWN);
        imports.confirm("small", id, false, TOWN);
        register.gate.countDown();

        assertThat(ended(id).state()).isEqualTo(State.DONE);
        imports.confirm("small", id, false, TOWN);
        assertThat(look(id).state()).isEqualTo(State.DONE);
        assertThat(jdbc.sql("select attempt from sheet_import where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_files_with_the_same_new_entries_go_in_one_after_the_other() throws Exception {
        register.gate = new CountDownLatch(1);
        UUID first = upload("code,name", "N1,张三");
        UUID second = imports.upload("small", "b.csv", SheetFiles.csv("code,name", "N1,李四"), Locale.ENGLISH, OTHER);

        imports.confirm("small", first, false, TOWN);
        until(() -> look(first).done() == 1);
        imports.confirm("small", second, false, OTHER);
        Thread.sleep(400);
        register.gate.countDown();

        assertThat(ended(first).result().counts().added()).isEqualTo(1);
        until(() -> imports.require("small", second, OTHER).state() != State.RUNNING);
        assertThat(imports.require("small", second, OTHER).result().counts().changed())
                .isEqualTo(1);
    }

    @Test
    void what_fails_on_the_way_has_written_nothing_and_can_be_started_again() {
        register.failAt = "N300";
        String[] file = IntStream.rangeClosed(0, 400)
                .mapToObj(i -> i == 0 ? "code,name" : "N" + i + ",张三")
                .toArray(String[]::new);
        UUID id = upload(file);

        SheetImport failed = confirmed(id, false);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains("什么都没有写入");
        assertThat(entries()).isZero();
        assertThat(audit.list(TOWN.username(), true, null, 1)).hasSize(1);

        register.failAt = null;
        assertThat(confirmed(id, false).state()).isEqualTo(State.DONE);
        assertThat(entries()).isEqualTo(400);
    }

    @Test
    void what_died_with_its_instance_is_seen_as_stopped_and_started_again_and_the_dead_one_writes_nothing()
            throws Exception {
        register.gate = new CountDownLatch(1);
        CountDownLatch dead = register.gate;
        UUID id = upload("code,name", "N1,张三");
        imports.confirm("small", id, false, TOWN);
        until(() -> look(id).done() == 1);

        clock.advance(Duration.ofMinutes(2));
        assertThat(look(id).state()).isEqualTo(State.STOPPED);
        imports.confirm("small", id, false, TOWN);
        assertThat(look(id).state()).isEqualTo(State.RUNNING);
        dead.countDown();

        assertThat(ended(id).state()).isEqualTo(State.DONE);
        assertThat(ended(id).result().counts().added())
                .as("the one that was thought dead had to give up")
                .isEqualTo(1);
    }

    @Test
    void only_who_uploaded_it_sees_it_and_only_who_keeps_the_register_uploads() {
        UUID id = upload("code,name", "N1,张三");

        assertThatThrownBy(() -> imports.require("small", id, OTHER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.preview("small", id, OTHER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.confirm("small", id, false, OTHER)).isInstanceOf(Refusal.class);
        assertThat(catchThrowableOfType(Refusal.class, () -> imports.register("small", VOLUNTEER))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(catchThrowableOfType(Refusal.class, () -> imports.register("nothing", TOWN))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void rows_between_upload_and_confirming_are_sealed_and_gone_after_a_day_and_results_after_ninety() {
        UUID waiting = upload("code,name", "N1,张三");
        UUID done = upload("code,name", "N2,李四");
        confirmed(done, false);
        byte[] rows = jdbc.sql("select rows from sheet_import where id = :id")
                .param("id", waiting)
                .query(byte[].class)
                .single();
        assertThat(new String(rows, StandardCharsets.UTF_8))
                .doesNotContain("张三")
                .doesNotContain("code");
        assertThat(jdbc.sql("select rows is null from sheet_import where id = :id")
                        .param("id", done)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        clock.stopAt(Instant.now().plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> imports.preview("small", waiting, TOWN)).isInstanceOf(Refusal.class);
        imports.confirm("small", done, false, TOWN);
        assertThat(store.forgetUnfinished(clock.instant().minus(Duration.ofDays(1))))
                .isPositive();
        assertThatThrownBy(() -> look(waiting)).isInstanceOf(Refusal.class);
        assertThat(look(done).state()).isEqualTo(State.DONE);
        assertThat(store.forgetResults(clock.instant().plus(Duration.ofDays(1))))
                .isPositive();
        assertThatThrownBy(() -> look(done)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_template_can_be_filled_in_and_its_example_is_no_row(@Autowired SheetTemplates templates) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            byte[] template = templates.of(register, locale);
            List<List<String>> cells = SheetFiles.cells(template);
            assertThat(cells.get(0).get(0)).isEqualTo(locale == Locale.ENGLISH ? "Code *" : "编号 *");
            assertThat(cells.get(1).get(0)).isEqualTo("N001");
            assertThat(refused(template)).containsExactly("sheets.file.no-rows");
        }
    }

    private UUID upload(String... lines) {
        return imports.upload("small", "a.csv", SheetFiles.csv(lines), Locale.SIMPLIFIED_CHINESE, TOWN);
    }

    private List<String> refused(byte[] file) {
        return catchThrowableOfType(
                        Refusal.class, () -> imports.upload("small", "a", file, Locale.SIMPLIFIED_CHINESE, TOWN))
                .errors()
                .stream()
                .map(FieldRefusal::key)
                .toList();
    }

    private SheetImport confirmed(UUID id, boolean partial) {
        imports.confirm("small", id, partial, TOWN);
        return ended(id);
    }

    private SheetImport ended(UUID id) {
        until(() -> look(id).state() != State.RUNNING);
        return look(id);
    }

    private SheetImport look(UUID id) {
        return imports.require("small", id, TOWN);
    }

    private int entries() {
        return jdbc.sql("select count(*) from small_entry").query(Integer.class).single();
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
