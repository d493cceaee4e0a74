package org.sangyu.organisation;

import java.util.HashMap;
import java.util.Map;
import org.sangyu.refusal.Refusal;

/** Gives the next numbers under parents, one writer at a time for each parent; lives for one transaction. */
class Numbering {

    private static final int LAST = 999;

    private final OrganisationTable table;
    private final Map<String, Integer> reached = new HashMap<>();

    Numbering(OrganisationTable table) {
        this.table = table;
    }

    String next(OrganisationKind kind, String parentCode) {
        String start = kind.start(parentCode);
        int number = reached.computeIfAbsent(start, unknown -> last(kind, parentCode, start)) + 1;
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
            int last = reached.computeIfAbsent(start, unknown -> last(kind, parentCode, start));
            reached.put(start, Math.max(last, Integer.parseInt(number)));
        }
    }

    private int last(OrganisationKind kind, String parentCode, String start) {
        table.lock(parentCode);
        return table.codesUnder(parentCode, kind).stream()
                .mapToInt(code -> Integer.parseInt(code.substring(start.length())))
                .max()
                .orElse(0);
    }
}
