package org.sangyu.recognition;

import java.util.Locale;

/**
 * Something that can be given, as the table {@code recognition_category} has it.
 *
 * @param usual what a new selection proposes
 */
public record Category(String code, Kind kind, String nameZh, String nameEn, Criteria usual) {

    public enum Kind {
        TEAM,
        PERSON
    }

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
