package org.sangyu.cases;

import java.util.regex.Pattern;
import org.sangyu.refusal.Findings;

/**
 * A need as it is filed, before it has a number.
 *
 * @param title 1 to 60 characters
 * @param content 1 to 2,000 characters
 * @param category code of the livelihood taxonomy, or null when the triage shall decide
 * @param areaCode 6, 9, 12 or 15 digits
 * @param accusedOrg the organisation that the need is about, which must never see it; or null
 * @param meetingItemId the item of a joint meeting's list of needs that it comes from, or null
 */
public record NewCase(
        CaseSource source,
        String title,
        String content,
        CaseType type,
        String category,
        String areaCode,
        String address,
        Double lat,
        Double lng,
        boolean urgent,
        Petitioner petitioner,
        Long meetingItemId,
        String accusedOrg) {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    /** A need that is about nobody. */
    public NewCase(
            CaseSource source,
            String title,
            String content,
            CaseType type,
            String category,
            String areaCode,
            String address,
            Double lat,
            Double lng,
            boolean urgent,
            Petitioner petitioner,
            Long meetingItemId) {
        this(
                source,
                title,
                content,
                type,
                category,
                areaCode,
                address,
                lat,
                lng,
                urgent,
                petitioner,
                meetingItemId,
                null);
    }

    public NewCase {
        accusedOrg = blankToNull(accusedOrg);
        title = blankToNull(title);
        content = blankToNull(content);
        category = blankToNull(category);
        address = blankToNull(address);
        petitioner = petitioner == null
                ? Petitioner.unknown()
                : new Petitioner(
                        blankToNull(petitioner.name()),
                        blankToNull(petitioner.phone()),
                        blankToNull(petitioner.email()),
                        petitioner.confidential(),
                        petitioner.noReply(),
                        petitioner.onBehalfOf());
    }

    /** What can be said of it without looking anything up. */
    Findings check() {
        return new Findings()
                .text(title, 60, "title", "cases.refused.title-length", "cases.refused.title-length")
                .text(content, 2000, "content", "cases.refused.content-length", "cases.refused.content-length")
                .check(type != null, "type", "cases.refused.type-missing")
                .optional(address, 200, "address", "cases.refused.address-length")
                .check(lat == null || Math.abs(lat) <= 90, "lat", "cases.refused.position")
                .check(lng == null || Math.abs(lng) <= 180, "lng", "cases.refused.position")
                .optional(petitioner.name(), 40, "petitioner.name", "cases.refused.name-length")
                .check(
                        petitioner.phone() == null
                                || PHONE.matcher(petitioner.phone()).matches(),
                        "petitioner.phone",
                        "cases.refused.phone-format")
                .check(
                        petitioner.email() == null
                                || (petitioner.email().length() <= 200
                                        && EMAIL.matcher(petitioner.email()).matches()),
                        "petitioner.email",
                        "cases.refused.email-format");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
