package org.sangyu.workflow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The few calls that Tasklist needs of Camunda's API. Everything else that stock Camunda answers (starting, changing,
 * deploying, deleting, assigning others, commenting, setup, a second login) stays shut.
 */
class TasklistDoors implements RequestMatcher {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final List<Pattern> READ = patterns(
            "/camunda/api/engine/engine/?",
            "/camunda/api/engine/version",
            "/camunda/api/admin/auth/user/default",
            "/camunda/api/tasklist/plugin/.*",
            ENGINE + "/task(/count)?",
            ENGINE + "/task/[^/]+",
            ENGINE + "/task/[^/]+/(form|deployed-form|form-variables|identity-links|comment|attachment)",
            ENGINE + "/filter(/count)?",
            ENGINE + "/filter/[^/]+(/list|/count)?",
            ENGINE + "/process-definition/[^/]+(/xml|/diagram|/deployed-start-form)?",
            ENGINE + "/case-definition.*",
            ENGINE + "/process-instance/[^/]+(/activity-instances)?",
            ENGINE + "/history/(user-operation|task|activity-instance)(/count)?",
            ENGINE + "/user/[^/]+/profile",
            ENGINE + "/identity/groups",
            ENGINE + "/authorization/check");

    private static final List<Pattern> WRITE = patterns(
            "/camunda/api/admin/auth/user/default/logout",
            ENGINE + "/task(/count)?",
            ENGINE + "/filter/[^/]+/(list|count)",
            ENGINE + "/task/[^/]+/(claim|unclaim|submit-form)");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> any(READ, path);
            case "OPTIONS" -> path.startsWith(ENGINE);
            case "POST" -> any(WRITE, path);
            default -> false;
        };
    }

    private static boolean any(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }
}
