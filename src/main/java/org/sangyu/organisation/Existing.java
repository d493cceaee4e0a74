package org.sangyu.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of the organisations that somebody wants are there already, by code or by area and name; one query for all. */
public final class Existing<O> {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, O> known;

    /**
     * @param besides codes of further ones of which something is to be known
     * @param among those of these codes that are there
     */
    public Existing(
            OrganisationKind kind,
            List<OrganisationHead> wanted,
            Collection<String> besides,
            Organisations organisations,
            Function<Collection<String>, List<O>> among,
            Function<O, String> code) {
        for (OrganisationHead head : wanted) {
            organisations
                    .find(kind, head.code(), head.areaCode(), head.name())
                    .ifPresent(found -> codes.put(head.key(), found.code()));
        }
        Set<String> asked = new HashSet<>(codes.values());
        asked.addAll(besides);
        known = among.apply(asked).stream().collect(Collectors.toMap(code, Function.identity()));
    }

    /** The one that is meant. */
    public Optional<O> meant(OrganisationHead head) {
        return coded(codes.get(head.key()));
    }

    /** The one with this code, if it was asked for. */
    public Optional<O> coded(String code) {
        return Optional.ofNullable(code).map(known::get);
    }
}
