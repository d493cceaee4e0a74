package org.sangyu.recognition.web;

import org.sangyu.privacy.Masking;
import org.springframework.stereotype.Component;

/** Shows names and texts to those who have no account; templates call it {@code @masked}. */
@Component("masked")
class Masked {

    public String name(String name) {
        return Masking.name(name);
    }

    public String text(String text) {
        return Masking.text(text);
    }
}
