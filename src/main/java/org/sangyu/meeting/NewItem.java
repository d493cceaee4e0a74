package org.sangyu.meeting;

/**
 * One list item, everything as text: as it was typed or stood in a spreadsheet before {@link ItemChecks} saw it, in
 * codes and without superfluous blanks (missing ones {@code null}) afterwards.
 *
 * @param list NEED, RESOURCE or SERVICE, or what people call them
 * @param category code or name of a category
 * @param quantity how much of a resource or service there is, in words
 * @param time when it is there, in words
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
        String time) {}
