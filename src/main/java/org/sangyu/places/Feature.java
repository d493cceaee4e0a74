package org.sangyu.places;

import java.util.Locale;

/**
 * Something that a station has: a function, such as reading, or a facility that makes it easy for elderly people, such as
 * a ramp.
 *
 * @param code lower case, in addresses and files
 */
public record Feature(String code, Kind kind, String nameZh, String nameEn) {

    public enum Kind {
        FUNCTION,
        FACILITY
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
