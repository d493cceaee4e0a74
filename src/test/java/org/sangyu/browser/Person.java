package org.sangyu.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** One person at a device of their own: what they open, press and type, and pictures of what they see. */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PATIENCE = 60_000;

    private final BrowserContext device;
    private final String home;
    private final Page page;

    Person(Chromium chromium, String home, int width, int height) {
        this.home = home;
        this.device = chromium.browser().newContext(chromium.device(width, height));
        this.device.setDefaultTimeout(PATIENCE);
        this.device.setDefaultNavigationTimeout(PATIENCE);
        this.page = device.newPage();
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(path.startsWith("http") ? path : home + path);
        return this;
    }

    Person signIn(String username, String password) {
        open("/login");
        fill("username", username);
        fill("password", password);
        page.locator("main button[type=submit], .sign-in button[type=submit]").click();
        page.locator(".who__name").waitFor();
        return this;
    }

    /** Goes through the inbox to the one task that this case waits for. */
    Person openTask(String caseNumber) {
        open("/tasks?case=" + caseNumber).page().locator("main table a").click();
        return this;
    }

    /** Types into the field of this name. */
    Person fill(String field, String text) {
        page.locator("[name='" + field + "']:visible").fill(text);
        return this;
    }

    Person choose(String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
        return this;
    }

    Person tick(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    /** Presses the button, and waits until a page that follows is all there: its script may hide what is looked at next. */
    Person press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Person follow(String name) {
        link(name).first().click();
        page.waitForLoadState();
        return this;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until the page says this and is all there: what is counted next may stand further down. */
    Person sees(String text) {
        page.getByText(text).first().waitFor();
        page.waitForLoadState();
        return this;
    }

    Person arrivesAt(String pattern) {
        page.waitForURL(Pattern.compile(pattern));
        return this;
    }

    Person picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        device.close();
    }
}
