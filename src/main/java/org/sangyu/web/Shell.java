package org.sangyu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout asks about this request, error pages included: templates call it as {@code ${@shell}}, because an
 * error page has no controller that could put it into the model.
 */
@Component
public class Shell {

    private final CurrentActor current;
    private final Navigation navigation;
    private final LargePrint largePrint;

    Shell(CurrentActor current, Navigation navigation, LargePrint largePrint) {
        this.current = current;
        this.navigation = navigation;
        this.largePrint = largePrint;
    }

    /** Who is signed in; {@code null} when nobody is. */
    public Actor actor() {
        return current.find().orElse(null);
    }

    /** The keys of the roles that the person holds somewhere. */
    public List<String> roles() {
        return current.find().stream()
                .flatMap(actor -> actor.grants().stream())
                .map(grant -> grant.role().key())
                .distinct()
                .toList();
    }

    public List<NavItem> nav() {
        return current.find().map(actor -> navigation.of(actor, path())).orElse(List.of());
    }

    public boolean isHome() {
        return path().equals("/");
    }

    public boolean isLarge() {
        return largePrint.isOn(request());
    }

    /** For the {@code lang} attribute, so that a screen reader speaks the right language. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** Seconds without a request until the session ends; 0 when nobody is signed in. */
    public int idleSeconds() {
        return actor() == null || request().getSession(false) == null
                ? 0
                : request().getSession(false).getMaxInactiveInterval();
    }

    /** This page with one parameter set: the other language, the other size of letters. */
    public String here(String parameter, String value) {
        HttpServletRequest request = request();
        boolean pageCanBeAskedForAgain =
                request.getMethod().equals("GET") && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        UriComponentsBuilder uri = pageCanBeAskedForAgain
                ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                : UriComponentsBuilder.fromPath(path().startsWith("/error") ? "/" : request.getRequestURI());
        return uri.replaceQueryParam("lang")
                .replaceQueryParam("large")
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    private static String path() {
        return Optional.ofNullable(request().getServletPath()).orElse("/");
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
