package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How constants, days and lists stand in the columns of the tables of people: constants by their names. */
final class Stored {

    private Stored() {}

    /** Null where the column is null. */
    static <E extends Enum<E>> E one(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** In the order in which the constants are declared. */
    static <E extends Enum<E>> Set<E> all(ResultSet row, String column, Class<E> type) throws SQLException {
        return texts(row, column).stream()
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
