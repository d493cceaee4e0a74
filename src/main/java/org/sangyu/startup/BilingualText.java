package org.sangyu.startup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts of one module in both languages, for what has to be said before there is a message source or a person
 * whose language is known: a refused start, the last lines of the start-up log.
 */
public record BilingualText(String module) {

    public String chinese(String key, Object... args) {
        return text(Locale.SIMPLIFIED_CHINESE, key, args);
    }

    public String english(String key, Object... args) {
        return text(Locale.ENGLISH, key, args);
    }

    private String text(Locale locale, String key, Object... args) {
        // The English file has no country and the Chinese one has: without this a Chinese machine would get
        // Chinese where a key's English file is asked for and missing.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String pattern = ResourceBundle.getBundle("messages/" + module, locale, noFallback)
                .getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }
}
