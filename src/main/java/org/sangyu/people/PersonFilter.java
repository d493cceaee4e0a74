package org.sangyu.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sangyu.refusal.Refusal;

/**
 * Which people to show.
 *
 * @param category only members of this category; null for all
 * @param kind only members, only volunteers, or null for everybody
 * @param q the beginning of a name, a whole phone number or a whole ID number; null for all
 * @param cursor {@link PersonPage#next()} of the page before; null for the first
 */
public record PersonFilter(ParticipationCategory category, Kind kind, String q, String cursor) {

    /** What somebody is here. */
    public enum Kind {
        MEMBER,
        VOLUNTEER
    }

    static boolean isIdNo(String q) {
        return q.matches("\\d{17}[\\dXx]");
    }

    static boolean isPhone(String q) {
        return q.matches("[0-9-]{7,}");
    }

    /** Where a page begins: behind this name and id. */
    record After(String name, long id) {

        /** When a beginning of names is searched for, not before these: an index is read from where its page begins. */
        After orWhereNamesBegin(String q) {
            String begin = PersonChecks.text(q);
            boolean later = begin != null && !isIdNo(begin) && !isPhone(begin) && name.compareTo(begin) < 0;
            return later ? new After(begin, -1) : this;
        }

        static After of(String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return new After("", 0);
            }
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
                return new After(parts[1], Long.parseLong(parts[0]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("cursor", "people.refused.cursor");
            }
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + " " + name).getBytes(StandardCharsets.UTF_8));
        }
    }
}
