package org.sangyu.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;

/** Gives the next numbers under parents, one writer at a time for each parent; lives for one transaction. */
class Numbering {

    private static final int LAST = 999;
    private static final int GRID_DIGITS = 3;

    private final OrganisationTable table;
    private final Map<String, Integer> reached = new HashMap<>();

    Numbering(OrganisationTable table) {
        this.table = table;
    }

    /** Looks up the last numbers under all these parents at once. */
    void prepare(OrganisationKind kind, Collection<String> parentCodes) {
        List<String> parents = parentCodes.stream()
                .distinct()
                .filter(parent -> !reached.containsKey(kind.start(parent)))
                .sorted()
                .toList();
        if (parents.isEmpty() || !kind.isNumbered()) {
            return;
        }
        table.lock(parents);
        parents.forEach(parent -> reached.put(kind.start(parent), 0));
        for (String code : table.codesUnder(parents, kind)) {
            int digits = kind == OrganisationKind.GRID ? code.length() - GRID_DIGITS : code.lastIndexOf('-') + 1;
            reached.merge(code.substring(0, digits), Integer.parseInt(code.substring(digits)), Math::max);
        }
    }

    String next(OrganisationKind kind, String parentCode) {
        String start = kind.start(parentCode);
        prepare(kind, List.of(parentCode));
        int number = reached.get(start) + 1;
        if (number > LAST) {
            throw Refusal.invalid("code", "organisation.code.used-up");
        }
        reached.put(start, number);
        return start + (kind == OrganisationKind.GRID ? "%03d" : "%02d").formatted(number);
    }

    /** A code that somebody chose: what is numbered in the same transaction goes on after it. */
    void taken(OrganisationKind kind, String parentCode, String code) {
        String start = kind.start(parentCode);
        String number = code.substring(start.length());
        if (kind.isNumbered() && number.matches("\\d{1,3}")) {
            prepare(kind, List.of(parentCode));
            reached.merge(start, Integer.parseInt(number), Math::max);
        }
    }
}
