package org.sangyu.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sangyu.privacy.Revealable;
import org.sangyu.privacy.Reveals;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows one masked value in full for half a minute: in the page where it stands with JavaScript, on a page of its own that
 * leads back by itself without.
 */
@Controller
class RevealPage {

    private static final int SECONDS = 30;

    private final Reveals reveals;
    private final Refusals refusals;
    private final CurrentActor current;

    RevealPage(Reveals reveals, Refusals refusals, CurrentActor current) {
        this.reveals = reveals;
        this.refusals = refusals;
        this.current = current;
    }

    @PostMapping("/reveal/{kind}/{id}/{field}")
    String reveal(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "X-Fragment", defaultValue = "false") boolean fragment,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("seconds", SECONDS);
        try {
            Revealable.Shown shown = reveals.reveal(kind, id, field, reason, current.require());
            model.addAttribute("shown", shown);
            if (!fragment) {
                response.setHeader("Refresh", SECONDS + "; url=" + safe(shown.back()));
            }
        } catch (Refusal refusal) {
            boolean reasonOnly = refusal.kind() == Refusal.Kind.INVALID;
            if (!reasonOnly && !fragment) {
                throw refusal;
            }
            response.setStatus(reasonOnly ? 422 : 403);
            model.addAttribute("kind", kind);
            model.addAttribute("id", id);
            model.addAttribute("field", field);
            model.addAttribute("reason", reason);
            model.addAttribute("error", refusals.text(refusal, locale));
        }
        return fragment ? "privacy/reveal :: answer" : "privacy/revealed";
    }

    /** Only within this site. */
    private static String safe(String back) {
        return back != null && back.startsWith("/") && !back.startsWith("//") && back.matches("[\\x21-\\x7E]+")
                ? back
                : "/";
    }
}
