package org.sangyu.security;

import java.util.Locale;

/** How a typed username becomes the one that is stored: people type capitals and spaces. */
final class Usernames {

    private static final int LONGEST = 64;

    private Usernames() {}

    /** Lower case, without spaces around it, without characters that a database refuses, of bounded length. */
    static String normal(String typed) {
        if (typed == null) {
            return "";
        }
        String name = typed.strip().replaceAll("\\p{Cntrl}", "").toLowerCase(Locale.ROOT);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
