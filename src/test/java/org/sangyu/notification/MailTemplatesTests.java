package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MailTemplatesTests {

    private static final String NUMBER = "MS-370285-20261121-000123";
    private static final String HOSTILE =
            "<script>alert('x')</script> \"a\" & ${T(java.lang.Runtime)} [[${number}]] [(#{a})]";

    private final MailTemplates templates = new MailTemplates(messages());

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }

    static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("number", NUMBER);
        model.put("subjectArgs", new Object[] {NUMBER});
        model.put("dueAt", "2026-11-25 18:00");
        model.put("day", "2026-11-28");
        model.put("expiresAt", "2026-12-06 18:00");
        model.put("category", "路灯");
        model.put("area", "水集街道");
        model.put("url", "https://sangyu.example/cases/1?a=1&b=2");
        model.put("trackUrl", "https://sangyu.example/track/t");
        model.put("feedbackUrl", "https://sangyu.example/feedback/t");
        model.put("reply", "路灯已经修好。\n谢谢您的提醒。");
        model.put("reason", "这件事属于交警部门。");
        model.put("free", 2);
        model.put(
                "items",
                List.of(new DigestRound.Held(1, "有一件事想请您帮忙（" + NUMBER + "）", "https://sangyu.example/help/t")));
        return model;
    }

    static Stream<String> occasions() throws IOException {
        return files("html").stream();
    }

    private static Set<String> files(String suffix) throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/mail/*." + suffix);
        return Arrays.stream(found)
                .map(file -> file.getFilename().replace("." + suffix, ""))
                .filter(name -> !name.equals("frame"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void all_promised_occasions_are_there_in_both_forms() throws IOException {
        assertThat(files("html"))
                .containsExactlyInAnyOrder(
                        "case-receipt",
                        "team-offer",
                        "deadline-reminder",
                        "contact-reminder",
                        "registration-confirmed",
                        "registration-refused",
                        "registration-waits",
                        "outreach-late",
                        "deadline-moved",
                        "case-result",
                        "case-answered",
                        "case-not-accepted",
                        "case-urged",
                        "case-escalated",
                        "case-withdrawn",
                        "case-extended",
                        "case-reopened",
                        "case-not-reopened",
                        "case-suspended",
                        "case-supervised",
                        "whistle-call",
                        "promise-kept",
                        "promise-later",
                        "promise-broken",
                        "call-asked",
                        "call-urgent",
                        "call-filled",
                        "call-released",
                        "call-unclaimed",
                        "call-withdrawn",
                        "evening-digest",
                        "honour-published",
                        "nominee-struck",
                        "nominated",
                        "nominee-declined",
                        "nominee-thanked",
                        "nominator-thanked",
                        "hours-returned")
                .isEqualTo(files("txt"));
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void an_occasion_renders_in_both_parts_with_nothing_left_over(String occasion) {
        Letter letter = templates.render(mail(occasion, model()));

        for (String part : List.of(letter.subject(), letter.text(), letter.html())) {
            assertThat(part)
                    .contains(NUMBER)
                    .doesNotContain("??", "${", "#{", "[(", "[[", " th:", "xmlns", "{0}", "{1}", "{2}", "null");
        }
        assertThat(letter.subject()).containsPattern("\\p{IsHan}");
        assertThat(letter.text()).containsPattern("\\p{IsHan}").doesNotContain("<", "&amp;", "\n\n\n");
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\"")
                .doesNotContain("<script", "<table", "<img");
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void both_parts_say_the_same(String occasion) {
        Letter letter = templates.render(mail(occasion, model()));

        String html = letter.html().replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]+>", "\n");
        for (String sentence : letter.text().split("\n")) {
            assertThat(html).contains(sentence.equals("-- ") ? "" : sentence.replace("&", "&amp;"));
        }
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void hostile_input_stays_text(String occasion) {
        Map<String, Object> model = model();
        List.of("dueAt", "expiresAt", "day", "category", "area", "reply", "reason", "url", "trackUrl", "feedbackUrl")
                .forEach(key -> model.put(key, HOSTILE));
        model.put("items", List.of(new DigestRound.Held(1, HOSTILE, "https://sangyu.example/help/t")));
        Letter letter = templates.render(mail(occasion, model));

        assertThat(letter.html()).doesNotContain("<script", "\"a\"");
        // an expression in what somebody typed is not evaluated, neither in html nor in plain text
        if (!occasion.equals("case-withdrawn")) {
            assertThat(letter.html()).contains("&lt;script&gt;", "${T(java.lang.Runtime)}", "[[${number}]]");
            assertThat(letter.text()).contains(HOSTILE);
        }
    }

    @Test
    void a_line_break_in_a_subject_begins_no_new_header() {
        Map<String, Object> model = model();
        model.put("subjectArgs", new Object[] {"1\r\nBcc: everybody@example.org\n\u2028x\u0000"});

        assertThat(templates.render(mail("case-receipt", model)).subject())
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]")
                .contains("1 Bcc: everybody@example.org x");
    }

    @Test
    void a_nul_character_does_not_reach_the_database() {
        Map<String, Object> model = model();
        model.put("reply", "a\u0000b");
        Letter letter = templates.render(mail("case-answered", model));

        assertThat(letter.text() + letter.html()).doesNotContain("\u0000").contains("ab");
    }

    @Test
    void a_receipt_without_a_page_to_follow_shows_no_empty_link() {
        Map<String, Object> model = model();
        model.put("trackUrl", null);
        Letter letter = templates.render(mail("case-receipt", model));

        assertThat(letter.html()).doesNotContain("<a ").contains(NUMBER, "2026-11-25 18:00");
        assertThat(letter.text()).doesNotContain("http", "\n\n\n");
    }

    @Test
    void a_team_is_asked_and_told_that_it_may_decline() {
        assertThat(templates.render(mail("team-offer", model())).text())
                .contains("想请贵队看看是否方便", "婉拒", "水集街道", "路灯")
                .doesNotContain("必须", "务必", "指派", "安排贵队", "责令");
    }

    @Test
    void mail_is_chinese_whoever_clicked() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(templates.render(mail("case-receipt", model())).subject())
                    .contains("收到");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Mail mail(String occasion, Map<String, Object> model) {
        return new Mail(occasion, "a@example.org", NUMBER, "k", model);
    }
}
