package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fields in which volunteer teams serve: the groups of livelihood needs, so that a team's fields and what a case is
 * about are the same words and need no table between them. Read once: they change only with a migration.
 */
@Component
public class ServiceFields {

    /** Names in English have commas of their own, so that only other marks part them at first. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Po}&&[^,./&'\"]]");

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private volatile Map<String, Field> all;

    ServiceFields(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Field(String code, String zh, String en) {

        String name(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** Code and name, in the order in which people are to read them. */
    public Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        all().values().forEach(field -> names.put(field.code(), field.name(locale)));
        return names;
    }

    /** Those of these codes that there are, by name, joined. */
    public String said(List<String> codes, Locale locale) {
        return String.join(
                messages.getMessage("organisation.and", null, "; ", locale),
                all().values().stream()
                        .filter(field -> codes.contains(field.code()))
                        .map(field -> field.name(locale))
                        .toList());
    }

    /** The codes of the fields that somebody lists by code or by name; what is no field is noted. */
    public List<String> typed(String list, String column, Findings findings) {
        List<String> codes = new ArrayList<>();
        for (String piece : list == null ? new String[0] : BETWEEN.split(list)) {
            String one = piece.strip();
            List<String> meant = code(one).isPresent() ? List.of(one) : List.of(one.split(","));
            for (String typed : meant.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList()) {
                code(typed)
                        .ifPresentOrElse(
                                codes::add,
                                () -> findings.check(
                                        false,
                                        column,
                                        "organisation.team.no-field",
                                        typed,
                                        said(List.copyOf(all().keySet()), ZH)));
            }
        }
        return codes.stream().distinct().sorted().toList();
    }

    /** The code of a field that somebody names by its code or its name in either language. */
    private Optional<String> code(String typed) {
        return all().values().stream()
                .filter(field -> field.code().equalsIgnoreCase(typed)
                        || field.zh().equals(typed)
                        || field.en().equalsIgnoreCase(typed))
                .map(Field::code)
                .findFirst();
    }

    private Map<String, Field> all() {
        Map<String, Field> known = all;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Field field : jdbc.sql(
                            "select code, name_zh as zh, name_en as en from category where parent_code is null order by sort")
                    .query(Field.class)
                    .list()) {
                known.put(field.code(), field);
            }
            all = known;
        }
        return known;
    }
}
