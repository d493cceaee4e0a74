package org.sangyu.people;

import java.util.List;

/**
 * An application for the talent pool, or a recommendation, as typed.
 *
 * @param level a {@link TalentLevel}
 * @param fields names of {@link TalentField}, at least one
 * @param willingHours a week, 0 to 60; may be blank
 */
public record NewTalent(String level, List<String> fields, String works, String willingHours) {

    public NewTalent {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
