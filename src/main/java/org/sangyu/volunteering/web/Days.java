package org.sangyu.volunteering.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days out of addresses and forms. */
final class Days {

    private Days() {}

    /** Null for what is none. */
    static LocalDate of(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
