package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether people who see little, or use no mouse, can work with a page (axe-core), and whether it fits a phone. */
final class Accessibility {

    /** Without the client that it is packed with, which carries everything that is in order over as well. */
    private static final String AXE = axe();

    private Accessibility() {}

    /** At a desk, on a phone, and with large letters on both; leaves the page at a desk in ordinary letters. */
    static void check(Person person, String path) {
        Page page = person.page();
        for (String size : List.of("1", "0")) {
            person.open(path + (path.contains("?") ? "&" : "?") + "large=" + size);
            // 640 is a desk at 200 % zoom
            for (int width : new int[] {390, 640, 1280}) {
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

    @SuppressWarnings("unchecked")
    private static List<String> blockingFindings(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(
                """
                blocking => axe.run(document, {resultTypes: ['violations'], preload: false})
                    .then(found => found.violations
                        .filter(rule => blocking.includes(rule.impact))
                        .map(rule => rule.id + ': '
                            + rule.nodes.map(node => node.target + ' ' + node.html).join('; ')))
                """,
                List.of("serious", "critical"));
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
