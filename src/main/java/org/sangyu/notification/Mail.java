package org.sangyu.notification;

import java.util.Map;

/**
 * One mail that somebody should get: an occasion and what its template needs to know.
 *
 * @param occasion the template, {@code templates/mail/<occasion>.html} and {@code .txt}
 * @param to one address; blank when the receiver has none
 * @param caseNumber the case that it is about, or {@code null}
 * @param dedupeKey act + receiver: a second mail with the same key is not written
 * @param model values for the template; {@code subjectArgs} (Object[]) for the subject, by default the number alone.
 *     Nothing personal that the receiver does not know already: number and link (domain.md §13.20)
 */
public record Mail(String occasion, String to, String caseNumber, String dedupeKey, Map<String, Object> model) {}
