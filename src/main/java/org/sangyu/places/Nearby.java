package org.sangyu.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what lies within a walk of a position, for everybody: active stations, and partners whose agreement is in force
 * today. A box of degrees finds the candidates by an index, the great circle decides.
 */
@Service
@Transactional(readOnly = true)
public class Nearby {

    /** More than anybody reads; the nearest ones. */
    static final int MOST = 50;

    private static final String PARTNER_IN_FORCE = "valid_from <= :today and coalesce(valid_to, 'infinity') >= :today";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Nearby(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By the clock on the wall there. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** The nearest first. */
    public List<NearbyPlace> find(NearbyQuestion question) {
        Position.Box box = question.here().around(question.walk().radius());
        LocalDateTime now = now();
        return jdbc
                .sql(
                        """
                        select code as key, kind, null::bigint as partner, name, area_code, lat, lng, hours, phone, address,
                               functions, facilities, null as priority, null as preference, null as discount
                        from station
                        where active and lat between :south and :north and lng between :west and :east
                        union all
                        select null, kind, id, name, area_code, lat, lng, hours, phone, address,
                               '{}', '{}', priority, preference, discount
                        from partner
                        where lat between :south and :north and lng between :west and :east and %s
                        """
                                .formatted(PARTNER_IN_FORCE))
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east())
                .param("today", now.toLocalDate())
                .query((row, n) -> place(row, question.here(), now))
                .list()
                .stream()
                .filter(place -> place.position().metresTo(question.here())
                        <= question.walk().radius())
                .filter(place -> !question.openNow() || place.isOpen())
                .filter(place -> question.need() == null || place.offers(question.need()))
                .sorted(Comparator.comparingInt(NearbyPlace::metres).thenComparing(NearbyPlace::name))
                .limit(MOST)
                .toList();
    }

    /**
     * Where an area lies, as far as its places tell: the middle of those of the area itself, or else of those within it.
     * Areas have no positions of their own.
     */
    public Optional<Position> middleOf(String areaCode) {
        return jdbc.sql(
                        """
                        select coalesce(avg(lat) filter (where area_code = :area), avg(lat)) as lat,
                               coalesce(avg(lng) filter (where area_code = :area), avg(lng)) as lng
                        from (
                            select area_code, lat, lng from station
                            where active and lat is not null and area_code >= :area and area_code < :area || ':'
                            union all
                            select area_code, lat, lng from partner
                            where lat is not null and area_code >= :area and area_code < :area || ':' and %s) place
                        """
                                .formatted(PARTNER_IN_FORCE))
                .param("area", areaCode)
                .param("today", now().toLocalDate())
                .query((row, n) -> Optional.ofNullable(StationTable.position(row)))
                .single();
    }

    /** Those of these areas in which there is something on the map; one look into an index for each. */
    public List<String> known(Collection<String> areaCodes) {
        return jdbc.sql(
                        """
                        select code from unnest(string_to_array(:codes, ',')) as code
                        where exists (select from station where area_code = code and active and lat is not null)
                           or exists (select from partner where area_code = code and lat is not null and %s)
                        order by code collate "C"
                        """
                                .formatted(PARTNER_IN_FORCE))
                .param("codes", String.join(",", areaCodes))
                .param("today", now().toLocalDate())
                .query(String.class)
                .list();
    }

    private NearbyPlace place(ResultSet row, Position here, LocalDateTime now) throws SQLException {
        boolean station = row.getString("key") != null;
        Position position = StationTable.position(row);
        double metres = position.metresTo(here);
        OpeningHours hours = HoursText.read(row.getString("hours"));
        Map<BenefitKind, String> benefits = new EnumMap<>(BenefitKind.class);
        for (BenefitKind benefit : BenefitKind.values()) {
            String text = row.getString(PartnerReader.field(benefit));
            if (text != null) {
                benefits.put(benefit, text);
            }
        }
        return new NearbyPlace(
                station ? row.getString("key") : "partner-" + row.getLong("partner"),
                station ? StationKind.valueOf(row.getString("kind")) : null,
                station ? null : PartnerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("area_code"),
                position,
                (int) Math.round(metres),
                Walk.minutesTo(metres),
                hours,
                hours == null ? null : hours.at(now, this::isHoliday),
                row.getString("phone"),
                row.getString("address"),
                StationTable.texts(row.getArray("functions")),
                StationTable.texts(row.getArray("facilities")),
                benefits);
    }

    private boolean isHoliday(LocalDate day) {
        return calendar.isDayOff(day);
    }
}
