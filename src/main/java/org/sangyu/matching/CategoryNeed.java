package org.sangyu.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.people.Skill;
import org.sangyu.volunteering.RiskBook.Risk;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is usually wanted for a category of needs: the rows of table {@code category_need}.
 *
 * @param risk above little, with a notice
 */
record CategoryNeed(Set<Skill> skills, Risk risk) {

    private static final CategoryNeed NOTHING = new CategoryNeed(Set.of(), new Risk(RiskLevel.LOW, null));

    /** All of them by category, read in one query. */
    record Book(Map<String, CategoryNeed> rows) {

        static Book read(JdbcClient jdbc) {
            return new Book(jdbc
                    .sql("select category, skills, risk_level, risk_notice from category_need")
                    .query((row, n) -> Map.entry(
                            row.getString(1),
                            new CategoryNeed(
                                    Arrays.stream((String[]) row.getArray(2).getArray())
                                            .map(Skill::valueOf)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    new Risk(RiskLevel.valueOf(row.getString(3)), row.getString(4)))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        /** That of the category, or of the group to which it belongs. @param category null when nobody sorted it */
        CategoryNeed of(String category) {
            if (category == null) {
                return NOTHING;
            }
            CategoryNeed own = rows.get(category);
            return own == null ? rows.getOrDefault(category.substring(0, 1), NOTHING) : own;
        }
    }
}
