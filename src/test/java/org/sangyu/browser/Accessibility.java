package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether people who see little, or use no mouse, can work with a page (axe-core), and whether it fits a phone. */
final class Accessibility {

    private static final Set<String> BLOCKING = Set.of("serious", "critical");

    private Accessibility() {}

    /** At a desk, on a phone, and with large letters on both. */
    static void check(Person person, String path) {
        Page page = person.page();
        for (String size : List.of("0", "1")) {
            person.open(path + (path.contains("?") ? "&" : "?") + "large=" + size);
            // 640 is a desk at 200 % zoom
            for (int width : new int[] {1280, 640, 390}) {
                page.setViewportSize(width, 900);
                String where = path + " at " + width + (size.equals("1") ? " in large letters" : "");
                assertThat(page.evaluate("() => document.compatMode"))
                        .as("drawn by today's rules, " + where)
                        .isEqualTo("CSS1Compat");
                // the two extremes: findings do not change in between, and looking takes seconds
                if (width == (size.equals("0") ? 1280 : 390)) {
                    assertThat(blockingFindings(page)).as(where).isEmpty();
                }
                assertThat(overflow(page))
                        .as("pixels beyond the edge, " + where)
                        .isZero();
                assertThat(beyondTheKeyboard(page)).as(where).isEmpty();
            }
        }
        person.open(path + (path.contains("?") ? "&" : "?") + "large=0");
        page.setViewportSize(1280, 900);
    }

    /** By how many pixels the page is wider than the window. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))
                .intValue();
    }

    /** What a mouse can use and the keyboard does not reach; a thing that is dragged needs a button or choice inside. */
    private static String beyondTheKeyboard(Page page) {
        return String.valueOf(
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                            .filter(it => it.offsetParent && it.tabIndex < 0)
                            .concat([...document.querySelectorAll('[onclick], [role=button]')]
                                .filter(it => it.offsetParent && it.tabIndex < 0))
                            .concat([...document.querySelectorAll('[draggable=true]')]
                                .filter(it => it.offsetParent && !it.querySelector('button, select')))
                            .map(it => it.outerHTML.slice(0, 120)).join(' ')
                        """));
    }

    private static List<String> blockingFindings(Page page) {
        // without frames the findings are the same; with them axe opens a page of its own each time
        return new AxeBuilder(page)
                .setLegacyMode(true).options(onlyViolations()).analyze().getViolations().stream()
                        .filter(rule -> BLOCKING.contains(rule.getImpact()))
                        .map(Accessibility::words)
                        .toList();
    }

    /** What is in order need not be told node by node. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("; "));
    }
}
