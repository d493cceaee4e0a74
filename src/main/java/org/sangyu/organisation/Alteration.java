package org.sangyu.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * An organisation before and after, and by field all that differs, of itself and of its details.
 *
 * @param version as it was seen; {@code null} for any
 */
record Alteration(Organisation before, Organisation after, Integer version, Map<String, HistoryLine.Changed> changes) {

    /** What saving this makes of the one that is there; its name must be given. */
    static Alteration of(Organisation now, Saving wanted) {
        OrganisationHead head = wanted.head();
        Organisation after = new Organisation(
                now.code(),
                head.name().strip(),
                now.kind(),
                now.tier(),
                now.parentCode(),
                HeadRules.orNull(head.email()),
                HeadRules.orNull(head.phone()),
                head.active());
        return new Alteration(now, after, head.version(), differences(now, after, wanted));
    }

    boolean isNone() {
        return changes.isEmpty();
    }

    private static Map<String, HistoryLine.Changed> differences(
            Organisation before, Organisation after, Saving wanted) {
        Map<String, HistoryLine.Changed> changes = new LinkedHashMap<>();
        note(changes, "name", before.name(), after.name());
        note(changes, "email", before.email(), after.email());
        note(changes, "phone", before.phone(), after.phone());
        note(changes, "active", "" + before.active(), "" + after.active());
        TreeSet<String> fields = new TreeSet<>(wanted.before().keySet());
        fields.addAll(wanted.after().keySet());
        fields.forEach(field ->
                note(changes, field, wanted.before().get(field), wanted.after().get(field)));
        return changes;
    }

    private static void note(Map<String, HistoryLine.Changed> changes, String field, String was, String is) {
        if (!Objects.equals(HeadRules.orNull(was), HeadRules.orNull(is))) {
            changes.put(field, new HistoryLine.Changed(HeadRules.orNull(was), HeadRules.orNull(is)));
        }
    }
}
