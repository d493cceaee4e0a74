package org.sangyu.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Something that could not be done, as it is told to whoever asked: as a page, or as problem+json (RFC 9457).
 *
 * @param key the message keys {@code web.fault.<key>.title} and {@code .text} speak of it
 * @param detail what the domain says about it; {@code null} when the general text must do
 * @param errors what is wrong with the input, field by field
 * @param reference what the reader can tell an administrator, who finds it in the log; only for our own mistakes
 */
record Fault(HttpStatus status, String key, String detail, List<Wrong> errors, String reference) {

    /** One wrong field; {@code null} when it is about the whole. */
    record Wrong(String field, String message) {}

    /** The body of problem+json. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String type, String title, int status, String detail, List<Wrong> errors, String reference) {}

    static Fault of(HttpStatus status, String key) {
        return new Fault(status, key, null, List.of(), null);
    }
}
