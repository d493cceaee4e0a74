package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the talent pool of one scope, by level and number, a page at a time. */
@Component
public class TalentList {

    private static final int PAGE = 30;

    private final JdbcClient jdbc;

    TalentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry as the list shows it.
     *
     * @param phone masked
     * @param areaCode of the city, town or community to whose level it belongs
     */
    public record Row(
            String number,
            long personId,
            String name,
            String phone,
            TalentLevel level,
            String areaCode,
            Set<TalentField> fields,
            String works,
            Integer willingHours,
            boolean available,
            TalentState state,
            LocalDate validTo) {}

    /** @param next cursor of the following page; null when this is the last */
    public record Page(List<Row> rows, String next) {}

    public Page list(PeopleScope scope, TalentFilter filter, Actor reader) {
        PeopleScope seen = PeopleScope.of(scope.code(), reader);
        String[] after = after(filter.cursor());
        List<Row> found = jdbc.sql(
                        """
                        select t.*, p.name, p.phone
                        from talent t join person p on p.id = t.person_id and p.status = 'ACTIVE'
                        where %s and t.state = :state
                          and (cast(:level as text) is null or t.level = :level)
                          and (cast(:field as text) is null or t.fields @> array[cast(:field as text)])
                          and (not :available or t.available)
                          and (t.level, t.number) > (:afterLevel, :afterNumber)
                        order by t.level, t.number
                        limit :limit
                        """
                                .formatted(seen.conditionOf("t")))
                .params(seen.params())
                .param("state", (filter.state() == null ? TalentState.ENTERED : filter.state()).name())
                .param("level", Stored.name(filter.level()), Types.VARCHAR)
                .param("field", Stored.name(filter.field()), Types.VARCHAR)
                .param("available", filter.availableOnly())
                .param("afterLevel", after[0])
                .param("afterNumber", after[1])
                .param("limit", PAGE + 1)
                .query(TalentList::read)
                .list();
        List<Row> page = found.subList(0, Math.min(PAGE, found.size()));
        Row last = found.size() > PAGE ? page.get(PAGE - 1) : null;
        return new Page(List.copyOf(page), last == null ? null : last.level() + " " + last.number());
    }

    private static String[] after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new String[] {"", ""};
        }
        String[] parts = cursor.split(" ");
        if (parts.length != 2) {
            throw Refusal.invalid("cursor", "people.refused.cursor");
        }
        return parts;
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("name"),
                Masking.phone(row.getString("phone")),
                TalentLevel.valueOf(row.getString("level")),
                row.getString("area_code"),
                Stored.all(row, "fields", TalentField.class),
                row.getString("works"),
                row.getObject("willing_hours", Integer.class),
                row.getBoolean("available"),
                TalentState.valueOf(row.getString("state")),
                row.getObject("valid_to", LocalDate.class));
    }
}
