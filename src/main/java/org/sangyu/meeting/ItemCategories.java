package org.sangyu.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.sheets.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the taxonomy: for choosing from, and for understanding what a spreadsheet calls a category. */
@Component
public class ItemCategories {

    private final JdbcClient jdbc;

    ItemCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both levels, each first-level category followed by its own. */
    public List<Category> all() {
        return jdbc.sql(
                        """
                        select c.code, c.parent_code, c.name_zh, c.name_en
                        from category c left join category p on p.code = c.parent_code
                        order by coalesce(p.sort, c.sort), p.sort nulls first, c.sort
                        """)
                .query((row, n) -> new Category(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Codes and names in both languages, plainly written, each with the code it means. */
    Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (Category category : all()) {
            words.put(Typed.word(category.nameEn()), category.code());
            words.put(Typed.word(category.nameZh()), category.code());
            words.put(Typed.word(category.code()), category.code());
        }
        return words;
    }
}
