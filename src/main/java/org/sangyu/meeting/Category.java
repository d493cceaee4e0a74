package org.sangyu.meeting;

import java.util.Locale;

/** One category of the livelihood taxonomy, as the lists offer it (domain.md §6.3). */
public record Category(String code, String parentCode, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
