package org.sangyu.insight;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the top-level categories are called in the reader's language. */
@Component
public class CategoryNames {

    private final JdbcClient jdbc;

    CategoryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return code → name */
    public Map<String, String> in(Locale language) {
        boolean english = language.getLanguage().equals("en");
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name_zh, name_en from category where parent_code is null")
                .query(row -> {
                    names.put(row.getString("code"), row.getString(english ? "name_en" : "name_zh"));
                });
        return names;
    }
}
