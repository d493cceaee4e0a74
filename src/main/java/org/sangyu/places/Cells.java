package org.sangyu.places;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.sheets.Typed;

/**
 * Types the cells of one entry, from a form or from a row of a file, and notes beside each field what is wrong with it.
 * What is wrong or left out is {@code null}.
 */
final class Cells {

    private static final Pattern PHONE =
            Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|1[3-9]\\d{9}|[1-9]\\d{4,8}|400-?\\d{3}-?\\d{4}");

    private final Function<String, String> typed;
    private final Findings findings;
    private final Typing typing;
    private final PlaceWords words;
    private final Features features;
    private final Organisations organisations;

    Cells(
            Function<String, String> typed,
            Findings findings,
            Typing typing,
            PlaceWords words,
            Features features,
            Organisations organisations) {
        this.typed = typed;
        this.findings = findings;
        this.typing = typing;
        this.words = words;
        this.features = features;
        this.organisations = organisations;
    }

    String required(String field, int max) {
        String text = line(field, max);
        findings.check(text != null || Typed.line(typed.apply(field)) != null, field, "places.error.missing." + field);
        return text;
    }

    String line(String field, int max) {
        String text = Typed.line(typed.apply(field));
        if (text != null && Typed.length(text) > max) {
            return wrong(field, "places.error.long", max, Typed.length(text));
        }
        return text;
    }

    /** A name of a person; one that was masked when it was taken out is not brought in again. */
    String person(String field) {
        String text = line(field, 30);
        return text != null && text.contains("*") ? wrong(field, "places.error.masked") : text;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, String prefix, boolean required) {
        String said = Typed.code(typed.apply(field));
        if (said == null) {
            return required ? wrong(field, "places.error.choose." + field) : null;
        }
        return words.find(type, prefix, said).orElseGet(() -> wrong(field, "places.error.unknown", said));
    }

    /** A city, town or community, by code or name. */
    String area(String field) {
        String said = Typed.code(typed.apply(field));
        return said == null
                ? wrong(field, "places.error.choose." + field)
                : areaCalled(said).orElseGet(() -> wrong(field, "places.error.area", said));
    }

    /** Somebody in the tree, by code; an area also by name. */
    String organisation(String field) {
        String said = Typed.code(typed.apply(field));
        return said == null
                ? wrong(field, "places.error.choose." + field)
                : organisations
                        .find(said)
                        .filter(Organisation::active)
                        .map(Organisation::code)
                        .or(() -> areaCalled(said))
                        .orElseGet(() -> wrong(field, "places.error.organisation", said));
    }

    private Optional<String> areaCalled(String said) {
        return organisations
                .named(said, area -> area.active() && area.isArea() && area.kind() != OrganisationKind.GRID)
                .map(Organisation::code);
    }

    /** Codes or names, between commas; in the order of the list. */
    List<String> features(String field, Feature.Kind kind) {
        String text = Typed.line(typed.apply(field));
        List<String> known = new ArrayList<>();
        for (String said : text == null ? new String[0] : text.split("\\p{Po}")) {
            String code = Typed.code(said);
            Optional<Feature> feature = code == null ? Optional.empty() : features.find(kind, code);
            feature.map(Feature::code).filter(found -> !known.contains(found)).ifPresent(known::add);
            findings.check(code == null || feature.isPresent(), field, "places.error.unknown", said.strip());
        }
        return (kind == Feature.Kind.FUNCTION ? features.functions() : features.facilities())
                .stream().map(Feature::code).filter(known::contains).toList();
    }

    OpeningHours hours(String field) {
        try {
            return HoursText.read(typed.apply(field));
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> findings.check(false, field, error.key(), error.args()));
            return null;
        }
    }

    String phone(String field) {
        String said = Typed.code(typed.apply(field));
        return said == null || PHONE.matcher(said).matches() ? said : wrong(field, "places.error.phone");
    }

    Integer whole(String field, int min, int max) {
        String said = Typed.code(typed.apply(field));
        if (said == null) {
            return null;
        }
        boolean right = said.matches("\\d{1,9}") && Integer.parseInt(said) >= min && Integer.parseInt(said) <= max;
        return right ? Integer.valueOf(said) : wrong(field, "places.error.whole", min, max);
    }

    LocalDate date(String field) {
        String said = Typed.code(typed.apply(field));
        return said == null ? null : Typed.date(said).orElseGet(() -> wrong(field, "places.error.date"));
    }

    boolean yesOrNo(String field, boolean otherwise) {
        String said = Typed.code(typed.apply(field));
        return said == null ? otherwise : typing.yes(said, field, findings);
    }

    /** Both numbers or neither; to six decimals, which is a hand's breadth. */
    Position position(String latField, String lngField) {
        Double lat = degrees(latField, 90);
        Double lng = degrees(lngField, 180);
        boolean latTyped = Typed.code(typed.apply(latField)) != null;
        boolean lngTyped = Typed.code(typed.apply(lngField)) != null;
        findings.check(latTyped || !lngTyped, latField, "places.error.position");
        findings.check(lngTyped || !latTyped, lngField, "places.error.position");
        return lat == null || lng == null ? null : new Position(lat, lng);
    }

    private Double degrees(String field, int most) {
        String said = Typed.code(typed.apply(field));
        if (said == null) {
            return null;
        }
        if (!said.matches("-?\\d{1,3}(\\.\\d{1,15})?") || Math.abs(Double.parseDouble(said)) > most) {
            return wrong(field, "places.error.degrees", most);
        }
        return new BigDecimal(said).setScale(6, RoundingMode.HALF_UP).doubleValue();
    }

    private <T> T wrong(String field, String key, Object... args) {
        findings.check(false, field, key, args);
        return null;
    }
}
