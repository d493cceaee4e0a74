package org.sangyu.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tasklist has no second language to fall back on: a text missing from our file is shown to a volunteer as
 * {@code CLAIM_TASK}, and a script missing from our settings is a blank page.
 */
class TasklistChineseTests {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Signs of comparison, an empty text, and dates written as digits. */
    private static final Set<String> NEED_NO_CHINESE = Set.of(
            "labels.NO_TASK_FORM",
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS",
            "dateLocales.calendar.sameElse",
            "dateLocales.longDateFormat.L",
            "dateLocales.longDateFormat.LL",
            "dateLocales.longDateFormat.LLL",
            "dateLocales.longDateFormat.LLLL",
            "dateLocales.longDateFormat.LT",
            "dateLocales.week.dow",
            "dateLocales.week.doy");

    private final Map<String, String> english = texts("locales/en.json");
    private final Map<String, String> chinese = texts("locales/zh.json");

    @Test
    void everyTextOfTasklistHasAChineseOneAndNoneIsLeftOver() {
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void everyTextIsWrittenInChinese() {
        assertThat(chinese).allSatisfy((key, text) -> assertThat(
                        NEED_NO_CHINESE.contains(key) || CHINESE.matcher(text).find())
                .as("%s = %s", key, text)
                .isTrue());
    }

    /** One that the English text does not have would be shown as it stands, in braces. */
    @Test
    void noTextNamesAnArgumentThatTasklistDoesNotFillIn() {
        assertThat(chinese).allSatisfy((key, text) -> assertThat(arguments(english.get(key)))
                .containsAll(arguments(text)));
    }

    @Test
    void datesAreWrittenYearFirst() {
        assertThat(chinese.get("dateLocales.longDateFormat.L")).isEqualTo("YYYY-MM-DD");
        assertThat(chinese.get("dateLocales.longDateFormat.LLL")).startsWith("YYYY-MM-DD");
    }

    @Test
    void everyScriptNamedInTheSettingsOrByAnotherScriptIsThere() {
        List<String> scripts = new ArrayList<>();
        matches("'(scripts/[\\w-]+)'", ours("scripts/config.js"))
                .forEach(script -> scripts.add(script.group(1) + ".js"));
        assertThat(scripts).isNotEmpty();
        for (int i = 0; i < scripts.size(); i++) {
            matches("from '\\./([\\w-]+\\.js)'", ours(scripts.get(i))).stream()
                    .map(imported -> "scripts/" + imported.group(1))
                    .filter(imported -> !scripts.contains(imported))
                    .forEach(scripts::add);
        }
        assertThat(scripts).contains("scripts/chinese-first.js", "scripts/case-details.js", "scripts/words.js");
    }

    @Test
    void thePageLoadsWhatThePageOfThisVersionOfCamundaLoads() {
        assertThat(loaded(ours("index.html"))).isEqualTo(loaded(theirs("index.html")));
    }

    /** The server counts characters where it should count bytes: a Chinese one leaves the browser waiting. */
    @Test
    void thePageIsWrittenInAscii() {
        assertThat(ours("index.html")).isASCII();
        assertThat(ours("../welcome/index.html")).isASCII();
    }

    private static List<String> loaded(String page) {
        return matches("(?:src|href)=\"([^\"]+)\"", page).stream()
                .map(address -> address.group(1))
                .toList();
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(argument -> argument.group(1))
                .toList();
    }

    private static List<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static Map<String, String> texts(String file) {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            collect("", new ObjectMapper().readTree(ours(file)), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(path, node.asText());
        }
        node.fields()
                .forEachRemaining(
                        field -> collect((path.isEmpty() ? "" : path + ".") + field.getKey(), field.getValue(), into));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "." + i, node.get(i), into);
        }
    }

    /** The file that wins on the class path: ours where there are two. */
    private static String ours(String file) {
        return read(found(file).get(0));
    }

    private static String theirs(String file) {
        List<URL> all = found(file);
        assertThat(all).as("ours and Camunda's %s", file).hasSize(2);
        return read(all.get(1));
    }

    private static List<URL> found(String file) {
        try {
            String path =
                    Pattern.compile("[^/]+/\\.\\./").matcher(TASKLIST + file).replaceAll("");
            List<URL> all =
                    Collections.list(TasklistChineseTests.class.getClassLoader().getResources(path));
            assertThat(all).as(path).isNotEmpty();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            String text = new String(in.readAllBytes(), UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
