package org.sangyu.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns the cells of a station into what the register says of it, and back: the same for forms and files. */
@Component
public class StationReader implements PlaceReader<StationFacts> {

    private static final List<String> FIELDS = List.of(
            "kind",
            "tier",
            "name",
            "area",
            "functions",
            "hours",
            "head",
            "phone",
            "capacity",
            "address",
            "lat",
            "lng",
            "facilities",
            "active");

    private final PlaceWords words;

    StationReader(PlaceWords words) {
        this.words = words;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public List<String> requiredFields() {
        return List.of("kind", "name", "area");
    }

    @Override
    public StationFacts read(Function<String, String> typed, Findings findings) {
        Cells cells = words.cells(typed, findings);
        StationKind kind = cells.choice("kind", StationKind.class, "places.station-kind", true);
        HomeTier tier = HomeTier.ofSymbol(Typed.code(typed.apply("tier")))
                .orElseGet(() -> cells.choice("tier", HomeTier.class, "places.home-tier", false));
        String name = cells.required("name", 60);
        String area = cells.area("area");
        findings.check(kind != StationKind.HOME || tier != null || given(typed, "tier"), "tier", "places.error.tier");
        findings.check(kind == null || kind == StationKind.HOME || tier == null, "tier", "places.error.tier.none");
        findings.check(
                kind != StationKind.HOME || tier == null || area == null || tier.fits(area),
                "tier",
                "places.error.tier.area");
        List<String> functions = cells.features("functions", Feature.Kind.FUNCTION);
        OpeningHours hours = cells.hours("hours");
        String head = cells.person("head");
        String phone = cells.phone("phone");
        Integer capacity = cells.whole("capacity", 1, 100_000);
        String address = cells.line("address", 120);
        Position position = cells.position("lat", "lng");
        List<String> facilities = cells.features("facilities", Feature.Kind.FACILITY);
        boolean active = cells.yesOrNo("active", true);
        return new StationFacts(
                kind, tier, name, area, functions, facilities, hours, head, phone, capacity, address, position, active);
    }

    @Override
    public Map<String, String> write(StationFacts facts) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", words.say("places.station-kind", facts.kind()));
        cells.put("tier", facts.tier() == null ? "" : facts.tier().symbol());
        cells.put("name", facts.name());
        cells.put("area", facts.areaCode());
        cells.put("functions", words.features(facts.functions()));
        Written.contact(cells, facts.hours(), facts.phone(), facts.address(), facts.position());
        cells.put("head", Written.text(facts.head()));
        cells.put("capacity", Written.text(facts.capacity()));
        cells.put("facilities", words.features(facts.facilities()));
        cells.put("active", words.yesOrNo(facts.active()));
        return cells;
    }

    @Override
    public Map<String, String> writeForm(StationFacts facts) {
        Map<String, String> typed = write(facts);
        typed.put("kind", facts.kind().name());
        typed.put("tier", facts.tier() == null ? "" : facts.tier().name());
        typed.put("functions", String.join(",", facts.functions()));
        typed.put("facilities", String.join(",", facts.facilities()));
        typed.put("active", "" + facts.active());
        Written.hours(typed, facts.hours(), LocaleContextHolder.getLocale());
        return typed;
    }

    private static boolean given(Function<String, String> typed, String field) {
        return Typed.line(typed.apply(field)) != null;
    }
}
