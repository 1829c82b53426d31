package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.Evaluator;
import org.licet.Outlook;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.workbench.report.EvaluationPage;

/** The page of evaluations in the system's Chromium; skipped where none is installed. */
class EvaluationPageIT {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int PHONE = 375;

  @TempDir private static Path folder;

  private static Optional<Playwright> playwright = Optional.empty();
  private static Optional<Browser> browser = Optional.empty();
  private static String address = "";

  @BeforeAll
  static void write_a_page_and_start_the_browser() throws IOException {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "No Chromium is installed, so the pages are not tried in a browser; install chromium to do so");
    Path page = folder.resolve("page.html");
    Files.writeString(page, page());
    address = page.toUri().toString();
    Playwright started =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = Optional.of(started);
    browser =
        Optional.of(
            started
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox"))));
  }

  @AfterAll
  static void end_the_browser() {
    browser.ifPresent(Browser::close);
    playwright.ifPresent(Playwright::close);
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            bin ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(bin, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String page() throws IOException {
    EvaluationPage page = new EvaluationPage(Enum::name, Source::document);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (String line : Files.readAllLines(Path.of("../examples/candidates/nurses.jsonl"))) {
        Candidate candidate = CandidateReader.readOne(line);
        Outlook outlook = evaluator.outlook(candidate, ON);
        LocalDate last = ON.plusYears(3);
        page.add(
            candidate,
            evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, ON),
            outlook.timeline("CCM", Stage.EXAMINATION, last),
            outlook.plan("CCM", Stage.EXAMINATION, last));
      }
    }
    return page.html(ON);
  }

  private static BrowserContext context(ColorScheme scheme, int width) {
    return browser
        .orElseThrow()
        .newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void it_has_no_barriers_that_axe_finds(ColorScheme scheme) {
    try (BrowserContext context = context(scheme, 1280)) {
      Page page = context.newPage();
      page.navigate(address);
      AxeResults results = new AxeBuilder(page).analyze();
      assertThat(results.getViolations())
          .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
          .isEmpty();
      assertThat(results.getPasses()).extracting(Rule::getId).contains("color-contrast");
    }
  }

  @Test
  void it_asks_nothing_of_the_network_and_logs_nothing() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      List<String> requests = new ArrayList<>();
      List<String> messages = new ArrayList<>();
      page.onRequest(request -> requests.add(request.url()));
      page.onConsoleMessage(message -> messages.add(message.text()));
      page.onPageError(messages::add);
      page.navigate(address);
      assertThat(requests).containsExactly(address);
      assertThat(messages).isEmpty();
      assertThat(page.locator("article")).isNotNull();
      assertThat(page.locator("article").count()).isEqualTo(8);
      assertThat(page.locator("#result-6 .answer").innerText())
          .startsWith("Not eligible. The nearest way leads there on December 1, 2026.");
    }
  }

  @Test
  void it_fits_a_phone_and_works_without_scripts() {
    try (BrowserContext context =
        browser
            .orElseThrow()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setViewportSize(PHONE, 800))) {
      Page page = context.newPage();
      page.navigate(address);
      assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(PHONE);
      for (int i = 0; i < page.locator("article > *").count(); i++) {
        var box = page.locator("article > *").nth(i).boundingBox();
        assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
      }
    }
  }

  @Test
  void the_keyboard_reaches_the_answer_first_then_every_detail_in_its_order() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(address);
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to the first result");
      page.keyboard().press("Tab");
      assertThat(focused(page)).startsWith("CCM, EXAMINATION");
      page.locator("#result-6 summary").first().focus();
      boolean open = isOpen(page);
      page.keyboard().press("Enter");
      assertThat(isOpen(page)).isEqualTo(!open);
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent"));
  }

  private static boolean isOpen(Page page) {
    return Boolean.TRUE.equals(page.evaluate("document.activeElement.parentElement.open"));
  }

  @Test
  void on_paper_every_candidate_begins_a_sheet_and_takes_a_few() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(address);
      byte[] a4 = page.pdf(new Page.PdfOptions().setFormat("A4"));
      byte[] letter = page.pdf(new Page.PdfOptions().setFormat("Letter"));
      assertThat(sheets(a4)).isBetween(8, 48);
      assertThat(sheets(letter)).isBetween(8, 48);
    }
  }

  private static int sheets(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page\\b", -1).length - 1;
  }
}
