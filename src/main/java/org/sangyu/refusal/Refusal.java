package org.sangyu.refusal;

import java.util.List;

/**
 * The domain says no, and why. Whoever opened the transaction lets it roll back; the doors (page, task list, API) turn
 * it into a message beside the field where it was typed.
 */
public class Refusal extends RuntimeException {

    /** What sort of no: input to correct, not permitted, not there, or overtaken by somebody else's act. */
    public enum Kind {
        INVALID,
        NOT_PERMITTED,
        NOT_FOUND,
        CONFLICT
    }

    private final Kind kind;
    private final transient List<FieldRefusal> errors;

    private Refusal(Kind kind, List<FieldRefusal> errors) {
        super(kind + " " + errors.stream().map(FieldRefusal::key).toList());
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    public static Refusal invalid(String field, String key, Object... args) {
        return new Refusal(Kind.INVALID, List.of(new FieldRefusal(field, key, args)));
    }

    public static Refusal invalid(List<FieldRefusal> errors) {
        return new Refusal(Kind.INVALID, errors);
    }

    public static Refusal notPermitted(String key, Object... args) {
        return new Refusal(Kind.NOT_PERMITTED, List.of(new FieldRefusal(null, key, args)));
    }

    public static Refusal notFound(String key, Object... args) {
        return new Refusal(Kind.NOT_FOUND, List.of(new FieldRefusal(null, key, args)));
    }

    public static Refusal conflict(String key, Object... args) {
        return new Refusal(Kind.CONFLICT, List.of(new FieldRefusal(null, key, args)));
    }

    public Kind kind() {
        return kind;
    }

    public List<FieldRefusal> errors() {
        return errors;
    }
}
