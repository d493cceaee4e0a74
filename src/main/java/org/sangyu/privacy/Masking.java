package org.sangyu.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows of a person's data only what is needed to recognise it (domain.md §10.2). Masked is not anonymous: who may see
 * even this is decided elsewhere.
 */
public final class Masking {

    private static final Pattern FIXED_LINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})[ -]?\\d{3,4} ?(\\d{4})");
    private static final Pattern BUILDING = Pattern.compile("(?:[0-9A-Za-z]|[" + FreeText.words("address.numerals")
            + "]+(?:" + FreeText.words("address.units").replace(',', '|') + ")).*");

    private Masking() {}

    /** The first character, which in Chinese is the surname: 张*. Names of other scripts lose the rest as well. */
    public static String name(String name) {
        if (isBlank(name)) {
            return name;
        }
        return name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "*";
    }

    /**
     * Of a mobile the first three and last four digits: 138****5678; of a fixed line the area and the last four:
     * 0532-****0001. What is too short for that keeps its last two.
     */
    public static String phone(String phone) {
        if (isBlank(phone)) {
            return phone;
        }
        String digits = phone.strip();
        Matcher fixed = FIXED_LINE.matcher(digits);
        if (fixed.matches()) {
            return fixed.group(1) + "-****" + fixed.group(2);
        }
        return digits.length() >= 11 ? digits.substring(0, 3) + "****" + last(digits, 4) : "****" + last(digits, 2);
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

    /** The first three and last four digits: 370***********0012. */
    public static String residentId(String number) {
        if (isBlank(number)) {
            return number;
        }
        String digits = number.strip();
        return digits.length() < 15
                ? "***"
                : digits.substring(0, 3) + "*".repeat(digits.length() - 7) + last(digits, 4);
    }

    /** The street or the estate; from the number of the building on nothing. */
    public static String address(String address) {
        return isBlank(address)
                ? address
                : BUILDING.matcher(FreeText.narrow(address).replace('\n', ' ').strip())
                        .replaceFirst("***");
    }

    /** The last four digits. */
    public static String bankCard(String number) {
        return isBlank(number)
                ? number
                : "****" + last(number.strip(), number.strip().length() < 12 ? 0 : 4);
    }

    /** Numbers by which somebody could be reached or identified, where people wrote them into what they tell. */
    public static String text(String text) {
        return isBlank(text) ? text : FreeText.masked(text);
    }

    private static String last(String text, int count) {
        return text.substring(Math.max(0, text.length() - count));
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
