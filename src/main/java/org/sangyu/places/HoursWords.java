package org.sangyu.places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words in which people write opening hours, in both languages; the first of each is the one we write. */
final class HoursWords {

    static final HoursWords CHINESE = new HoursWords("zh");
    static final HoursWords ENGLISH = new HoursWords("en");

    private static final Map<String, String> MEANINGS = meanings();

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    private HoursWords(String language) {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                HoursWords.class.getResourceAsStream("/places/hours_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((meaning, said) -> words.put((String) meaning, List.of(((String) said).split(","))));
    }

    static HoursWords of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    String say(String meaning) {
        return words.get(meaning).get(0);
    }

    /** Every word of both languages in small letters with what it means, longer words first. */
    static Map<String, String> all() {
        return MEANINGS;
    }

    private static Map<String, String> meanings() {
        Map<String, String> all =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (HoursWords language : List.of(CHINESE, ENGLISH)) {
            language.words.forEach(
                    (meaning, said) -> said.forEach(word -> all.put(word.toLowerCase(Locale.ROOT), meaning)));
        }
        return all;
    }
}
