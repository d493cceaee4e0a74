package org.sangyu.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;

/** Files as people send them. */
final class SheetFiles {

    private SheetFiles() {}

    static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Consumer<Worksheet> fill) {
        return SheetWriter.workbook(workbook -> fill.accept(workbook.newWorksheet("small")));
    }

    /** All cells of the file, read as people's files are. */
    static List<List<String>> cells(byte[] file) {
        return Lines.read(file, 30_000).stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < line.cells().size(); i++) {
                        cells.add(line.cell(i));
                    }
                    return cells;
                })
                .toList();
    }

    /** The workbook as a program leaves it that computed the formula. */
    static byte[] found(byte[] workbook, String formula, String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(xml.replace("<f>" + formula + "</f>", "<f>" + formula + "</f><v>" + value + "</v>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
