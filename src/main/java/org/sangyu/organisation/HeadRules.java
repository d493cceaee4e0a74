package org.sangyu.organisation;

import java.util.regex.Pattern;
import org.sangyu.refusal.Findings;

/** What an organisation may be called and how it may be reached, whoever enters it and wherever. */
final class HeadRules {

    private static final int LONGEST_NAME = 60;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{4,24}");

    private HeadRules() {}

    static void check(String name, String email, String phone, Findings findings) {
        findings.check(name != null && !name.isBlank(), "name", "organisation.name.missing")
                .check(
                        name == null || name.strip().length() <= LONGEST_NAME,
                        "name",
                        "organisation.name.too-long",
                        LONGEST_NAME)
                .check(matches(EMAIL, email), "email", "organisation.email.wrong")
                .check(matches(PHONE, phone), "phone", "organisation.phone.wrong");
    }

    /** A phone number in another field than the organisation's own; blank is right. */
    static void checkPhone(String phone, String field, Findings findings) {
        findings.check(matches(PHONE, phone), field, "organisation.phone.wrong");
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean matches(Pattern pattern, String text) {
        return text == null || text.isBlank() || pattern.matcher(text.strip()).matches();
    }
}
