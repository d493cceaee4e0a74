package org.sangyu.embedded.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of plain text, or an address within it that can be followed. */
record LinkedText(String text, boolean link) {

    /** Ends at whatever an address does not contain unescaped, so at Chinese text and punctuation too. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:/?#@!$&'*+,;=%~-]*[\\w/#=%~-]");

    static List<LinkedText> of(String text) {
        List<LinkedText> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int at = 0;
        while (matcher.find()) {
            pieces.add(new LinkedText(text.substring(at, matcher.start()), false));
            pieces.add(new LinkedText(matcher.group(), true));
            at = matcher.end();
        }
        pieces.add(new LinkedText(text.substring(at), false));
        return pieces;
    }
}
