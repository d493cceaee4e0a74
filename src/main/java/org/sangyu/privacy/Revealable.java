package org.sangyu.privacy;

import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/** Something whose masked fields can be shown in full for a reason; a module offers one kind by a bean of this type. */
public interface Revealable {

    /** Its name in addresses and in the audit log: {@code person}. */
    String kind();

    /**
     * The field in full. Permission, reason, limit and log are not its business; whether this one lies within the
     * actor's scope is.
     *
     * @throws Refusal not found, also when it lies outside the actor's scope or has no such field
     */
    Shown reveal(String id, String field, Actor actor);

    /**
     * @param label message key of the field's name
     * @param value null when nothing is known
     * @param back the page where the person came from, beginning with a slash
     */
    record Shown(String label, String value, String back) {}
}
