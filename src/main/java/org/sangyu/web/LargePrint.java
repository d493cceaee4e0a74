package org.sangyu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Large letters and large targets (MIIT specification for elderly users, domain.md §9): chosen with {@code ?large=1} on
 * any page, kept in a cookie, and the beginning for volunteers and their leaders, who are retired people.
 */
@Component
class LargePrint implements HandlerInterceptor {

    private static final String NAME = "large";
    private static final Duration KEPT = Duration.ofDays(365);

    private final CurrentActor current;

    LargePrint(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(NAME);
        if (request.getMethod().equals("GET") && ("0".equals(asked) || "1".equals(asked))) {
            request.setAttribute(NAME, asked);
            ResponseCookie cookie = ResponseCookie.from(NAME, asked)
                    .path("/")
                    .maxAge(KEPT)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    boolean isOn(HttpServletRequest request) {
        Object asked = request.getAttribute(NAME);
        Cookie kept = WebUtils.getCookie(request, NAME);
        if (asked != null) {
            return "1".equals(asked);
        }
        if (kept != null) {
            return "1".equals(kept.getValue());
        }
        return current.find()
                .filter(actor -> actor.has(Role.VOLUNTEER) || actor.has(Role.LEAD))
                .isPresent();
    }
}
