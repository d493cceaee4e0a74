package org.sangyu.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.OwnPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody changes their own password. */
@Controller
@RequestMapping("/account/password")
class PasswordPage {

    private final OwnPassword ownPassword;
    private final Refusals refusals;

    PasswordPage(OwnPassword ownPassword, Refusals refusals) {
        this.ownPassword = ownPassword;
        this.refusals = refusals;
    }

    record Form(String current, String password, String repeated) {}

    @GetMapping
    String show(Model page) {
        page.addAttribute("errors", Map.of());
        return "security/password";
    }

    @PostMapping
    String change(
            @ModelAttribute Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model page) {
        try {
            if (form.password() == null || !form.password().equals(form.repeated())) {
                throw Refusal.invalid("repeated", "security.password.not-repeated");
            }
            ownPassword.change(form.current(), form.password(), request, response);
        } catch (Refusal refusal) {
            page.addAttribute("errors", refusals.texts(refusal, locale));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "security/password";
        }
        next.addFlashAttribute("notice", "security.password.changed");
        return "redirect:/account/password";
    }
}
