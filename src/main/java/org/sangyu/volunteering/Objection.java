package org.sangyu.volunteering;

import java.util.List;

/**
 * Something that forbids asking somebody.
 *
 * @param rule behind {@code volunteering.block.} the key of the message that says it
 * @param args of that message; a {@link org.sangyu.people.Skill} where it names one
 */
public record Objection(String rule, List<Object> args) {

    static Objection of(String rule, Object... args) {
        return new Objection(rule, List.of(args));
    }
}
