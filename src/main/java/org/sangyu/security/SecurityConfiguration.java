package org.sangyu.security;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The doors of our own pages and API. The engine's pages have chains of their own, in {@code workflow}; ours come last
 * and deny what nobody permitted.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final boolean devMail;

    SecurityConfiguration(@Value("${sangyu.dev-mail:false}") boolean devMail) {
        this.devMail = devMail;
    }

    @Bean
    @Order(99)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            BasicSignIn basic,
            SecurityContextRepository sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers)
            throws Exception {
        ApiDoorkeeper doorkeeper = new ApiDoorkeeper(answers);
        return http.securityMatcher(Routes.api())
                .authenticationManager(basic.manager())
                .authorizeHttpRequests(this::routes)
                .httpBasic(login -> login.authenticationEntryPoint(doorkeeper))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .ignoringRequestMatchers(ApiDoorkeeper::needsNoCsrfToken))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.disable())
                .headers(this::headers)
                .exceptionHandling(
                        failure -> failure.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pageChain(
            HttpSecurity http, PasswordSignIn signIn, SecurityContextRepository sessions, PageDoorkeeper doorkeeper)
            throws Exception {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(this::routes)
                .formLogin(login -> login.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .failureHandler(doorkeeper::signInFailed)
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(doorkeeper::signedOut)
                        .logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .headers(this::headers)
                .exceptionHandling(failure -> failure.accessDeniedHandler(doorkeeper))
                .build();
    }

    private void routes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        Routes.permit(routes, devMail);
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults());
    }

    /** Makes the address given as text, such as /login, mean the same on every servlet. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatternRequestMatcherBuilder() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    FilterRegistrationBean<StaleSignInFilter> staleSignIns(AccountStore accounts) {
        FilterRegistrationBean<StaleSignInFilter> registration =
                new FilterRegistrationBean<>(new StaleSignInFilter(accounts));
        // right behind Spring Security's filter, before the engine's
        registration.setOrder(-99);
        return registration;
    }
}
