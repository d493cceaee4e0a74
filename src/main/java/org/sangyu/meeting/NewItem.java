package org.sangyu.meeting;

/**
 * One list item, everything as text: as it was typed or stood in a spreadsheet before {@link ItemChecks} saw it, in
 * codes and without superfluous blanks (missing ones {@code null}) afterwards.
 *
 * @param list NEED, RESOURCE or SERVICE, or what people call them
 * @param category code or name of a category
 * @param quantity how much of a resource or service there is, in words
 * @param time when it is there, in words
 * @param way {@code MATCH} for a need that others at the table are to help with 微心愿; otherwise a need becomes a case
 */
public record NewItem(
        String list,
        String title,
        String content,
        String category,
        String areaCode,
        String address,
        String contactName,
        String contactPhone,
        String contactEmail,
        String quantity,
        String time,
        String way) {

    public static final String MATCH = "MATCH";

    /** A need that becomes a case, or an offer. */
    public NewItem(
            String list,
            String title,
            String content,
            String category,
            String areaCode,
            String address,
            String contactName,
            String contactPhone,
            String contactEmail,
            String quantity,
            String time) {
        this(
                list,
                title,
                content,
                category,
                areaCode,
                address,
                contactName,
                contactPhone,
                contactEmail,
                quantity,
                time,
                null);
    }
}
