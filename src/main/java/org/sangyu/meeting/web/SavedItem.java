package org.sangyu.meeting.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.meeting.ListItem;

/** A saved row, ready to be shown in its list by meeting-entry.js. */
record SavedItem(
        long id,
        String list,
        String title,
        String content,
        String category,
        String area,
        String address,
        String contact,
        String quantity,
        String time) {

    /** @param categories and {@code areas}: names by code */
    static SavedItem of(ListItem item, Map<String, String> categories, Map<String, String> areas) {
        String contact = Stream.of(item.contactName(), item.contactPhone(), item.contactEmail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new SavedItem(
                item.id(),
                item.list().name(),
                item.title(),
                item.content(),
                item.category() == null ? null : categories.get(item.category()),
                areas.get(item.areaCode()),
                item.address(),
                contact,
                item.quantity(),
                item.time());
    }
}
