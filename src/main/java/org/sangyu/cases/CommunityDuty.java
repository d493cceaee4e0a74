package org.sangyu.cases;

import java.util.Locale;

/**
 * What a community does about needs of one kind.
 *
 * @param main whether it answers for them; otherwise it only helps
 */
record CommunityDuty(String prefix, boolean main, String zh, String en) {

    String text(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
