package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;

/**
 * The requirements of credentials as one page of prose, trees, and tables with sources, built only
 * from the rulesets. Versions of the same credential appear side by side. Not thread-safe.
 */
public final class HandbookPage {

  private static final Template PAGE = Pages.template("handbook.html");

  private final Wording wording;
  private final Map<String, List<Version>> versions = new TreeMap<>();

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public HandbookPage(Locale locale) {
    this.wording = Wording.of(locale);
  }

  /**
   * Adds a version.
   *
   * @param whose the folder of the rules, or empty for the built-in rules
   */
  public void add(String whose, RulesetDescription rules) {
    LocalDate from = rules.reference().effectiveFrom();
    String title =
        whose.isEmpty()
            ? wording.say("handbook.version", from)
            : wording.say("handbook.version-of", from, whose);
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
    return PAGE.execute(new Page(wording.language(), wording.inTemplates(), credentials));
  }

  private Version version(String title, RulesetDescription rules) {
    Map<Source, Integer> numbers = new LinkedHashMap<>();
    List<Row> criteria = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (RulesetDescription.CriterionDescription criterion : rules.criteria()) {
      String asks = wording.say(criterion.title());
      titles.put(criterion.id(), asks);
      criteria.add(new Row(criterion.id(), asks, numbered(criterion.sources(), numbers)));
    }
    List<Given> examinations =
        rules.examinations().stream().map(one -> given(one, numbers)).toList();
    List<Declared> facts = rules.facts().stream().map(one -> declared(one, numbers)).toList();
    List<Cited> sources = new ArrayList<>();
    numbers.forEach((source, number) -> sources.add(new Cited(number, wording.source(source))));
    List<AskedStage> stages = new ArrayList<>();
    rules.stages().forEach((stage, asked) -> stages.add(stage(stage, asked, titles)));
    return new Version(title, reference(rules), stages, examinations, criteria, facts, sources);
  }

  private static String numbered(List<Source> cited, Map<Source, Integer> numbers) {
    return cited.stream()
        .map(source -> String.valueOf(numbers.computeIfAbsent(source, any -> numbers.size() + 1)))
        .collect(Collectors.joining(", "));
  }

  private Given given(
      RulesetDescription.ExaminationDescription examination, Map<Source, Integer> numbers) {
    return new Given(
        wording.say("handbook.given", examination.exam()),
        examination.periods().stream()
            .map(
                period ->
                    wording.say(
                        "handbook.given-in", period.month(), period.opens(), period.closes()))
            .toList(),
        wording.say("handbook.given-sources", numbered(examination.sources(), numbers)));
  }

  private Declared declared(FactDescription fact, Map<Source, Integer> numbers) {
    return new Declared(
        fact.name(),
        wording.say(fact.question()).replace("{0}", "\u2026"),
        wording.say(fact.words()),
        numbered(fact.sources(), numbers));
  }

  private String reference(RulesetDescription rules) {
    RulesetReference reference = rules.reference();
    return wording.say(
        "handbook.reference",
        rules.issuer(),
        reference.effectiveFrom(),
        reference.confidence().words(),
        reference.fingerprint());
  }

  private AskedStage stage(
      Stage stage, RulesetDescription.StageDescription asked, Map<String, String> titles) {
    String required = wording.say("handbook.required", prose(asked.requirement(), titles));
    return new AskedStage(
        wording.say(stage.words()),
        asked
            .asOfApplication()
            .map(earlier -> wording.say("handbook.as-of-application", required, earlier.words()))
            .orElse(required),
        node(asked.requirement(), titles),
        asked.preferred().stream().map(id -> titles.getOrDefault(id, id)).toList(),
        asked.informational().stream()
            .filter(id -> !asked.preferred().contains(id))
            .map(id -> titles.getOrDefault(id, id))
            .toList());
  }

  private String prose(Requirement requirement, Map<String, String> titles) {
    if (requirement instanceof Requirement.AllOf all) {
      return joined(wording.say("handbook.and"), all.items(), titles);
    } else if (requirement instanceof Requirement.AnyOf any) {
      return wording.say(
          "handbook.either", joined(wording.say("handbook.or"), any.items(), titles));
    } else if (requirement instanceof Requirement.AtLeast some) {
      return wording.say("handbook.at-least", some.count(), joined(", ", some.items(), titles));
    }
    String id = requirement.criteria().findFirst().orElseThrow();
    String title = titles.getOrDefault(id, id);
    return title.length() > 1 && !Character.isUpperCase(title.charAt(1))
        ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
        : title;
  }

  private String joined(String between, List<Requirement> items, Map<String, String> titles) {
    return items.stream().map(item -> prose(item, titles)).collect(Collectors.joining(between));
  }

  private Node node(Requirement requirement, Map<String, String> titles) {
    if (requirement instanceof Requirement.AllOf all) {
      return group(wording.say("all-of"), all.items(), titles);
    } else if (requirement instanceof Requirement.AnyOf any) {
      return group(wording.say("one-of"), any.items(), titles);
    } else if (requirement instanceof Requirement.AtLeast some) {
      return group(wording.say("at-least-of", some.count()), some.items(), titles);
    }
    String id = requirement.criteria().findFirst().orElseThrow();
    return new Node(null, List.of(), new Row(id, titles.getOrDefault(id, id), ""));
  }

  private Node group(String how, List<Requirement> items, Map<String, String> titles) {
    return new Node(how, items.stream().map(item -> node(item, titles)).toList(), null);
  }

  /** The data of the template. */
  record Page(String language, Mustache.Lambda say, List<Credential> credentials) {}

  /** A credential with its versions. */
  record Credential(String id, String name, String versionsInWords, List<Version> versions) {}

  /** A version of its rules. */
  record Version(
      String title,
      String reference,
      List<AskedStage> stages,
      List<Given> examinations,
      List<Row> criteria,
      List<Declared> facts,
      List<Cited> sources) {
    boolean hasFacts() {
      return !facts.isEmpty();
    }
  }

  /** A fact that the rules declare, with the numbers of its sources. */
  record Declared(String name, String question, String words, String sources) {}

  /** The requirements of a stage. */
  record AskedStage(
      String stage,
      String prose,
      Node requirement,
      List<String> preferred,
      List<String> informational) {
    boolean hasPreferred() {
      return !preferred.isEmpty();
    }

    boolean hasInformational() {
      return !informational.isEmpty();
    }
  }

  /** The months in which an examination is offered. */
  record Given(String heading, List<String> months, String sources) {}

  /** A criterion, with the numbers of its sources. */
  record Row(String id, String title, String sources) {}

  /** A source with its number. */
  record Cited(int number, String words) {}

  /** A group of requirements, or a criterion. */
  record Node(@Nullable String how, List<Node> children, @Nullable Row criterion) {
    boolean group() {
      return how != null;
    }
  }
}
