package org.sangyu.security;

import static org.sangyu.security.Permission.*;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one list of addresses and of who may ask for them. What is not listed is denied, so a new page begins here. Which
 * area's data a permitted person gets is for the desks and queries to decide.
 */
final class Routes {

    private static final RequestMatcher STATIC =
            paths("/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.ico");

    private static final RequestMatcher API = paths("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml");

    private Routes() {}

    /** What programs call: HTTP Basic or the session, answers in JSON. */
    static RequestMatcher api() {
        return API;
    }

    static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    static boolean isStatic(HttpServletRequest request) {
        return STATIC.matches(request);
    }

    static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            boolean devMail) {
        // for everybody
        routes.requestMatchers(STATIC).permitAll();
        routes.requestMatchers(paths("/login", "/logout", "/error")).permitAll();
        routes.requestMatchers(paths("/feedback/**", "/help/**", "/service-sheet/*"))
                .permitAll();
        routes.requestMatchers(paths("/actuator/health", "/actuator/health/**")).permitAll();
        if (devMail) {
            routes.requestMatchers(paths("/dev/mail", "/dev/mail/**")).permitAll();
        }

        // what is near here, for residents without an account
        routes.requestMatchers(paths("/nearby", "/nearby/**", "/api/v1/nearby/**"))
                .permitAll();

        // the yearly selection while it is shown to the public, and its certificates
        routes.requestMatchers(paths("/recognition/*/publicity", "/recognition/*/objections", "/honour/*"))
                .permitAll();

        // for whoever is signed in
        routes.requestMatchers(paths(
                        "/",
                        "/account/**",
                        "/me",
                        "/me/**",
                        "/my",
                        "/my/**",
                        "/api/v1/calendar/**",
                        "/api/v1/organisations/**"))
                .authenticated();
        routes.requestMatchers(paths("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html"))
                .authenticated();

        // the main job
        routes.requestMatchers(paths("/meetings/*/plan", "/meetings/*/plan/**")).hasAuthority(CALL_FOR_HELP.name());
        routes.requestMatchers(paths("/meetings/**", "/api/v1/meetings/**", "/lists", "/lists/**"))
                .hasAuthority(RECORD_MEETING.name());
        routes.requestMatchers(paths("/cases/new", "/cases/new/**")).hasAuthority(SUBMIT_CASE.name());
        routes.requestMatchers(withDefaults().matcher(HttpMethod.POST, "/api/v1/cases"))
                .hasAuthority(SUBMIT_CASE.name());
        routes.requestMatchers(paths("/cases/**", "/api/v1/cases/**"))
                .hasAnyAuthority(SEE_AREA_CASES.name(), SEE_OWN_CASES.name());
        routes.requestMatchers(paths("/tasks/**", "/api/v1/tasks/**")).hasAuthority(WORK_TASKS.name());
        routes.requestMatchers(paths("/calls", "/calls/**", "/fit/*")).hasAuthority(CALL_FOR_HELP.name());
        routes.requestMatchers(paths("/insight/**", "/api/v1/insight/**")).hasAuthority(SEE_FIGURES.name());

        // who and what there is; whom a person may see is for the register's own desks
        routes.requestMatchers(paths("/register/*/new", "/register/*/*/edit")).hasAuthority(KEEP_REGISTER.name());
        routes.requestMatchers(paths("/register/**", "/api/v1/register/**")).hasAuthority(SEE_REGISTER.name());
        routes.requestMatchers(paths("/sheets/**")).hasAuthority(KEEP_REGISTER.name());
        routes.requestMatchers(withDefaults().matcher(HttpMethod.POST, "/outreach/rhythms/**"))
                .hasAuthority(ADMINISTER.name());
        routes.requestMatchers(paths("/outreach/rhythms")).hasAnyAuthority(KEEP_REGISTER.name(), ADMINISTER.name());
        routes.requestMatchers(paths("/outreach", "/outreach/**")).hasAuthority(KEEP_REGISTER.name());
        routes.requestMatchers(paths("/recognition/new", "/recognition/*/export.xlsx", "/recognition/*/withdraw"))
                .hasAuthority(SELECT_OUTSTANDING.name());
        routes.requestMatchers(paths("/recognition", "/recognition/*", "/recognition/*/nominees/*/*"))
                .hasAuthority(NOMINATE.name());
        // volunteers' own pages, their hours and the walls of thanks
        routes.requestMatchers(paths("/teams/*/wall")).authenticated();
        routes.requestMatchers(paths("/hours", "/hours/**")).hasAuthority(VERIFY_HOURS.name());
        routes.requestMatchers(paths("/reveal/**")).hasAuthority(REVEAL_PERSON.name());

        // administration, with the audit apart from it
        routes.requestMatchers(paths("/admin/**")).hasAuthority(ADMINISTER.name());
        routes.requestMatchers(paths("/audit/**")).hasAuthority(READ_AUDIT.name());

        routes.anyRequest().denyAll();
    }

    /** Matchers as objects: a String would be read against the engine's own servlets as well, and miss some methods. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(pattern -> withDefaults().matcher(pattern))
                .toList());
    }
}
