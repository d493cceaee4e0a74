package org.sangyu.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what this person can do next. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "web/home";
    }

    /** Keeps the session alive for somebody who is still filling in a page. */
    @GetMapping("/account/still-here")
    ResponseEntity<Void> stillHere() {
        return ResponseEntity.noContent().build();
    }
}
