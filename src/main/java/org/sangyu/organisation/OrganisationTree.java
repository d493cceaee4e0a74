package org.sangyu.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything there is, at one moment, by code and by parent. Immutable; a few thousand rows. */
final class OrganisationTree {

    private static final Comparator<Organisation> NEAREST_FIRST = Comparator.comparing(
                    (Organisation organisation) -> organisation.parentCode().length())
            .reversed()
            .thenComparing(Organisation::code);

    private final NavigableMap<String, Organisation> byCode = new TreeMap<>();
    private final NavigableMap<String, List<Organisation>> byParent;
    private final Map<String, List<Organisation>> byName;

    OrganisationTree(Collection<Organisation> organisations) {
        organisations.forEach(organisation -> byCode.put(organisation.code(), organisation));
        byParent = byCode.values().stream()
                .collect(Collectors.groupingBy(
                        organisation -> organisation.parent().orElse(""), TreeMap::new, Collectors.toList()));
        byName = byCode.values().stream().collect(Collectors.groupingBy(Organisation::name));
    }

    List<Organisation> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<Organisation> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** In order of code; of a blank parent, the cities. */
    List<Organisation> childrenOf(String parentCode) {
        return byParent.getOrDefault(parentCode, List.of());
    }

    /** The one of this kind in the area that is called so. */
    Optional<Organisation> namesake(OrganisationKind kind, String areaCode, String name) {
        return childrenOf(areaCode == null ? "" : areaCode).stream()
                .filter(other -> other.kind() == kind && other.name().equals(name))
                .findFirst();
    }

    List<Organisation> areasWithin(String scopeCode) {
        // Digits sort before ':', so this is exactly what begins with the scope.
        return byCode.subMap(scopeCode, true, scopeCode + ":", false).values().stream()
                .filter(organisation -> organisation.active() && organisation.isArea())
                .toList();
    }

    /** Who of this kind serves the area or one above it, those of the nearest area first. */
    List<Organisation> serving(OrganisationKind kind, String areaCode) {
        return IntStream.of(6, 9, 12)
                .filter(length -> length <= areaCode.length())
                .mapToObj(length -> childrenOf(areaCode.substring(0, length)))
                .flatMap(List::stream)
                .filter(organisation -> organisation.active() && organisation.kind() == kind)
                .sorted(NEAREST_FIRST)
                .toList();
    }
}
