package org.sangyu.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Receives people at the door of the pages: says kindly why they cannot come in, and notes when they leave. */
@Component
class PageDoorkeeper implements AccessDeniedHandler {

    private final AuditLog audit;
    private final long largestUpload;

    PageDoorkeeper(AuditLog audit, @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestUpload) {
        this.audit = audit;
        this.largestUpload = largestUpload.toBytes();
    }

    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        request.getSession().setAttribute(SignInFailure.ATTRIBUTE, failure(request, failure));
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private static SignInFailure failure(HttpServletRequest request, AuthenticationException failure) {
        String username = Usernames.normal(request.getParameter("username"));
        if (failure instanceof UsernameLockedException locked) {
            return new SignInFailure(username, "security.login.locked", locked.minutes());
        }
        return failure instanceof DisabledException
                ? new SignInFailure(username, "security.login.disabled", 0)
                : new SignInFailure(username, "security.login.wrong", 0);
    }

    void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            audit.record(principal.actor(), "logout", principal.getUsername(), true, Map.of());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (!(failure instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > largestUpload) {
            // the container gave up reading the form, and with it the token
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getServletPath().equals("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            request.setAttribute("org.sangyu.page-too-old", true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
