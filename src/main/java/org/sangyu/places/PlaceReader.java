package org.sangyu.places;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;

/**
 * Turns the cells of one register into what it says of a place, and back: the same for forms and files.
 *
 * @param <F> what the register says
 */
public interface PlaceReader<F extends PlaceFacts> {

    /** All fields, in the order of a file's columns. */
    List<String> fields();

    /** Those that every file must have. */
    List<String> requiredFields();

    /** Of use only when nothing was found wrong. */
    F read(Function<String, String> typed, Findings findings);

    /** What would be typed into each field, in the order of the fields; empty where there is nothing. */
    Map<String, String> write(F facts);

    /** The same for a form, where choices are made by their codes. */
    Map<String, String> writeForm(F facts);

    /** As a form shows it to be changed. */
    default RegisterForm form(Kept<F> kept) {
        Map<String, String> typed = writeForm(kept.facts());
        typed.put("version", "" + kept.version());
        return new RegisterForm(typed);
    }

    /** @throws Refusal naming every field in which something wrong was typed */
    default F typed(RegisterForm form) {
        Findings findings = new Findings();
        F facts = read(form.typed()::get, findings);
        findings.orRefuse();
        return facts;
    }
}
