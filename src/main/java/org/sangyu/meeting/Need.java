package org.sangyu.meeting;

/**
 * One need of a confirmed meeting, complete and checked, as whoever makes a case of it needs to know it.
 *
 * @param title 1 to 60 characters
 * @param content 1 to 2000 characters
 * @param category code of a category of either level, or {@code null} when nobody sorted it
 * @param areaCode an existing area within the meeting's own
 */
public record Need(
        long itemId,
        String title,
        String content,
        String category,
        String areaCode,
        String address,
        String contactName,
        String contactPhone,
        String contactEmail) {}
