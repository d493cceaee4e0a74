package org.sangyu.recognition;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what can be given; templates call it {@code @honourNames}. */
@Component("honourNames")
public class Categories {

    private static final String SELECT =
            """
            select code, kind, name_zh, name_en, places, min_minutes, min_visits, min_months
            from recognition_category
            """;

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be given now, in the order of the table. */
    public List<Category> all() {
        return read("where active order by sort, code", "");
    }

    Category require(String code) {
        return read("where code = :code", code).get(0);
    }

    /** Its name in the reader's language. */
    public String of(String code) {
        return require(code).name(LocaleContextHolder.getLocale());
    }

    String of(String code, Locale locale) {
        return require(code).name(locale);
    }

    private List<Category> read(String which, String code) {
        return jdbc.sql(SELECT + which)
                .param("code", code)
                .query((row, n) -> new Category(
                        row.getString("code"),
                        Category.Kind.valueOf(row.getString("kind")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        new Criteria(
                                row.getString("code"),
                                row.getInt("places"),
                                row.getInt("min_minutes"),
                                row.getInt("min_visits"),
                                row.getInt("min_months"))))
                .list();
    }
}
