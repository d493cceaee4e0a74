package org.sangyu.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.sheets.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coded lists of functions and facilities. They change by migration only, so they are read once. */
@Component
public class Features {

    private final JdbcClient jdbc;
    private volatile Map<String, Feature> byCode;

    Features(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Feature> functions() {
        return of(Feature.Kind.FUNCTION);
    }

    public List<Feature> facilities() {
        return of(Feature.Kind.FACILITY);
    }

    /** The names of these codes, in the order of the list. */
    public List<String> names(List<String> codes, Locale locale) {
        return all().values().stream()
                .filter(feature -> codes.contains(feature.code()))
                .map(feature -> feature.name(locale))
                .toList();
    }

    /** What is meant by a code or by a name in either language. */
    Optional<Feature> find(Feature.Kind kind, String said) {
        return of(kind).stream()
                .filter(feature -> said.equalsIgnoreCase(feature.code())
                        || said.equals(Typed.code(feature.nameZh()))
                        || said.equalsIgnoreCase(Typed.code(feature.nameEn())))
                .findFirst();
    }

    private List<Feature> of(Feature.Kind kind) {
        return all().values().stream().filter(feature -> feature.kind() == kind).toList();
    }

    private Map<String, Feature> all() {
        if (byCode == null) {
            byCode = jdbc
                    .sql("select code, kind, name_zh, name_en from place_feature order by kind, sort")
                    .query(Feature.class)
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Feature::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        }
        return byCode;
    }
}
