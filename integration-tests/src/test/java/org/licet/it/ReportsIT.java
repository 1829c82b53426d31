package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens every page of the command line in the system's Chromium. Skipped if Chromium is not
 * installed. Accessibility is checked in English, and with {@code -Dlicet.pages.everyLanguage=true}
 * also in Spanish. Long pages are checked up to their third article, and with {@code
 * -Dlicet.pages.everyArticle=true} as a whole. {@code -Dlicet.pages=PLAN,HANDBOOK} selects pages.
 * {@code -Dlicet.pictures.rewrite=true} takes new pictures for comparison.
 */
class ReportsIT {

  private static final boolean REWRITE = Boolean.getBoolean("licet.pictures.rewrite");

  /** Whether to check every language. axe does not read words, which are the only difference. */
  private static final boolean EVERY_LANGUAGE = Boolean.getBoolean("licet.pages.everyLanguage");

  /** Whether to check every article of a page. Those of one page have the same form. */
  private static final boolean EVERY_ARTICLE = Boolean.getBoolean("licet.pages.everyArticle");

  private static final String FROM_THE_FOURTH = "article:nth-of-type(n+4)";

  private static final int PHONE = 375;

  /**
   * The allowed difference of pictures at low resolution. Another machine differs less, and missing
   * styles differ more.
   */
  private static final double MOST_DIFFERENT = 0.026;

  @TempDir private static Path folder;

  private static Chromium chromium;

  static Stream<Report> pages() {
    String only = System.getProperty("licet.pages", "");
    return only.isEmpty()
        ? Stream.of(Report.values())
        : Stream.of(only.split(",", -1)).map(Report::valueOf);
  }

