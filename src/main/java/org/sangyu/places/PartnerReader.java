package org.sangyu.places;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns the cells of a partner into what the register says of it, and back: the same for forms and files. */
@Component
public class PartnerReader implements PlaceReader<PartnerFacts> {

    private static final List<String> FIELDS = List.of(
            "kind",
            "name",
            "area",
            "priority",
            "preference",
            "discount",
            "agreement",
            "validFrom",
            "validTo",
            "contact",
            "phone",
            "hours",
            "address",
            "lat",
            "lng");

    private final PlaceWords words;

    PartnerReader(PlaceWords words) {
        this.words = words;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public List<String> requiredFields() {
        return List.of("kind", "name", "area", "validFrom");
    }

    @Override
    public PartnerFacts read(Function<String, String> typed, Findings findings) {
        Cells cells = words.cells(typed, findings);
        PartnerKind kind = cells.choice("kind", PartnerKind.class, "places.partner-kind", true);
        String name = cells.required("name", 60);
        String area = cells.area("area");
        Map<BenefitKind, String> benefits = new EnumMap<>(BenefitKind.class);
        boolean promised = false;
        for (BenefitKind benefit : BenefitKind.values()) {
            benefits.put(benefit, cells.line(field(benefit), 200));
            promised |= Typed.line(typed.apply(field(benefit))) != null;
        }
        findings.check(promised, "priority", "places.error.benefit");
        String agreement = cells.line("agreement", 40);
        LocalDate from = cells.date("validFrom");
        findings.check(Typed.line(typed.apply("validFrom")) != null, "validFrom", "places.error.missing.validFrom");
        LocalDate to = cells.date("validTo");
        findings.check(from == null || to == null || !to.isBefore(from), "validTo", "places.error.valid");
        return new PartnerFacts(
                kind,
                name,
                area,
                benefits,
                agreement,
                from,
                to,
                cells.person("contact"),
                cells.phone("phone"),
                cells.hours("hours"),
                cells.line("address", 120),
                cells.position("lat", "lng"));
    }

    @Override
    public Map<String, String> write(PartnerFacts facts) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", words.say("places.partner-kind", facts.kind()));
        cells.put("name", facts.name());
        cells.put("area", facts.areaCode());
        for (BenefitKind benefit : BenefitKind.values()) {
            cells.put(field(benefit), Written.text(facts.benefits().get(benefit)));
        }
        cells.put("agreement", Written.text(facts.agreement()));
        cells.put("validFrom", Written.text(facts.validFrom()));
        cells.put("validTo", Written.text(facts.validTo()));
        cells.put("contact", Written.text(facts.contact()));
        Written.contact(cells, facts.hours(), facts.phone(), facts.address(), facts.position());
        return cells;
    }

    @Override
    public Map<String, String> writeForm(PartnerFacts facts) {
        Map<String, String> typed = write(facts);
        typed.put("kind", facts.kind().name());
        Written.hours(typed, facts.hours(), LocaleContextHolder.getLocale());
        return typed;
    }

    static String field(BenefitKind benefit) {
        return benefit.name().toLowerCase(Locale.ROOT);
    }
}
