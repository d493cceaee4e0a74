package org.sangyu.privacy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A resident's ID number 公民身份号码 by GB 11643-1999: area, date of birth, sequence and check digit. It says when somebody was born
 * and their sex, so nobody is asked twice.
 */
public record ResidentId(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** GB/T 2260, first two digits; districts come and go and old numbers keep theirs, provinces stay. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public ResidentId {
        if (!isValid(number)) {
            throw new IllegalArgumentException("This is no resident's ID number");
        }
    }

    /** What somebody typed, with blanks or a small x; none when it is no such number. Whether the day has come yet is not asked. */
    public static Optional<ResidentId> of(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String number = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return isValid(number) ? Optional.of(new ResidentId(number)) : Optional.empty();
    }

    public LocalDate birthDate() {
        return birthDate(number).orElseThrow();
    }

    /** The 17th digit is odd for men. */
    public boolean isMale() {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    @Override
    public String toString() {
        return Masking.residentId(number);
    }

    private static boolean isValid(String number) {
        return number != null
                && number.matches("\\d{17}[\\dX]")
                && PROVINCES.contains(number.substring(0, 2))
                && birthDate(number).isPresent()
                && checkDigit(number) == number.charAt(17);
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
