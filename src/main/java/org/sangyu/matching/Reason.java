package org.sangyu.matching;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something said in words: a message and its arguments, which are numbers, text, other reasons, or lists of reasons.
 * {@link Wording} says it.
 */
public record Reason(String key, List<?> args) implements MessageSourceResolvable {

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, Object... args) {
        return new Reason(key, List.of(args));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
