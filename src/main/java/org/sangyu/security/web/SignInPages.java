package org.sangyu.security.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.SignInFailure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for coming in and going out; Spring Security itself answers what they post. */
@Controller
class SignInPages {

    private final CurrentActor current;

    SignInPages(CurrentActor current) {
        this.current = current;
    }

    @GetMapping("/login")
    String login(
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> ended,
            @RequestParam Optional<String> again,
            HttpSession session,
            Model page) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        page.addAttribute("out", out.isPresent());
        page.addAttribute("ended", ended.isPresent());
        page.addAttribute("again", again.isPresent());
        page.addAttribute("failure", session.getAttribute(SignInFailure.ATTRIBUTE));
        session.removeAttribute(SignInFailure.ATTRIBUTE);
        return "security/login";
    }

    /** Asks first: whoever follows a link to here, from the task list for instance, may not have meant it. */
    @GetMapping("/logout")
    String logout() {
        return current.find().isPresent() ? "security/logout" : "redirect:/login";
    }
}
