package org.sangyu.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in what people tell the numbers that lead to a person. Case numbers, area codes and dates lead to nobody. */
final class FreeText {

    private static final Properties WORDS = words();

    private static final Pattern RESIDENT_ID = Pattern.compile(
            "(?<![\\d-])(\\d{3})\\d{3} ?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) ?(\\d{3}[\\dXx])(?![\\dXx])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d+])(?:\\+?86[ -]?)?(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern FIXED_LINE =
            Pattern.compile("(?<![\\d-])\\(?(010|02\\d|0[3-9]\\d{2})[) -]{0,2}\\d{3,4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?: ?\\d){15,18}(?![ -]?\\d)");
    private static final Pattern PLATE = plate();
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.+-])([\\w.+-])[\\w.+-]*@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private FreeText() {}

    static String masked(String text) {
        String narrow = narrow(text);
        String masked = RESIDENT_ID
                .matcher(narrow)
                .replaceAll(id -> id.group(1) + "***********" + id.group(2).toUpperCase());
        masked = MOBILE.matcher(masked).replaceAll("$1****$2");
        masked = FIXED_LINE.matcher(masked).replaceAll("$1-****$2");
        masked = CARD.matcher(masked).replaceAll(FreeText::card);
        masked = PLATE.matcher(masked).replaceAll(plate -> plate.group(1) + "***" + plate.group(2));
        masked = EMAIL.matcher(masked)
                .replaceAll(mail -> Matcher.quoteReplacement(mail.group(1) + "***@" + mail.group(2)));
        return masked.equals(narrow) ? text : masked;
    }

    /** The words of that name in {@code privacy/words.properties}. */
    static String words(String name) {
        return WORDS.getProperty(name);
    }

    /** Wide digits and letters, as Chinese keyboards give them, made narrow one by one. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            boolean wide = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
            if (wide || c == 0xFF0D || c == 0xFF0B || c == 0xFF20) {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow.toString();
    }

    private static String card(MatchResult found) {
        String digits = found.group().replace(" ", "");
        return hasCheckDigit(digits) ? "****" + digits.substring(digits.length() - 4) : found.group();
    }

    /** ISO/IEC 7812-1, annex B (Luhn): nine out of ten numbers that only look like a card's have none. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum % 10 == 0;
    }

    /** GA 36: five signs after the letter, or six for what runs on electricity; I and O are not used. */
    private static Pattern plate() {
        String sign = "[A-HJ-NP-Z0-9]";
        return Pattern.compile(
                "([" + words("plate.first") + "][A-HJ-NP-Z])[\\x{B7}\\x{2022}\\x{30FB}. -]?(?:[DF]" + sign
                        + "\\d{2}|\\d{3}(?=\\d\\d[DF])\\d|" + sign + "{3})(" + sign + "[A-HJ-NP-Z0-9"
                        + words("plate.last") + "])(?![A-Z0-9])",
                Pattern.CASE_INSENSITIVE);
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = FreeText.class.getResourceAsStream("/privacy/words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
