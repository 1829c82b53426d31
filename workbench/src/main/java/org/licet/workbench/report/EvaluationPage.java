package org.licet.workbench.report;

import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Source;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/**
 * Evaluations as one page that needs nothing but itself: the answer first, then why, what to ask,
 * when, what next, what is required with its evidence, the career on a line, and the sources. Not
 * thread-safe.
 */
public final class EvaluationPage {

  private static final Template PAGE = Pages.template("evaluation.html");

  private final Function<Enum<?>, String> words;
  private final Function<Source, String> sourceWords;
  private final Map<Source, Integer> numbers = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();

  /**
   * Begins a page.
   *
   * @param words constants in words
   * @param sourceWords sources in words
   */
  public EvaluationPage(Function<Enum<?>, String> words, Function<Source, String> sourceWords) {
    this.words = words;
    this.sourceWords = sourceWords;
  }

  /** Tells whether nothing has been added. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Adds a candidate's evaluation with what may be expected. */
  public void add(Candidate candidate, Evaluation evaluation, Timeline timeline, Plan plan) {
    RequirementNodes nodes = new RequirementNodes(evaluation, this::number);
    sections.add(
        new Section(
            "result-" + (sections.size() + 1),
            evaluation.candidate(),
            evaluation.credential(),
            words.apply(evaluation.stage()),
            States.of(evaluation.decision()),
            States.words(evaluation.decision()),
            Sentences.nearest(plan),
            Sentences.sentence(evaluation, plan),
            Sentences.why(evaluation),
            Sentences.questions(evaluation),
            TimelineDrawing.of(timeline),
            plan.ways().stream()
                .filter(way -> !way.steps().isEmpty() || way.reached().isEmpty())
                .map(WayNode::of)
                .toList(),
            evaluation.requirement().map(nodes::of).orElse(null),
            evaluation.findings().stream().filter(Finding::informational).map(nodes::of).toList(),
            Career.of(candidate, evaluation).orElse(null),
            evaluation
                .ruleset()
                .map(
                    rules ->
                        "Judged by the rules of "
                            + rules.credential()
                            + " in force from "
                            + Pages.day(rules.effectiveFrom())
                            + " ("
                            + words.apply(rules.confidence())
                            + "), "
                            + rules.fingerprint())
                .or(evaluation::reason)
                .orElse("")));
  }

  private int number(Source source) {
    return numbers.computeIfAbsent(source, any -> numbers.size() + 1);
  }

  /** Returns the page. */
  public String html(LocalDate on) {
    List<Citation> sources = new ArrayList<>();
    numbers.forEach(
        (source, number) -> sources.add(new Citation(number, sourceWords.apply(source))));
    String title =
        sections.size() == 1
            ? sections.get(0).credential() + " for " + sections.get(0).candidate()
            : "Evaluation of candidates";
    return PAGE.execute(
        new Page(title, Pages.day(on), sections.size() > 1, List.copyOf(sections), sources));
  }

  /** What the template is filled with. */
  record Page(
      String title,
      String on,
      boolean hasContents,
      List<Section> sections,
      List<Citation> sources) {}

  /** A source with its number. */
  record Citation(int number, String words) {}

  /** An evaluation on the page. */
  record Section(
      String id,
      String candidate,
      String credential,
      String stage,
      String state,
      String decision,
      String nearest,
      String sentence,
      List<String> why,
      List<Sentences.Asked> questions,
      TimelineDrawing timeline,
      List<WayNode> ways,
      RequirementNodes.@Nullable Node requirement,
      List<RequirementNodes.Node> informational,
      @Nullable Career career,
      String ruleset) {

    boolean hasWhy() {
      return !why.isEmpty();
    }

    boolean hasQuestions() {
      return !questions.isEmpty();
    }

    boolean hasWays() {
      return !ways.isEmpty();
    }

    boolean hasInformational() {
      return !informational.isEmpty();
    }
  }
}
