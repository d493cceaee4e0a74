package org.sangyu.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.CurrentActor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers Tasklist's question for a form's variables from the domain. The engine holds none: a case's data never becomes
 * engine data, and the choices are as fresh as on our own page.
 */
class TasklistFormValues extends OncePerRequestFilter {

    private static final Pattern FORM_VARIABLES =
            Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/form-variables");

    private final CurrentActor current;
    private final WorkItemQueries queries;
    private final TaskSheet sheet;
    private final ObjectMapper json;

    TasklistFormValues(CurrentActor current, WorkItemQueries queries, TaskSheet sheet, ObjectMapper json) {
        this.current = current;
        this.queries = queries;
        this.sheet = sheet;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = FORM_VARIABLES.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !asked.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            WorkItem item = queries.require(asked.group(1), current.require());
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getWriter(), sheet.variables(item));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
