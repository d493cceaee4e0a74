package org.sangyu.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account has been disabled or changed since it signed in, on whichever instance that happened:
 * nobody goes on with rights that were taken away. Stands behind every security chain, the engine's pages included.
 */
class StaleSignInFilter extends OncePerRequestFilter {

    private final AccountStore accounts;

    StaleSignInFilter(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || isCurrent(SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
            return;
        }
        session.invalidate();
        SecurityContextHolder.clearContext();
        if (Routes.isApi(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        }
    }

    private boolean isCurrent(Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return true;
        }
        return accounts.versionWhenEnabled(principal.actor().accountId())
                .filter(version -> version <= principal.version())
                .isPresent();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Routes.isStatic(request);
    }
}
