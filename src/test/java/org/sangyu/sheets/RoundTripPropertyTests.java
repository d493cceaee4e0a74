package org.sangyu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Whatever stands in a register: a file of it begins no formula anywhere, and brought in again it says the same. */
class RoundTripPropertyTests {

    private static final List<String> HEADINGS = List.of("one", "two", "three");

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> nasty = Arbitraries.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u3000＝1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\u200B=1",
                "\uFEFF=1",
                "'=1",
                "''",
                "'",
                "'0532",
                "'abc",
                "=\"0532\"",
                "'=\"0532\"",
                ";;;;;;;;",
                "\t\t\t\t\t",
                "\"",
                "a\"b,c",
                "0532",
                "3.70285E11",
                "一\n二",
                "_x0041_",
                "<a>&amp;",
                "\uFFFE",
                "\uD83D",
                "𠮷");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> signs =
                Arbitraries.strings().withChars("='\"+-@＝＋ \t\r\n\u3000;,x1").ofMaxLength(6);
        return Arbitraries.oneOf(nasty, any, signs);
    }

    @Property(tries = 500)
    void csv(@ForAll("text") String one, @ForAll("text") String two, @ForAll("text") String three) throws IOException {
        byte[] file = SheetWriter.csv("mark", HEADINGS, List.of(Arrays.asList(one, two, three)));

        try (CSVParser parser =
                CSVFormat.DEFAULT.parse(new StringReader(new String(file, StandardCharsets.UTF_8).substring(1)))) {
            parser.forEach(record -> record.forEach(cell -> assertThat(cell.replaceAll("[\\p{Z}\\p{C}]", ""))
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@")
                    .doesNotStartWith("＝")
                    .doesNotStartWith("＋")
                    .doesNotStartWith("－")
                    .doesNotStartWith("＠")));
            assertThat(file).doesNotContain(0);
        }
        assertComesBack(file, one, two, three);
    }

    @Property(tries = 200)
    void xlsx(@ForAll("text") String one, @ForAll("text") String two, @ForAll("text") String three) throws IOException {
        byte[] file = SheetWriter.xlsx("name", "=mark", HEADINGS, List.of(Arrays.asList(one, two, three)));

        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml).doesNotContain("<f>").doesNotContain("<f ");
            }
        }
        assertComesBack(file, one, two, three);
    }

    private static void assertComesBack(byte[] file, String... texts) {
        List<List<String>> cells = SheetFiles.cells(file);
        List<String> normal = Arrays.stream(texts).map(Typed::text).collect(Collectors.toList());
        if (normal.stream().allMatch(text -> text == null)) {
            assertThat(cells).hasSize(2);
            return;
        }
        List<String> back = new ArrayList<>(cells.get(2));
        while (back.size() < 3) {
            back.add(null);
        }
        assertThat(back).isEqualTo(normal);
    }
}
