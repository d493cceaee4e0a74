package org.sangyu.cases;

import java.util.Locale;

/**
 * One entry of the livelihood taxonomy (domain.md §6.3).
 *
 * @param code 'A'…'L' on the first level, 'A01'… on the second
 * @param parentCode {@code null} on the first level
 */
public record Category(String code, String parentCode, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }

    public boolean isTop() {
        return parentCode == null;
    }
}
