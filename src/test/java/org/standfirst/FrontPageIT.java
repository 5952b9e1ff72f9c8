package org.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page of the demo newsroom, in a browser. Skipped where the machine has no Chromium. */
class FrontPageIT {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    /** Nothing that a browser does by itself in the background, so that it asks for no address but ours. */
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final double PATIENCE_MILLISECONDS = 60_000;
    private static final String PACT = "/en/minister-plays-down-talk-of-leaving-rail-pact";
    private static final String MILL = "/en/the-mill-that-would-not-stop";
    private static final Map<String, String> OWN_NAMES = Map.of("ka", "ქართული", "hy", "հայերեն", "ru", "русский");

    @TempDir
    static Path directory;
    private static PackagedApplication application;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "There is no Chromium at " + PLACES);
        application = PackagedApplication.start(directory.resolve("data"), directory.resolve("log"), DemoNewsroomIT.DEMO);
        DemoNewsroomIT.awaitWhole(application);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.stop();
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    @BeforeEach
    void open() {
        open(1440, ColorScheme.LIGHT);
    }

    private void open(int width, ColorScheme scheme) {
        if (page != null) {
            page.context().close();
        }
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)).newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    private void visit(String path) {
        page.navigate("http://localhost:" + application.port() + path);
        shown();
    }

    /** Waits until the page shows what its address names. */
    private void shown() {
        page.locator("#main:not([aria-busy]) h1").waitFor();
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.tagName");
    }

    @ParameterizedTest
    @CsvSource({ "360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK" })
    void fitsEveryScreen(int width, ColorScheme scheme) {
        open(width, scheme);
        for (var path : List.of("/", PACT, MILL, "/en/what-a-basket-costs-on-three-markets", "/ka", "/hy", "/ru",
                "/en/tags/transport", "/hy/authors/ani-melkumyan")) {
            visit(path);

            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void isWalkedByKeyboardIntoAnArticleAndBack() {
        visit("/");

        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("#main");
        page.keyboard().press("Enter");
        for (var presses = 0; !focused().startsWith("/en/"); presses++) {
            assertThat(presses).isLessThan(10);
            page.keyboard().press("Tab");
        }
        var article = focused();
        page.keyboard().press("Enter");
        page.waitForURL("**" + article);
        shown();
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("#live")).hasText(page.locator("h1").textContent());

        page.goBack();
        shown();
        page.waitForFunction("href => document.activeElement.getAttribute('href') === href", article);
        assertThat(complaints).isEmpty();
    }

    @Test
    void switchesLanguage() {
        visit("/");
        for (var language : List.of("ka", "hy", "ru", "en")) {
            page.locator("#languages a[hreflang=" + language + "]").click();
            page.waitForURL("**/" + language);
            shown();

            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("#languages [aria-current]")).hasText(OWN_NAMES.getOrDefault(language, "English"));
            assertThat(page.locator("article h2 a").first()).hasAttribute("href", Pattern.compile("/" + language + "/.+"));
        }
    }

    @Test
    void showsAnArticleWithAllThatStandsAroundIt() {
        visit(PACT);

        assertThat(page.locator("h1")).hasText("Minister plays down talk of leaving Highland Rail Pact");
        assertThat(page.locator(".leadpic figcaption small")).hasText("Lusine Petoyan/HIGHLAND PHOTO");
        assertThat(page.locator(".readmore a")).hasAttribute("href", "/en/envoy-asks-armenia-to-weigh-rail-pact-exit");
        assertThat(page.locator(".text h2")).hasText("A line to the sea");
        assertThat(page.locator("a:text-is('Read in Georgian on Mtis Ambebi')"))
                .hasAttribute("href", "https://mtisambebi.example/transporti/rkinigzis-pakti");
        assertThat(page.locator("a:text-is('Read in Russian on Pereval News')")).hasCount(1);
        assertThat(page.locator(".notice[data-placement=top]")).hasCount(1);
        assertThat(page.locator(".notice[data-placement=bottom]")).hasCount(2);
        assertThat(page.locator(".notice[data-placement=inline]")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsWhatOnlySomeArticlesHave() {
        visit(MILL);

        assertThat(page.locator(".text .notice[data-placement=inline]")).hasCount(1);
        assertThat(page.locator(".pull blockquote")).hasCount(1);
        assertThat(page.locator(".text ul li")).hasCount(4);
        assertThat(page.locator(".correction")).containsText("twelve");

        page.locator(".editions a").click();
        page.waitForURL("**/ka/**");
        shown();
        assertThat(page.locator("h1")).hasText("წისქვილი, რომელიც არ გაჩერდა");
    }

    @Test
    void leadsToTagsAndReloads() {
        visit(PACT);
        page.locator(".tags a").first().click();
        page.waitForURL("**/en/tags/armenia");
        page.reload();
        shown();

        assertThat(page.locator("h1")).hasText("Armenia");
        assertThat(page.locator("article.card")).not().hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void loadsMoreUntilThereIsNoMore() {
        visit("/");
        assertThat(page.locator("article.card")).hasCount(9);

        page.locator(".more > button").click();

        assertThat(page.locator("article.card")).hasCount(14);
        assertThat(page.locator(".more > button")).hasCount(0);
    }

    @Test
    void tellsTheRequestBehindEachThing() {
        visit(PACT);
        var addresses = page.locator("a.json").evaluateAll("all => all.map(a => a.getAttribute('href'))");

        assertThat((List<?>) addresses).hasSizeGreaterThanOrEqualTo(3).allMatch(address -> ok((String) address));
        assertThat(page.locator(".api pre").first()).hasText(
                "curl 'http://localhost:" + application.port()
                        + "/v1/articles/en/minister-plays-down-talk-of-leaving-rail-pact'");
    }

    private static boolean ok(String address) {
        try {
            return application.get(address).statusCode() == 200;
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    @Test
    void saysSoWhereThereIsNoSuchArticle() {
        visit("/en/no-such-article");

        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(page.locator("#main a")).hasAttribute("href", "/en");
    }
}
