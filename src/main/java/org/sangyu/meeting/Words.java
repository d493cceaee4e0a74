package org.sangyu.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sangyu.sheets.Typed;

/** Knows what people call lists, columns, levels and attendees, and says which code they mean (words.properties). */
final class Words {

    private static final Map<String, String> CODES = load();

    private Words() {}

    static Optional<String> column(String said) {
        return code("column", said);
    }

    static Optional<ListKind> list(String said) {
        return code("list", said).map(ListKind::valueOf);
    }

    /** Whether it is said of a need that others are to help with 微心愿. */
    static boolean isWish(String said) {
        return code("wish", said).isPresent();
    }

    static Optional<MeetingLevel> level(String said) {
        return code("level", said).map(MeetingLevel::valueOf);
    }

    static Optional<MeetingType> type(String said) {
        return code("type", said).map(MeetingType::valueOf);
    }

    static Optional<AttendeeType> attendee(String said) {
        return code("attendee", said).map(AttendeeType::valueOf);
    }

    private static Optional<String> code(String group, String said) {
        return said == null ? Optional.empty() : Optional.ofNullable(CODES.get(group + '.' + Typed.word(said)));
    }

    private static Map<String, String> load() {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/meeting/words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> codes = new HashMap<>();
        for (String key : words.stringPropertyNames()) {
            String group = key.substring(0, key.indexOf('.'));
            String code = key.substring(group.length() + 1);
            codes.put(group + '.' + Typed.word(code), code);
            for (String word : words.getProperty(key).split(",")) {
                codes.put(group + '.' + Typed.word(word), code);
            }
        }
        return Map.copyOf(codes);
    }
}
