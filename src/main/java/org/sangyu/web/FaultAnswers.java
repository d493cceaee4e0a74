package org.sangyu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a fault to people as a page and to programs as problem+json, in the reader's language. */
@Component
class FaultAnswers {

    private final Faults faults;
    private final MessageSource messages;
    private final LocaleResolver locales;

    FaultAnswers(Faults faults, MessageSource messages, LocaleResolver locales) {
        this.faults = faults;
        this.messages = messages;
        this.locales = locales;
    }

    Object answer(Exception exception, HttpServletRequest request) throws Exception {
        boolean program = isProgram(request.getRequestURI());
        if (!program && isForTheDoor(exception)) {
            throw exception;
        }
        // the door asks from outside Spring MVC, where only the resolver itself knows the language
        Locale locale = locales.resolveLocale(request);
        Exception meant = program && exception instanceof AccessDeniedException && nobodyIsSignedIn()
                ? new SignInNeeded()
                : exception;
        return answer(faults.of(meant, request, locale), program, locale);
    }

    /** What was answered outside Spring MVC, with a status or by an exception in a filter. */
    Object answerDispatched(HttpServletRequest request) {
        String uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Locale locale = locales.resolveLocale(request);
        Fault fault = failure != null
                ? faults.ours(failure, request)
                : faults.ofStatus(status instanceof Integer number ? number : 404);
        if (request.getAttribute("org.sangyu.page-too-old") != null) {
            fault = Fault.of(fault.status(), "token");
        }
        return answer(fault, uri != null && isProgram(uri), locale);
    }

    private Object answer(Fault fault, boolean program, Locale locale) {
        String title = messages.getMessage("web.fault." + fault.key() + ".title", null, locale);
        String text = messages.getMessage("web.fault." + fault.key() + ".text", null, locale);
        String detail = fault.detail() == null ? text : fault.detail();
        if (program) {
            List<Fault.Wrong> errors = fault.errors().isEmpty() ? null : fault.errors();
            return ResponseEntity.status(fault.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new Fault.Problem(
                            "about:blank", title, fault.status().value(), detail, errors, fault.reference()));
        }
        ModelAndView page = new ModelAndView("web/fault", fault.status());
        page.addObject("heading", title);
        page.addObject("detail", detail);
        page.addObject("wrong", fault.errors());
        page.addObject("reference", fault.reference());
        return page;
    }

    private static boolean isProgram(String uri) {
        return uri.startsWith("/api/") || uri.startsWith("/v3/");
    }

    private static boolean isForTheDoor(Exception exception) {
        return exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
    }

    private static boolean nobodyIsSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private static final class SignInNeeded extends AuthenticationException {
        private SignInNeeded() {
            super("Nobody is signed in");
        }
    }
}