  @BeforeAll
  static void start_the_browser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void end_the_browser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Checks everything that needs the whole page, and opens it once. */
  @ParameterizedTest
  @MethodSource("pages")
  void a_page_stands_alone_has_no_barriers_looks_as_it_did_and_fits_a_phone(Report report)
      throws IOException {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      asksNothingOfTheNetworkAndLogsNothing(page, report);
      double inAnotherFont = looksAsItDid(page, report);
      if (EVERY_LANGUAGE || report.language().equals("en")) {
        hasNoBarriersThatAxeFindsLightOrDark(page, report);
      }
      leadsTheKeyboardToTheWayPastTheHeadFirst(page);
      fitsAPhone(page);
      looksOtherwiseWithoutItsStyles(page, report, inAnotherFont);
    }
  }

  private static void asksNothingOfTheNetworkAndLogsNothing(Page page, Report report) {
    List<String> requests = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> messages.add(message.text()));
    page.onPageError(messages::add);
    page.navigate(report.address(folder));
    assertThat(requests).containsExactly(report.address(folder));
    assertThat(messages).isEmpty();
    assertThat(page.locator("h1").innerText()).isEqualTo(report.heading());
    assertThat(page.title()).isEqualTo(report.heading());
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(report.language());
    assertThat(page.locator("article").count()).isPositive();
  }

  /** Returns the difference that another font alone would make. */
  private static double looksAsItDid(Page page, Report report) throws IOException {
    BufferedImage seen = Likeness.farAway(page.screenshot());
    if (REWRITE) {
      Files.createDirectories(Report.PICTURES);
      ImageIO.write(Likeness.enlarged(seen), "png", report.picture().toFile());
    }
    assertThat(differenceFromBefore(seen, report)).isLessThan(MOST_DIFFERENT);
    page.evaluate("document.body.style.fontFamily = 'serif'");
    BufferedImage otherFont = Likeness.farAway(page.screenshot());
    page.evaluate("document.body.style.fontFamily = ''");
    return differenceFromBefore(otherFont, report);
  }

  private static void looksOtherwiseWithoutItsStyles(Page page, Report report, double inAnotherFont)
      throws IOException {
    page.evaluate("document.querySelector('style').remove()");
    BufferedImage withoutStyles = Likeness.farAway(page.screenshot());
    assertThat(differenceFromBefore(withoutStyles, report))
        .isGreaterThan(Math.max(MOST_DIFFERENT, inAnotherFont));
  }

  private static double differenceFromBefore(BufferedImage seen, Report report) throws IOException {
    return Likeness.difference(seen, Likeness.farAway(Files.readAllBytes(report.picture())));
  }

  private static void hasNoBarriersThatAxeFindsLightOrDark(Page page, Report report) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      AxeRunOptions options = new AxeRunOptions();
      // One place for each passed check, because naming all takes longer than checking them.
      options.setResultTypes(List.of("violations"));
      // Pages have no frames. With support for frames, axe first names every place of every check.
      AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
      // The results of candidates differ most: some are eligible, others have a path or questions.
      if (!EVERY_ARTICLE && report != Report.EVALUATION) {
        axe.exclude(FROM_THE_FOURTH);
      }
      // Everything but the colors is the same in both.
      AxeResults results =
          scheme == ColorScheme.LIGHT
              ? axe.analyze()
              : axe.withRules(List.of("color-contrast")).analyze();
      assertThat(results.getViolations())
          .as(scheme.name())
          .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
          .isEmpty();
      assertThat(results.getPasses()).extracting(Rule::getId).contains("color-contrast");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void leadsTheKeyboardToTheWayPastTheHeadFirst(Page page) {
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#first");
    assertThat(page.locator("#first").count()).isEqualTo(1);
  }

  private static void fitsAPhone(Page page) {
    ViewportSize desktop = page.viewportSize();
    page.setViewportSize(PHONE, desktop.height);
    assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(PHONE);
    Object widest =
        page.locator("article > *")
            .evaluateAll(
                "parts => Math.max(...parts.map(part => part.getBoundingClientRect().right))");
    assertThat(((Number) widest).doubleValue()).isBetween(PHONE / 2.0, (double) PHONE);
    page.setViewportSize(desktop.width, desktop.height);
  }

  @Test
  void every_detail_opens_by_the_keyboard() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      page.locator("#result-6 summary").first().focus();
      boolean open = isOpen(page);
      page.keyboard().press("Enter");
      assertThat(isOpen(page)).isEqualTo(!open);
    }
  }

  private static boolean isOpen(Page page) {
    return Boolean.TRUE.equals(page.evaluate("document.activeElement.parentElement.open"));
  }

  /** Answers that the page saves lead to a decision. */
  @Test
  void answers_that_a_page_saves_are_applied_to_the_candidate() throws IOException {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      List<String> messages = new ArrayList<>();
      page.onConsoleMessage(message -> messages.add(message.text()));
      page.navigate(Report.EVALUATION.address(folder));
      Locator form = page.locator("form[data-candidate='month-only-resume']");
      form.locator("button").click();
      assertThat(form.locator("[role=status]").innerText())
          .isEqualTo("No question has an answer yet.");
      Locator from = form.locator("[data-key='/employment/0/from']");
      from.fill("in spring");
      form.locator("button").click();
      assertThat(from.evaluate("input => input.validationMessage"))
          .asString()
          .startsWith("Expected a date such as 2026-11-23");
      from.fill("2024-11-18");
      form.locator("[data-key='/employment/0/to']").fill("2025-11-30");
      form.locator("[name=by]").fill("Ann");
      page.locator("form[data-candidate='nurse-from-manila'] input[value=yes]").first().check();
      Path answers = folder.resolve("answers.jsonl");
      page.waitForDownload(() -> form.locator("button").click()).saveAs(answers);
      assertThat(messages).isEmpty();
      assertThat(Files.readAllLines(answers))
          .hasSize(2)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("\"by\":\"Ann\"", "\"/employment/0/from\":\"2024-11-18\""));
      Path answered = folder.resolve("answered.jsonl");
      LicetCommand.printing(
          answered, "answer", Report.NURSES, "--on", "2026-11-23", "--with", answers.toString());
      Path decisions = folder.resolve("decisions.csv");
      LicetCommand.printing(
          decisions,
          "screen",
          answered.toString(),
          "--on",
          "2026-11-23",
          "--credential",
          "CCM",
          "--format",
          "csv");
      assertThat(Files.readAllLines(decisions))
          .anyMatch(
              line -> line.startsWith("month-only-resume,CCM,EXAMINATION,2026-11-23,ELIGIBLE"))
          .anyMatch(
              line -> line.startsWith("nurse-from-manila,CCM,EXAMINATION,2026-11-23,ELIGIBLE"));
    }
  }

  @Test
  void questions_are_read_without_scripts_and_printed_without_the_button() {
    try (BrowserContext context = chromium.withoutScripts(1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      Locator form = page.locator("form[data-candidate='month-only-resume']");
      assertThat(form.locator("label").first().innerText())
          .contains("On which day of November 2024 did job 1");
      assertThat(form.locator("input").first().isVisible()).isTrue();
      assertThat(form.locator("button").isVisible()).isFalse();
    }
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      Locator button = page.locator("form[data-candidate='month-only-resume'] button");
      assertThat(button.isVisible()).isTrue();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(button.isVisible()).isFalse();
    }
  }

  @Test
  void a_name_on_a_bar_of_its_own_darkness_stays_legible() {
    try (BrowserContext context = chromium.context(ColorScheme.DARK, 1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      assertThat(
              page.locator("svg .name")
                  .first()
                  .evaluate(
                      "name => getComputedStyle(name).paintOrder + ' ' + getComputedStyle(name).stroke"))
          .isEqualTo("stroke rgb(20, 23, 28)");
    }
  }

  @Test
  void the_answer_is_a_sentence_in_the_language_of_the_reader() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      assertThat(page.locator("#result-6 .answer").innerText())
          .startsWith("Not eligible. The fastest path leads to eligibility on December 1, 2026.");
      page.navigate(Report.EVALUACION.address(folder));
      assertThat(page.locator("#result-6 .answer").innerText())
          .startsWith(
              "No cumple. El camino más rápido lleva a cumplir los requisitos el 1 de diciembre de 2026.");
    }
  }

  @Test
  void on_paper_every_candidate_begins_a_sheet_and_takes_a_few() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(Report.EVALUATION.address(folder));
      for (String paper : List.of("A4", "Letter")) {
        assertThat(sheets(page.pdf(new Page.PdfOptions().setFormat(paper)))).isBetween(8, 52);
      }
    }
  }

  @Test
  void on_paper_nothing_stays_folded_or_is_left_out() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      var folded = page.locator("details:not([open]) > .evidence").first();
      assertThat(folded.isVisible()).isFalse();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(folded.isVisible()).isTrue();
      assertThat(page.locator("nav table").isVisible()).isTrue();
    }
  }

  @Test
  void on_a_phone_a_drawing_is_moved_along_and_not_made_illegible() {
    try (BrowserContext context = chromium.withoutScripts(PHONE)) {
      Page page = context.newPage();
      page.navigate(Report.EVALUATION.address(folder));
      assertThat(page.locator("svg.drawn").first().boundingBox().width).isGreaterThan(2.0 * PHONE);
    }
  }

  private static int sheets(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page\\b", -1).length - 1;
  }
}
