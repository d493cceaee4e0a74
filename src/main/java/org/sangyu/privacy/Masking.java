package org.sangyu.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows of a person's data only what is needed to recognise it (domain.md §10.2). Masked is not anonymous: who may see
 * even this is decided elsewhere.
 */
public final class Masking {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})(?!\\d)");
    private static final Pattern RESIDENT_ID =
            Pattern.compile("(?<!\\d)(\\d{3})\\d{3}(?:18|19|20)\\d{2}\\d{4}\\d{3}[\\dXx](?![\\dXx])");
    private static final Pattern FIXED_LINE = Pattern.compile("(?<![\\d-])(0\\d{2,3})-?\\d{3,4}(\\d{4})(?!\\d)");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)\\d{12,15}(\\d{4})(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.+-])([\\w.+-])[\\w.+-]*@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private Masking() {}

    /** The first character, which in Chinese is the surname: 张*. Names of other scripts lose the rest as well. */
    public static String name(String name) {
        if (isBlank(name)) {
            return name;
        }
        return name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "*";
    }

    /** First three and last four digits: 138****5678. What is too short for that keeps its last two. */
    public static String phone(String phone) {
        if (isBlank(phone)) {
            return phone;
        }
        String digits = phone.strip();
        return digits.length() >= 11
                ? digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4)
                : "****" + digits.substring(Math.max(0, digits.length() - 2));
    }

    /** First character and the domain: z***@example.org. */
    public static String email(String email) {
        if (isBlank(email)) {
            return email;
        }
        int at = email.indexOf('@');
        return at < 1
                ? "***"
                : email.strip().charAt(0) + "***"
                        + email.strip().substring(email.strip().indexOf('@'));
    }

    /** Numbers by which somebody could be reached or identified, where people wrote them into what they tell. */
    public static String text(String text) {
        if (isBlank(text)) {
            return text;
        }
        String masked = RESIDENT_ID
                .matcher(text)
                .replaceAll(found -> found.group(1)
                        + "***********"
                        + found.group().substring(found.group().length() - 4).toUpperCase());
        masked = MOBILE.matcher(masked).replaceAll("$1****$3");
        masked = FIXED_LINE.matcher(masked).replaceAll("$1-****$2");
        masked = BANK_CARD.matcher(masked).replaceAll("****$1");
        return EMAIL.matcher(masked)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "***@" + found.group(2)));
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
