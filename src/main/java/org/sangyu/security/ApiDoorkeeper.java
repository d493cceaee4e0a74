package org.sangyu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns programs away with problem+json, through the same resolver that speaks for the controllers. */
class ApiDoorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver answers;

    ApiDoorkeeper(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        // A browser that is asked would remember the password and send it along from strangers' pages too.
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sangyu\", charset=\"UTF-8\"");
        }
        answers.resolveException(request, response, null, failure);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
        answers.resolveException(request, response, null, failure);
    }

    /** A password in the header is no cookie: nobody else's page can make a browser send it. */
    static boolean needsNoCsrfToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null;
    }
}
