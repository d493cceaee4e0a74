package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every page and every call that there is as each of the demo's people, once with what belongs to their own town and
 * once with what belongs to the other, and compares with the table {@code every-door.csv}. A new page has to be entered
 * there; a page that is not asked about here at all fails the test too.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorForEveryRoleTests {

    private static final String PASSWORD = "sangyu-demo";
    private static final List<String> ROLES = List.of(
            "grid",
            "branch",
            "community",
            "town",
            "city",
            "unit",
            "unitlead",
            "lead",
            "volunteer",
            "callback",
            "admin",
            "auditor");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final String UNKNOWN = "no-such-thing";
    private static final Path TABLE = Path.of("src/test/resources/every-door.csv");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<Map<String, String>> belongings = new ArrayList<>();

    @BeforeAll
    void letEverybodyIn() {
        for (String suffix : List.of("", "2")) {
            for (String role : ROLES) {
                Visitor visitor = new Visitor(port);
                assertThat(visitor.signIn(role + suffix, PASSWORD).statusCode())
                        .as(role + suffix)
                        .isEqualTo(302);
                visitor.get("/");
                visitors.put(role + suffix, visitor);
            }
        }
        visitors.put("nobody", new Visitor(port));
        belongings.add(new Belongings(jdbc, visitors.get("grid"), "370285001", "370285001014").all());
        belongings.add(new Belongings(jdbc, visitors.get("grid2"), "370285002", "370285002001").all());
    }

    @Test
    void what_each_role_may_open_stands_in_the_table() throws IOException {
        // thousands of requests: two at a time where there are two cores
        Map<String, String> table = patterns(RequestMethod.GET).parallelStream()
                .collect(Collectors.toMap(
                        EveryDoorForEveryRoleTests::named, this::row, (one, same) -> one, TreeMap::new));
        List<String> lines = new ArrayList<>();
        lines.add("page," + String.join(",", ROLES) + ",nobody");
        table.forEach((pattern, cells) -> lines.add(pattern + "," + cells));
        if (System.getProperty("sangyu.doors") != null) {
            Files.write(TABLE, lines, StandardCharsets.UTF_8);
        }
        assertThat(lines)
                .containsExactlyElementsOf(new ClassPathResource("every-door.csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    @Test
    void there_is_something_to_put_into_every_pattern() {
        Set<String> unknown = new TreeSet<>();
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            patterns(method).stream()
                    .filter(pattern -> filled(pattern, belongings.get(0)).contains(UNKNOWN))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void nobody_changes_what_belongs_to_the_other_town() {
        List<String> leaks = new ArrayList<>();
        for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE)) {
            for (String pattern : patterns(method)) {
                // whoever has a link to the three questions may answer them; a register is nobody's own
                boolean owned = pattern.contains("{")
                        && !pattern.startsWith("/feedback/")
                        && !pattern.startsWith("/sheets/")
                        && !pattern.startsWith("/me/");
                if (!owned) {
                    continue;
                }
                for (String role : ROLES) {
                    if (role.equals("city") || role.equals("admin") || role.equals("auditor")) {
                        continue; // theirs is the whole city
                    }
                    assertThat(method).isEqualTo(RequestMethod.POST);
                    String path = filled(pattern, belongings.get(1));
                    HttpResponse<String> answer = pattern.startsWith("/api/")
                            ? visitors.get(role).postJson(path, "{}", Visitor.basic(role, PASSWORD))
                            : visitors.get(role).post(path, Map.of("reason", "核对电话号码"));
                    if (!Set.of(400, 403, 404, 409, 415).contains(answer.statusCode())) {
                        leaks.add(role + " POST " + path + " → " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** For each role: may open one's own (Y or n), and behind it the same with what belongs to the other town. */
    private String row(String pattern) {
        List<String> cells = new ArrayList<>();
        for (String role : ROLES) {
            String first = cell(pattern, role, 0);
            String second = cell(pattern, role + "2", 1);
            cells.add(first.equals(second) ? first : first + "≠" + second);
        }
        cells.add(opens(pattern, "nobody", belongings.get(0)));
        return String.join(",", cells);
    }

    private String cell(String pattern, String username, int own) {
        String mine = opens(pattern, username, belongings.get(own));
        return pattern.contains("{") ? mine + opens(pattern, username, belongings.get(1 - own)) : mine;
    }

    private String opens(String pattern, String username, Map<String, String> things) {
        int status = visitors.get(username).get(filled(pattern, things)).statusCode();
        assertThat(status).as(username + " at " + filled(pattern, things)).isLessThan(500);
        boolean toLogin = status == 302 && username.equals("nobody");
        return status < 400 && !toLogin ? "Y" : "n";
    }

    /** The pattern with known things in it: the longest beginning that is known, and behind it what has none of its own. */
    private String filled(String pattern, Map<String, String> things) {
        String plain = VARIABLE.matcher(pattern).replaceAll("{}");
        return things.entrySet().stream()
                .filter(thing -> plain.startsWith(thing.getKey()))
                .max(Comparator.comparing(thing -> thing.getKey().length()))
                .map(thing -> thing.getValue()
                        + plain.substring(thing.getKey().length()).replace("{}", "1"))
                .orElse(plain.replace("{}", UNKNOWN));
    }

    /** The pattern without what its variables may look like. */
    private static String named(String pattern) {
        return pattern.replaceAll("\\{(\\w+)(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}", "{$1}");
    }

    private Set<String> patterns(RequestMethod method) {
        Set<String> patterns = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean ours = handler.getBeanType().getName().startsWith("org.sangyu.");
            if (ours && methods(info).contains(method)) {
                patterns.addAll(info.getPatternValues());
            }
        });
        // signing out ends the walk; the small register is the tests' own
        patterns.removeIf(
                pattern -> Set.of("/logout", "/error", "/register/small").contains(pattern));
        return patterns;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }
}
