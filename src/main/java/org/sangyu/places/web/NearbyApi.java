package org.sangyu.places.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.places.BenefitKind;
import org.sangyu.places.HoursText;
import org.sangyu.places.Nearby;
import org.sangyu.places.NearbyDoor;
import org.sangyu.places.NearbyPlace;
import org.sangyu.places.Openness;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as the page for programs, without signing in. */
@RestController
@RequestMapping("/api/v1/nearby")
@Tag(name = "nearby")
class NearbyApi {

    private final Nearby nearby;
    private final NearbyDoor door;

    NearbyApi(Nearby nearby, NearbyDoor door) {
        this.nearby = nearby;
        this.door = door;
    }

    /**
     * @param id a station's code, or {@code partner-} and a number
     * @param kind a station's or a partner's kind
     * @param distance metres, the straight line
     * @param minutes of walking
     * @param open {@code null} where the hours are unknown
     * @param changes when that ends; {@code null} when not within the next days
     */
    record Item(
            String id,
            String kind,
            String name,
            String areaCode,
            double lat,
            double lng,
            int distance,
            int minutes,
            Boolean open,
            OffsetDateTime changes,
            String hours,
            String phone,
            String address,
            List<String> functions,
            List<String> facilities,
            Map<BenefitKind, String> benefits) {

        static Item of(NearbyPlace place, Locale locale) {
            Openness openness = place.openness();
            return new Item(
                    place.key(),
                    place.isStation()
                            ? place.stationKind().name()
                            : place.partnerKind().name(),
                    place.name(),
                    place.areaCode(),
                    place.position().lat(),
                    place.position().lng(),
                    place.metres(),
                    place.minutes(),
                    openness == null ? null : openness.open(),
                    openness == null || openness.changes() == null
                            ? null
                            : openness.changes().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                    place.hours() == null ? null : HoursText.write(place.hours(), locale),
                    place.phone(),
                    place.address(),
                    place.functions(),
                    place.facilities(),
                    place.benefits());
        }
    }

    /** @param next always {@code null}: these are the nearest fifty, and there is no further page */
    record Items(List<Item> items, String next) {}

    /**
     * @param minutes 5, 10, 15 or 30
     * @param function the code of a function, or a partner's kind
     * @param area instead of a position, the code of a town or community
     */
    @GetMapping
    @Operation(summary = "What is within a walk of a position, the nearest first")
    ResponseEntity<Items> list(
            @RequestParam(required = false) String lat,
            @RequestParam(required = false) String lng,
            @RequestParam(required = false) String minutes,
            @RequestParam(required = false) String open,
            @RequestParam(required = false) String function,
            @RequestParam(required = false) String area,
            Locale locale) {
        NearbyDoor.Asked asked = new NearbyDoor.Asked(area, lat, lng, minutes, open, function);
        List<Item> items = nearby.find(door.read(asked)).stream()
                .map(place -> Item.of(place, locale))
                .toList();
        // private: where somebody is must not lie in a cache that others share
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(new Items(items, null));
    }
}
