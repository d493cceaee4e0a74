package org.sangyu.volunteering;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From how many hours on there are how many stars, as the table {@code star_level} says for an area. */
@Component
public class StarTable {

    private final JdbcClient jdbc;

    StarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param areaCode whose levels count: its own, or those of the nearest area above it that has some */
    public Stars of(String areaCode, int minutes) {
        return Stars.of(minutes, levels(areaCode));
    }

    List<Integer> levels(String areaCode) {
        return jdbc.sql(
                        """
                        select hours from star_level
                        where area_code = (select max(area_code) from star_level
                                           where starts_with(cast(:area as text), area_code))
                        order by stars
                        """)
                .param("area", areaCode)
                .query(Integer.class)
                .list();
    }
}
