package org.sangyu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that this machine has. Where there is none the test is skipped, unless {@code
 * -Dsangyu.browser.required=true} asks that it be there.
 */
final class Chromium {

    /**
     * The address bar's popups are pages of their own, loaded anew for each person and never seen. The last list of these
     * counts, so what Playwright switches off stands here again.
     */
    private static final String UNUSED =
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
                    + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,"
                    + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
                    + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,"
                    + "OptimizationHints";

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            UNUSED);

    private static Chromium running;

    private final Browser browser;

    private Chromium(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(SWITCHES)
                        .setTimeout(120_000));
    }

    /** Started at its first use: it takes seconds, and whoever is in it has nothing of the others. It ends with the run. */
    static synchronized Chromium ofThisRun() {
        if (running == null || !running.browser.isConnected()) {
            running = new Chromium(program());
        }
        return running;
    }

    private static Path program() {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            String missing = "No chromium, chromium-browser or google-chrome in /usr/bin";
            if (Boolean.getBoolean("sangyu.browser.required")) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing + ": browser tests are skipped");
        }
        return program.get();
    }

    /** Somebody at a device of their own, a Chinese speaker in China. */
    Browser.NewContextOptions device(int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height);
    }

    Browser browser() {
        return browser;
    }
}
