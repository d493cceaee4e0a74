package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person in a browser: signed in on our page, then in Camunda Tasklist with its own token, so that a refusal is the
 * door's and not a missing token's.
 */
class TasklistUser {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String pageToken = "";
    private String tasklistToken;

    TasklistUser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static TasklistUser signedIn(int port, String username) {
        TasklistUser user = new TasklistUser(port);
        user.page("/login");
        HttpResponse<String> in = user.postPage("/login", Map.of("username", username, "password", TestTown.PASSWORD));
        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("login");
        user.openTasklist();
        return user;
    }

    HttpResponse<String> openTasklist() {
        HttpResponse<String> tasklist = send("GET", "/camunda/app/tasklist/default/", null);
        tasklistToken = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
        return tasklist;
    }

    HttpResponse<String> page(String path) {
        HttpResponse<String> page = send("GET", path, null);
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            pageToken = found.group(1);
        }
        return page;
    }

    HttpResponse<String> postPage(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(pageToken) + "&", ""));
        return exchange(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    HttpResponse<String> postApi(String path, Object body) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", pageToken)
                .POST(BodyPublishers.ofString(write(body)))
                .build());
    }

    /** What Tasklist itself would send: JSON, with its token. */
    HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8");
        if (tasklistToken != null) {
            request.header("X-XSRF-TOKEN", tasklistToken);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> get(String path) {
        return send("GET", ENGINE + path, null);
    }

    HttpResponse<String> post(String path, Object body) {
        return send("POST", ENGINE + path, write(body));
    }

    HttpResponse<String> claim(String taskId, String username) {
        return post("/task/" + taskId + "/claim", Map.of("userId", username));
    }

    HttpResponse<String> submit(String taskId, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return post("/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    void forgetTasklistToken() {
        tasklistToken = "not-the-token";
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
