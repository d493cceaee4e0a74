package org.sangyu.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The taxonomy of needs, two levels, read once: it changes only with a migration. */
@Component
public class Categories {

    private final JdbcClient jdbc;
    private volatile Map<String, Category> all;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty also for a blank code */
    public Optional<Category> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(all().get(code));
    }

    /** What the category is called; with its group in front when it has one. An unknown code speaks for itself. */
    public String name(String code, Locale locale) {
        return find(code)
                .map(category -> category.isTop()
                        ? category.name(locale)
                        : all().get(category.parentCode()).name(locale) + " · " + category.name(locale))
                .orElse(code);
    }

    /** The second level, each entry with its group in front, in the order in which people are to read them. */
    public List<CategoryOption> options(Locale locale) {
        return all().values().stream()
                .filter(category -> !category.isTop())
                .map(category -> new CategoryOption(category.code(), name(category.code(), locale)))
                .toList();
    }

    /** Both levels in the order in which people are to read them. */
    public List<CategoryGroup> groups() {
        return all().values().stream()
                .filter(Category::isTop)
                .map(top -> new CategoryGroup(
                        top,
                        all().values().stream()
                                .filter(category -> top.code().equals(category.parentCode()))
                                .toList()))
                .toList();
    }

    private Map<String, Category> all() {
        Map<String, Category> known = all;
        if (known == null) {
            known = jdbc
                    .sql(
                            """
                            select code, parent_code, name_zh, name_en
                              from category
                             order by coalesce(parent_code, code), parent_code nulls first, sort, code
                            """)
                    .query((row, number) -> new Category(
                            row.getString("code"),
                            row.getString("parent_code"),
                            row.getString("name_zh"),
                            row.getString("name_en")))
                    .stream()
                    .collect(Collectors.toMap(
                            Category::code, Function.identity(), (first, second) -> first, LinkedHashMap::new));
            all = known;
        }
        return known;
    }
}
