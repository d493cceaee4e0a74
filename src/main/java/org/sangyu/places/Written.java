package org.sangyu.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes what the register says into cells, as it would be typed. */
final class Written {

    private Written() {}

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What stations and partners have alike. */
    static void contact(
            Map<String, String> cells, OpeningHours hours, String phone, String address, Position position) {
        hours(cells, hours, Locale.SIMPLIFIED_CHINESE);
        cells.put("phone", text(phone));
        cells.put("address", text(address));
        cells.put("lat", position == null ? "" : degrees(position.lat()));
        cells.put("lng", position == null ? "" : degrees(position.lng()));
    }

    static void hours(Map<String, String> cells, OpeningHours hours, Locale locale) {
        cells.put("hours", hours == null ? "" : HoursText.write(hours, locale));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The fields whose cells differ, in their order. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        List<String> changed = new ArrayList<>();
        before.forEach((field, text) -> {
            if (!Objects.equals(text, after.get(field))) {
                changed.add(field);
            }
        });
        return changed;
    }
}
