package org.licet.workbench.report;

import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;

/**
 * What credentials ask for, as one page: prose, tree and table with sources, from the rulesets
 * alone. Versions of one credential stand side by side. Not thread-safe.
 */
public final class HandbookPage {

  private static final Template PAGE = Pages.template("handbook.html");

  private final Function<Enum<?>, String> words;
  private final Function<Source, String> sourceWords;
  private final Map<String, List<Version>> versions = new TreeMap<>();

  /**
   * Begins a page.
   *
   * @param words constants in words
   * @param sourceWords sources in words
   */
  public HandbookPage(Function<Enum<?>, String> words, Function<Source, String> sourceWords) {
    this.words = words;
    this.sourceWords = sourceWords;
  }

  /**
   * Adds a version.
   *
   * @param title what it is called
   */
  public void add(String title, RulesetDescription rules) {
    versions
        .computeIfAbsent(rules.reference().credential(), any -> new ArrayList<>())
        .add(version(title, rules));
  }

  /** Returns the page. */
  public String html() {
    List<Credential> credentials = new ArrayList<>();
    versions.forEach(
        (name, all) ->
            credentials.add(
                new Credential(
                    "credential-" + (credentials.size() + 1),
                    name,
                    all.stream().map(Version::title).collect(Collectors.joining("; ")),
                    all)));
    return PAGE.execute(new Page(credentials));
  }

  private Version version(String title, RulesetDescription rules) {
    Map<Source, Integer> numbers = new LinkedHashMap<>();
    List<Row> criteria = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (RulesetDescription.CriterionDescription criterion : rules.criteria()) {
      titles.put(criterion.id(), criterion.title());
      criteria.add(
          new Row(
              criterion.id(),
              criterion.title(),
              criterion.sources().stream()
                  .map(
                      source ->
                          String.valueOf(
                              numbers.computeIfAbsent(source, any -> numbers.size() + 1)))
                  .collect(Collectors.joining(", "))));
    }
    List<Cited> sources = new ArrayList<>();
    numbers.forEach((source, number) -> sources.add(new Cited(number, sourceWords.apply(source))));
    List<AskedStage> stages = new ArrayList<>();
    rules.stages().forEach((stage, asked) -> stages.add(stage(stage, asked, titles)));
    return new Version(title, reference(rules), stages, criteria, sources);
  }

  private String reference(RulesetDescription rules) {
    RulesetReference reference = rules.reference();
    return "Issued by "
        + rules.issuer()
        + ", in force from "
        + Pages.day(reference.effectiveFrom())
        + " ("
        + words.apply(reference.confidence())
        + "). "
        + reference.fingerprint();
  }

  private AskedStage stage(
      Stage stage, RulesetDescription.StageDescription asked, Map<String, String> titles) {
    Optional<Stage> earlier = asked.asOfApplication();
    return new AskedStage(
        words.apply(stage),
        "Required: "
            + prose(asked.requirement(), titles)
            + "."
            + earlier
                .map(
                    one ->
                        " What the "
                            + words.apply(one)
                            + " requires is judged as of the day of the application.")
                .orElse(""),
        node(asked.requirement(), titles),
        asked.informational().stream().map(id -> titles.getOrDefault(id, id)).toList());
  }

  private static String prose(Requirement requirement, Map<String, String> titles) {
    if (requirement instanceof Requirement.AllOf all) {
      return joined("; and ", all.items(), titles);
    } else if (requirement instanceof Requirement.AnyOf any) {
      return "either " + joined(", or ", any.items(), titles);
    } else if (requirement instanceof Requirement.AtLeast some) {
      return "at least " + some.count() + " of " + joined(", ", some.items(), titles);
    }
    String id = requirement.criteria().findFirst().orElseThrow();
    String title = titles.getOrDefault(id, id);
    return title.length() > 1 && !Character.isUpperCase(title.charAt(1))
        ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
        : title;
  }

  private static String joined(
      String between, List<Requirement> items, Map<String, String> titles) {
    return items.stream().map(item -> prose(item, titles)).collect(Collectors.joining(between));
  }

  private static Node node(Requirement requirement, Map<String, String> titles) {
    if (requirement instanceof Requirement.AllOf all) {
      return group("All of", all.items(), titles);
    } else if (requirement instanceof Requirement.AnyOf any) {
      return group("One of", any.items(), titles);
    } else if (requirement instanceof Requirement.AtLeast some) {
      return group("At least " + some.count() + " of", some.items(), titles);
    }
    String id = requirement.criteria().findFirst().orElseThrow();
    return new Node(null, List.of(), new Row(id, titles.getOrDefault(id, id), ""));
  }

  private static Node group(String how, List<Requirement> items, Map<String, String> titles) {
    return new Node(how, items.stream().map(item -> node(item, titles)).toList(), null);
  }

  /** What the template is filled with. */
  record Page(List<Credential> credentials) {}

  /** A credential with its versions. */
  record Credential(String id, String name, String versionsInWords, List<Version> versions) {}

  /** A version of its rules. */
  record Version(
      String title,
      String reference,
      List<AskedStage> stages,
      List<Row> criteria,
      List<Cited> sources) {}

  /** What a stage asks for. */
  record AskedStage(String stage, String prose, Node requirement, List<String> informational) {
    boolean hasInformational() {
      return !informational.isEmpty();
    }
  }

  /** A criterion, with the numbers of its sources. */
  record Row(String id, String title, String sources) {}

  /** A source with its number. */
  record Cited(int number, String words) {}

  /** A group of a requirement, or a criterion. */
  record Node(@Nullable String how, List<Node> children, @Nullable Row criterion) {
    boolean group() {
      return how != null;
    }
  }
}
