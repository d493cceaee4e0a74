package org.sangyu.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets to Camunda's pages, and to what of them: Tasklist for those who work on tasks, and nothing more. */
@Configuration(proxyBeanMethods = false)
class TasklistSecurity {

    // objects, not Strings: a String pattern misses POSTs to Camunda's own servlets
    private static final RequestMatcher CAMUNDA = paths("/camunda/**");
    private static final RequestMatcher API = paths("/camunda/api/**");

    @Bean
    @Order(1)
    SecurityFilterChain tasklistChain(
            HttpSecurity http,
            SecurityContextRepository sessions,
            CurrentActor current,
            WorkItemQueries queries,
            TaskSheet sheet,
            ObjectMapper json)
            throws Exception {
        return http.securityMatcher(CAMUNDA)
                .authorizeHttpRequests(routes -> routes.requestMatchers(new TasklistDoors())
                        .hasAuthority(Permission.WORK_TASKS.name())
                        .requestMatchers(API)
                        .denyAll()
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.GET, "/camunda/app/admin/**"),
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.GET, "/camunda/app/cockpit/**"))
                        .denyAll()
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/**"))
                        .hasAuthority(Permission.WORK_TASKS.name())
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                // Camunda has its own token and its own headers
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(failure -> failure.authenticationEntryPoint((request, response, e) -> {
                    if (API.matches(request)) {
                        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                    } else {
                        response.sendRedirect(request.getContextPath() + "/login");
                    }
                }))
                .addFilterBefore(new TasklistLanguage(), AuthorizationFilter.class)
                .addFilterAfter(new TasklistFormValues(current, queries, sheet, json), AuthorizationFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", TasklistSignIn.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        // after Spring Security, which says who it is
        filter.setOrder(201);
        return filter;
    }

    private static RequestMatcher paths(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
