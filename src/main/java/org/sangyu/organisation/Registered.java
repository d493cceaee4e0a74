package org.sangyu.organisation;

/**
 * An organisation of the register as it is.
 *
 * @param <E> the same as somebody may want it
 */
public interface Registered<E extends RegisterEdit> {

    /** Wanted as it is. */
    E edit();

    /** As a form shows it to be changed. */
    default RegisterForm form() {
        return RegisterForm.of(edit().head(), edit().details());
    }
}
