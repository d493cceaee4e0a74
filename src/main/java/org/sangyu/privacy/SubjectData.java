package org.sangyu.privacy;

import java.util.Map;
import org.sangyu.security.Actor;

/** What one module keeps about a person, for their own requests; a module offers it by a bean of this type. */
public interface SubjectData {

    /** Its name in the answer: {@code cases}. */
    String key();

    /** All of it, as JSON would say it, in full: it goes to the person themselves. Empty when there is nothing. */
    Map<String, Object> collect(Subject subject);

    /** Deletes or anonymises what may go, in the caller's transaction, and says what has to stay. */
    Erased erase(Subject subject, Actor by);
}
