package org.licet.studio.internal.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.RulesException;
import org.licet.studio.internal.folder.VersionLog;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.StudioServer;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.workbench.report.Wording;

/** The studio of one folder: the answers to every request of its page, in each language. */
public final class Studio {

  private final WorkingFolder folder;
  private final Workspace workspace;
  private final Verdicts verdicts = new Verdicts();
  private final Optional<Path> peopleFile;
  private final LocalDate on;
  private final LocalDate today;
  private final Locale usual;

  private Studio(
      WorkingFolder folder,
      Optional<Path> peopleFile,
      LocalDate on,
      LocalDate today,
      Locale usual) {
    this.folder = folder;
    this.workspace = Workspace.ofLineFeeds(folder.path(), usual);
    this.peopleFile = peopleFile;
    this.on = on;
    this.today = today;
    this.usual = usual;
  }

  /**
   * Opens the studio of a folder.
   *
   * @param people a file of candidates; empty for made-up ones
   * @param on the day on which people are evaluated
   * @param today the day from which the age of sources counts
   * @param language the language of the page
   * @param port the port, or 0 for a free one
   * @throws RulesException if the folder contains no rules
   * @throws IOException if a file cannot be read, or the port is taken
   */
  public static StudioServer serve(
      WorkingFolder folder,
      Optional<Path> people,
      LocalDate on,
      LocalDate today,
      Locale language,
      int port)
      throws IOException {
    Studio studio = new Studio(folder, people, on, today, language);
    return StudioServer.start(port, StudioWords.in(language).language() + "/", studio.endpoints());
  }

  /** Returns the answers in every language. The path of each begins with the language. */
  private Map<String, Endpoint> endpoints() throws IOException {
    StudioWords usualWords = StudioWords.in(usual);
    People people =
        peopleFile.isPresent()
            ? People.read(peopleFile.get(), on)
            : People.madeUp(facts(workspace.onDisk()), on);
    VersionLog log = new VersionLog(InstantSource.system(), folder.read().files());
    Map<String, Endpoint> all = new HashMap<>();
    for (String language : Wording.LANGUAGES) {
      StudioWords words =
          usualWords.language().equals(language)
              ? usualWords
              : StudioWords.in(Locale.forLanguageTag(language));
      endpoints(people, log, words)
          .forEach((path, answer) -> all.put(path.replaceFirst(" ", " " + language + "/"), answer));
    }
    return all;
  }

  private Map<String, Endpoint> endpoints(People people, VersionLog log, StudioWords words) {
    Drafts drafts = new Drafts(workspace, words);
    Versions versions = new Versions(folder, log, words);
    CasesInFiles cases = new CasesInFiles(drafts, verdicts, words);
    Reports reports = new Reports(words);
    Map<String, WorkEndpoints.Tool> tools =
        Map.of(
            "coverage", new CoverageTool(words),
            "mutants", new MutantsTool(),
            "impact", new ImpactTool(people, reports, words),
            "live", new LiveTool(verdicts, people, today, words));
    Map<String, Endpoint> all = new HashMap<>();
    all.put("GET ", request -> StartPage.in(words));
    all.putAll(new FolderEndpoints(folder, versions, words).all());
    all.putAll(new EditingEndpoints(drafts, words).all());
    all.putAll(new TrialEndpoint(drafts, verdicts, people, today, words).all());
    all.putAll(new PersonEndpoint(drafts, cases, people, words).all());
    all.putAll(new WhyEndpoint(drafts, verdicts, cases, people, words).all());
    all.putAll(cases.all());
    all.putAll(reports.all());
    all.putAll(new DifferenceEndpoint(drafts, versions, words).all());
    all.putAll(new HandbookEndpoint(drafts, reports, words).all());
    all.putAll(new WorkEndpoints(drafts, tools, words).all());
    return all;
  }

  /** Returns the facts that the rules declare; none if the rules are broken. */
  private static List<FactDescription> facts(RulesView view) {
    try {
      return Sound.rules(view).rulesets().stream()
          .flatMap(ruleset -> ExplainedRuleset.of(ruleset).description().facts().stream())
          .toList();
    } catch (RulesException e) {
      return List.of();
    }
  }
}
