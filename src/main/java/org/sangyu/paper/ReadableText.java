package org.sangyu.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lets what is printed be searched, copied and read aloud. A font draws the radical 2EDA and the character 9875 with one
 * glyph, and PDFBox says of it that it is the radical, which no search finds: here it is the character again.
 */
final class ReadableText {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int A_BLOCK = 100;
    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}+)>");

    private final Map<Integer, Integer> characters;

    private ReadableText(Map<Integer, Integer> characters) {
        this.characters = characters;
    }

    /** What each radical is as a character, as the font itself says. */
    static ReadableText of(byte[] font) throws IOException {
        Map<Integer, Integer> characters = new HashMap<>();
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup lookup = parsed.getUnicodeCmapLookup();
            for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
                int glyph = lookup.getGlyphId(radical);
                List<Integer> codes = glyph == 0 ? null : lookup.getCharCodes(glyph);
                if (codes != null) {
                    int at = radical;
                    codes.stream()
                            .filter(code -> code > LAST_RADICAL)
                            .findFirst()
                            .ifPresent(code -> characters.put(at, code));
                }
            }
        }
        return new ReadableText(characters);
    }

    byte[] in(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary
                        && dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    rewrite(stream);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void rewrite(COSStream stream) throws IOException {
        String cmap;
        try (var in = stream.createInputStream()) {
            cmap = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        Map<Integer, String> entries = new TreeMap<>();
        Matcher range = RANGE.matcher(cmap);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1), 16);
            int to = Integer.parseInt(range.group(2), 16);
            for (int code = from; code <= to; code++) {
                entries.put(code, said(range.group(3), code - from));
            }
        }
        int begin = cmap.indexOf("endcodespacerange") + "endcodespacerange".length();
        int end = cmap.indexOf("endcmap");
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write((cmap.substring(0, begin) + "\n" + blocks(entries) + cmap.substring(end))
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String said(String hex, int further) {
        if (hex.length() != 4) {
            return hex; // beyond the first plane there are no radicals, and PDFBox makes no ranges
        }
        int code = Integer.parseInt(hex, 16) + further;
        String text = Character.toString(characters.getOrDefault(code, code));
        StringBuilder units = new StringBuilder();
        text.chars().forEach(unit -> units.append("%04X".formatted(unit)));
        return units.toString().toUpperCase(Locale.ROOT);
    }

    private static String blocks(Map<Integer, String> entries) {
        StringBuilder text = new StringBuilder();
        List<Map.Entry<Integer, String>> all = List.copyOf(entries.entrySet());
        for (int i = 0; i < all.size(); i += A_BLOCK) {
            List<Map.Entry<Integer, String>> block = all.subList(i, Math.min(all.size(), i + A_BLOCK));
            text.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> text.append("<%04X> <%s>\n".formatted(entry.getKey(), entry.getValue())));
            text.append("endbfchar\n");
        }
        return text.toString();
    }
}
