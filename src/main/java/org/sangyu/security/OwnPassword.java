package org.sangyu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sangyu.refusal.Refusal;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Lets people change their own password, for which they say the present one; their other sessions end. */
@Service
public class OwnPassword {

    private final PasswordSignIn signIn;
    private final Accounts accounts;
    private final CurrentActor current;
    private final SecurityContextRepository sessions;

    OwnPassword(PasswordSignIn signIn, Accounts accounts, CurrentActor current, SecurityContextRepository sessions) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.current = current;
        this.sessions = sessions;
    }

    /** @throws Refusal when the present password is wrong (field {@code current}) or the new one is too weak */
    public void change(String present, String wanted, HttpServletRequest request, HttpServletResponse response) {
        String username = current.require().username();
        try {
            signIn.verify(username, present == null ? "" : present);
        } catch (BadCredentialsException e) {
            throw Refusal.invalid("current", "security.password.wrong");
        } catch (UsernameLockedException e) {
            throw Refusal.invalid("current", "security.login.locked", e.minutes());
        }
        accounts.changePassword(username, wanted);
        stayInThisSession(username, request, response);
    }

    private void stayInThisSession(String username, HttpServletRequest request, HttpServletResponse response) {
        AccountPrincipal principal = AccountPrincipal.of(accounts.find(username).orElseThrow());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}
