package org.sangyu.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what there is in an area, for overviews: active stations, partners and what the catalogues offer. */
@Service
@Transactional(readOnly = true)
public class PlaceFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlaceFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What there is; a kind that there is none of is counted as 0.
     *
     * @param homes the stations of kind HOME by their tier
     * @param partners how many agreements are in force today
     * @param expired how many partners' agreements are over
     */
    public record Counts(
            Map<StationKind, Integer> stations,
            Map<HomeTier, Integer> homes,
            Map<PartnerKind, Integer> partners,
            Map<PartnerKind, Integer> expired,
            Map<CatalogueList, Integer> catalogue) {}

    /** @param areaCode the area, with everything below it */
    public Counts of(String areaCode) {
        Counts counts = new Counts(
                zeros(StationKind.class),
                zeros(HomeTier.class),
                zeros(PartnerKind.class),
                zeros(PartnerKind.class),
                zeros(CatalogueList.class));
        jdbc.sql(
                        """
                        select 'station' as what, kind, home_tier as part, count(*)::int as n from station
                        where active and area_code >= :area and area_code < :area || ':' group by kind, home_tier
                        union all
                        select 'partner', kind, case when valid_to < :today then 'EXPIRED' else 'VALID' end, count(*)::int
                        from partner
                        where valid_from <= :today and area_code >= :area and area_code < :area || ':' group by 2, 3
                        union all
                        select 'catalogue', list, null, count(*)::int from catalogue_item
                        where active and area_code >= :area and area_code < :area || ':' group by list
                        """)
                .param("area", areaCode)
                .param("today", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                .query(row -> {
                    String kind = row.getString("kind");
                    String part = row.getString("part");
                    int n = row.getInt("n");
                    switch (row.getString("what")) {
                        case "station" -> {
                            counts.stations.merge(StationKind.valueOf(kind), n, Integer::sum);
                            if (part != null) {
                                counts.homes.put(HomeTier.valueOf(part), n);
                            }
                        }
                        case "partner" ->
                            (part.equals("VALID") ? counts.partners : counts.expired).put(PartnerKind.valueOf(kind), n);
                        default -> counts.catalogue.put(CatalogueList.valueOf(kind), n);
                    }
                });
        return counts;
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> zeros = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            zeros.put(value, 0);
        }
        return zeros;
    }
}
