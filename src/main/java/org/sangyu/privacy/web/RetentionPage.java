package org.sangyu.privacy.web;

import org.sangyu.privacy.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept how long, and what went last night. */
@Controller
class RetentionPage {

    private final Retention retention;

    RetentionPage(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/admin/retention")
    String list(Model model) {
        model.addAttribute("lines", retention.lines());
        return "privacy/retention";
    }
}
