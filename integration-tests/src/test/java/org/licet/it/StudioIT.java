package org.licet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.authoring.live.LiveRules;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.StudioServer;
import org.licet.studio.internal.page.Studio;

/**
 * Plays an analyst in the system's Chromium, by the keyboard alone: from a changed number to rules
 * in a running host, and back. Skipped if Chromium is not installed. {@code
 * -Dlicet.pictures.rewrite=true} takes a new picture for the guide to rules.
 */
class StudioIT {

  private static final boolean REWRITE = Boolean.getBoolean("licet.pictures.rewrite");

  private static final Path PICTURE = Path.of("../docs/studio.png");

  /** For a machine that builds other modules meanwhile. */
  private static final double PATIENCE = 60_000;

  private static final int LAPTOP_WIDTH = 1280;
  private static final int LAPTOP_HEIGHT = 720;
  private static final int TABLET_WIDTH = 820;

  /** More than the page has places to tab to. */
  private static final int MOST_TABS = 120;

  @TempDir private static Path temporary;

  private static Chromium chromium;
  private static Path rules;
  private static StudioServer server;

  private final List<String> messages = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    rules = copyOfTheCcm(temporary.resolve("my-ccm"));
    server =
        Studio.serve(
            WorkingFolder.open(rules),
            Optional.of(people(temporary.resolve("people.jsonl"))),
            Nurses.ON,
            Nurses.ON.plusDays(7),
            Locale.US,
            0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Path copyOfTheCcm(Path copy) throws IOException {
    Path ccm = Path.of("../rules-ccm/src/main/resources");
    try (var files = Files.walk(ccm.resolve("org"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(ccm.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  private static Path people(Path file) throws IOException {
    return LicetCommand.printing(
        file, "generate", "--count", "200", "--seed", "7", "--on", Nurses.ON.toString());
  }

  /** Returns a nurse with twenty months of case management without a CCM. */
  private static Candidate twentyMonths() {
    return Nurses.almostThere()
        .employment(
            Nurses.caseManagement().from("2025-03-01").current().supervisorCredentials("PHD"))
        .build();
  }

  private static Decision decision(LiveRules host) {
    host.refresh();
    return host.evaluate(twentyMonths(), "CCM", Stage.EXAMINATION, Nurses.ON).decision();
  }

  private Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.setViewportSize(LAPTOP_WIDTH, LAPTOP_HEIGHT);
    page.onConsoleMessage(message -> messages.add(message.text()));
    page.onPageError(messages::add);
    page.navigate(address);
    assertThat(page.locator("#desk")).hasAttribute("aria-busy", "false");
    return page;
  }

  private static void chooseRule(Page page, String criterion) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .selectOption("org/licet/ccm/v2019/experience.drl");
    page.getByLabel("Rule of the file").selectOption(new SelectOption().setLabel(criterion));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  private static void noBarriers(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    assertThat(new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations())
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  @Test
  void an_analyst_changes_a_threshold_puts_it_live_and_undoes_it() throws IOException {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, LAPTOP_WIDTH);
        LiveRules host =
            LiveRules.of(rules).lookingOnRefreshOnly().quietFor(Duration.ofMillis(20)).open()) {
      Decision before = decision(host);
      Page page = open(context, server.address().toString());
      seesWhoMovesBeforeSaving(page);
      assertThat(decision(host)).isEqualTo(before);
      noBarriers(page);
      readsWhyForOne(page);
      correctsTheCases(page);
      makesAnUntestedChangeACase(page);
      looksAtTheImpact(page);
      putsItLive(page);
      assertThat(before).isEqualTo(Decision.NOT_ELIGIBLE);
      assertThat(decision(host)).isEqualTo(Decision.ELIGIBLE);
      undoesIt(page);
      assertThat(decision(host)).isEqualTo(Decision.NOT_ELIGIBLE);
      assertThat(messages).isEmpty();
    }
  }

  /** Presses Tab until an element has the focus. */
  private static void reach(Page page, Locator wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (wanted.count() == 1
          && Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach " + wanted);
  }

  private static void press(Page page, Locator wanted) {
    reach(page, wanted);
    page.keyboard().press("Enter");
  }

  /** Goes to the tab of a tool by the arrow keys. */
  private static void tool(Page page, String name) {
    reach(page, page.locator("#below [role=tab][aria-selected=true]"));
    Locator wanted =
        page.locator("#below")
            .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name).setExact(true));
    while (!"true".equals(wanted.getAttribute("aria-selected"))) {
      page.keyboard().press("ArrowRight");
    }
  }

  private static void seesWhoMovesBeforeSaving(Page page) {
    reach(page, page.locator("#file"));
    page.keyboard().type("experience.drl");
    assertThat(page.locator("#editor-heading")).hasText("experience.drl");
    Locator rule = page.getByLabel("Rule of the file");
    assertThat(rule.locator("option")).hasCount(4);
    reach(page, rule);
    page.keyboard().type("CCM-EXPERIENCE-2");
    assertThat(page.locator("#words h3")).containsText("24 months");
    Locator months = page.getByLabel("at least", new Page.GetByLabelOptions().setExact(true));
    assertThat(months).hasValue("24");
    reach(page, months);
    page.keyboard().press("Control+a");
    page.keyboard().type("18");
    page.keyboard().press("Enter");
    Locator effects = page.locator("#effects");
    assertThat(effects.getByRole(AriaRole.TAB).nth(0)).hasText("Cases (14)");
    assertThat(effects.getByRole(AriaRole.TAB).nth(1))
        .hasText(Pattern.compile("People \\(\\d+\\)"));
    assertThat(page.locator("#bar")).containsText("1 file with unsaved changes");
    assertThat(months).isFocused();
    assertThat(effects.locator(".reason").first()).containsText("18 required");
    if (REWRITE) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }
  }

  private static void readsWhyForOne(Page page) {
    Locator effects = page.locator("#effects");
    press(page, button(page, "twenty-four months without a CCM but for a day"));
    assertThat(effects.locator(".moved")).containsText("CCM-EXPERIENCE-2");
    assertThat(effects.locator(".moved")).containsText("18 required");
    assertThat(page.locator("#editor .seen.met").first()).isVisible();
    assertThat(page.locator("#effects-panel")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Home");
  }

  private static void correctsTheCases(Page page) {
    Locator effects = page.locator("#effects");
    assertThat(effects.getByText("This case no longer passes.")).hasCount(14);
    press(page, button(page, "Expect the new result for all 14"));
    assertThat(effects.getByText("This case no longer passes.")).hasCount(0);
    assertThat(effects.getByText("The case passes: it expects this result.")).hasCount(14);
    assertThat(page.locator("#effects :focus")).hasCount(1);
  }

  private static void makesAnUntestedChangeACase(Page page) {
    tool(page, "Untested changes");
    press(page, button(page, "Try this rule"));
    Locator survivor =
        page.locator("#below li")
            .filter(new Locator.FilterOptions().setHasText("atLeast(18) -> atLeast(17)"));
    assertThat(survivor).isVisible();
    press(page, survivor.getByRole(AriaRole.BUTTON).last());
    assertThat(page.locator("#message")).containsText("was added to");
    assertThat(page.locator("#below :focus")).hasText("This is a case now.");
  }

  private static void looksAtTheImpact(Page page) {
    tool(page, "Impact");
    press(page, button(page, "Evaluate the people"));
    assertThat(page.frameLocator("#below iframe").locator("h1"))
        .hasText("Candidates affected by a rule change");
    assertThat(page.frameLocator("#below iframe").locator("svg").first()).isVisible();
  }

  private static void putsItLive(Page page) {
    tool(page, "Going live");
    press(page, button(page, "Run the steps"));
    Locator put = button(page, "Put live");
    assertThat(page.locator(".steps")).containsText("cases pass");
    assertThat(put).isEnabled();
    press(page, put);
    assertThat(page.locator("#message")).containsText("The rules are in the folder.");
    assertThat(page.locator("#bar")).containsText("No unsaved changes");
  }

  private static void undoesIt(Page page) {
    tool(page, "Versions");
    Locator restore = button(page, "Restore: At the start");
    assertThat(restore).isVisible();
    press(page, restore);
    assertThat(page.locator("#message")).containsText("The folder is as it was");
    assertThat(page.locator("#effects")).containsText("No case changes its result");
  }

  @Test
  void slips_are_mended_by_advice() {
    try (BrowserContext context = chromium.context(ColorScheme.DARK, LAPTOP_WIDTH)) {
      Page page = open(context, server.address().toString());
      chooseRule(page, "CCM-EXPERIENCE-2");
      noBarriers(page);
      Locator strip = page.locator("#strip");
      String sound = text(page);
      find(page, ".paid()");
      page.keyboard().insertText(".payed()");
      mend(page, "payed");
      assertThat(text(page)).isEqualTo(sound);
      find(page, "\"US\"");
      page.keyboard().insertText("\u201cUS\u201d");
      mend(page, "\u201c");
      assertThat(text(page)).isEqualTo(sound);
      page.locator(".cm-content").focus();
      page.keyboard().press("Control+End");
      page.keyboard().press("Backspace");
      page.keyboard().press("Control+Backspace");
      mend(page, "end");
      assertThat(text(page).strip()).isEqualTo(sound.strip());
      assertThat(strip).containsText("No errors");
      assertThat(messages).isEmpty();
    }
  }

  private static String text(Page page) {
    page.locator(".cm-content").focus();
    return String.valueOf(
        page.evaluate("async () => (await import(location.href + 'editor.js')).editor.text()"));
  }

  /** Selects a text by the editor's own search. */
  private static void find(Page page, String text) {
    page.locator(".cm-content").focus();
    page.keyboard().press("Control+Home");
    page.keyboard().press("Control+f");
    Locator search = page.locator(".cm-search [name=search]");
    search.clear();
    search.pressSequentially(text); // the editor searches for what is typed
    search.press("Enter");
    search.press("Escape");
  }

  private static void mend(Page page, String mentioned) {
    Locator strip = page.locator("#strip");
    assertThat(strip).containsText(mentioned);
    strip.locator(".fix").click();
    assertThat(strip).containsText("No errors");
  }

  /** The second tab is told, and neither loses what it typed. */
  @Test
  void two_tabs_that_edit_one_file_lose_nothing() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, LAPTOP_WIDTH)) {
      Page one = open(context, server.address().toString());
      Page other = open(context, server.address().toString());
      for (Page page : List.of(one, other)) {
        page.locator("#file").selectOption("org/licet/ccm/v2019/character.drl");
        assertThat(page.locator("#editor-heading")).hasText("character.drl");
        page.locator(".cm-content").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().type(page.equals(one) ? "// one\n" : "// other\n");
      }
      one.keyboard().press("Control+s");
      assertThat(one.locator("#message")).containsText("Saved.");
      other.keyboard().press("Control+s");
      assertThat(other.locator("#message")).containsText("Nothing was written");
      assertThat(text(other)).startsWith("// other\n");
      assertThat(saved("character.drl")).startsWith("// one\n");
      button(other, "Keep mine and save").press("Enter");
      assertThat(other.locator("#bar")).containsText("No unsaved changes");
      assertThat(saved("character.drl")).startsWith("// other\n");
      one.bringToFront();
      one.evaluate("window.dispatchEvent(new Event('focus'))");
      assertThat(one.locator(".cm-line").first()).hasText("// other");
      one.locator(".cm-content").focus();
      one.keyboard().press("Control+z"); // what the other tab replaced
      assertThat(one.locator(".cm-line").first()).hasText("// one");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String saved(String file) throws IOException {
    return Files.readString(rules.resolve("org/licet/ccm/v2019").resolve(file));
  }

  @Test
  void the_page_speaks_spanish_and_fits_a_tablet() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, TABLET_WIDTH)) {
      Page page = open(context, server.address().resolve("../es/").toString());
      page.setViewportSize(TABLET_WIDTH, 1180);
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      assertThat(page.locator("#effects h2")).hasText("Lo que produce");
      assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
          .isLessThanOrEqualTo(TABLET_WIDTH);
      noBarriers(page);
      assertThat(messages).isEmpty();
    }
  }
}
