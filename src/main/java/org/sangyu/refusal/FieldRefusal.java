package org.sangyu.refusal;

/**
 * One reason why something was refused.
 *
 * @param field the form field or JSON property it is about; {@code null} when it is about the whole
 * @param key message key; its text is spoken to the user in their language
 * @param args arguments of the message
 */
public record FieldRefusal(String field, String key, Object... args) {}
