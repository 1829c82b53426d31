package org.licet.workbench.report;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateAnswers;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.Timeline;

/** The part of a page about one candidate and credential. Missing parts are omitted. */
final class Section {

  final String candidate;
  final String credential;
  final String stage;
  final String state;
  final String decision;
  final String sentence;
  String id = "";
  String nearest = "";
  String next = "";
  List<Sentences.Reason> why = List.of();
  List<Sentences.Asked> questions = List.of();
  String fingerprint = "";
  @Nullable TimelineDrawing timeline;
  List<PathNode> paths = List.of();
  @Nullable PlanDrawing plan;
  @Nullable MovedVerdicts moved;
  RequirementNodes.@Nullable Node requirement;
  List<RequirementNodes.Node> preferred = List.of();
  List<RequirementNodes.Node> informational = List.of();
  @Nullable Career career;
  String ruleset = "";
  List<String> terms = List.of();

  private Section(
      String candidate,
      String credential,
      Stage stage,
      Decision decision,
      String sentence,
      Wording wording) {
    this.candidate = candidate;
    this.credential = credential;
    this.stage = wording.say(stage.words());
    this.state = States.of(decision);
    this.decision = wording.say(decision.words());
    this.sentence = sentence;
  }

  /** Returns the full section of an evaluation. */
  static Section of(
      Candidate candidate,
      Timeline timeline,
      Plan plan,
      Wording wording,
      ToIntFunction<Source> numbers) {
    Evaluation evaluation = plan.today();
    Section section = of(candidate, plan, wording);
    RecordNames names = RecordNames.of(candidate, wording);
    RequirementNodes nodes = new RequirementNodes(evaluation, names, wording, numbers);
    section.why = new Sentences(wording).why(evaluation);
    section.timeline = TimelineDrawing.of(timeline, wording);
    section.requirement = evaluation.requirement().map(nodes::of).orElse(null);
    section.preferred =
        evaluation.findings().stream().filter(Finding::preferred).map(nodes::of).toList();
    section.informational =
        evaluation.findings().stream()
            .filter(finding -> finding.informational() && !finding.preferred())
            .map(nodes::of)
            .toList();
    section.career = Career.of(candidate, evaluation, names, wording).orElse(null);
    return section;
  }

  /**
   * Returns the section of a plan: the next steps and the questions.
   *
   * @param candidate the candidate as asked, whose answers the page saves; null if it saves none
   */
  static Section of(@Nullable Candidate candidate, Plan plan, Wording wording) {
    Evaluation today = plan.today();
    Sentences sentences = new Sentences(wording);
    Section section =
        new Section(
            today.candidate(),
            today.credential(),
            today.stage(),
            today.decision(),
            sentences.sentence(plan),
            wording);
    section.nearest = sentences.nearest(plan);
    section.next = sentences.steps(plan);
    section.questions = sentences.questions(today);
    section.fingerprint =
        candidate == null || section.questions.isEmpty()
            ? ""
            : CandidateAnswers.fingerprint(candidate);
    List<PlanPath> paths =
        plan.paths().stream()
            .filter(path -> !path.steps().isEmpty() || path.reached().isEmpty())
            .toList();
    section.paths =
        IntStream.range(0, paths.size())
            .mapToObj(i -> PathNode.of(i + 1, plan, paths.get(i), wording))
            .toList();
    PlanDrawing drawn = PlanDrawing.of(plan, wording);
    section.plan = drawn.isEmpty() ? null : drawn;
    section.ruleset = ruleset(today, wording);
    section.terms = wording.terms(today);
    return section;
  }

  /** Returns the section of a timeline. */
  static Section of(Timeline timeline, Wording wording) {
    Section section =
        new Section(
            timeline.candidate(),
            timeline.credential(),
            timeline.stage(),
            timeline.periods().get(0).decision(),
            new Sentences(wording).sentence(timeline),
            wording);
    section.nearest =
        timeline.firstEligible().map(wording::day).orElseGet(() -> wording.say("nearest.none"));
    section.timeline = TimelineDrawing.of(timeline, wording);
    return section;
  }

  /** Returns the section of changed facts. */
  static Section of(Difference difference, Wording wording) {
    Evaluation before = difference.before();
    Evaluation after = difference.after();
    Section section =
        new Section(
            after.candidate(),
            after.credential(),
            after.stage(),
            after.decision(),
            wording.say(
                difference.decisionMoved() ? "sentence.becomes" : "sentence.stays",
                before.decision().words(),
                after.decision().words()),
            wording);
    section.why = new Sentences(wording).why(after);
    section.questions = new Sentences(wording).questions(after);
    section.moved = MovedVerdicts.of(difference, wording);
    section.ruleset = ruleset(after, wording);
    section.terms = wording.terms(after);
    return section;
  }

  private static String ruleset(Evaluation evaluation, Wording wording) {
    List<String> said = new ArrayList<>();
    evaluation.reason().map(wording::say).ifPresent(said::add);
    evaluation
        .ruleset()
        .map(
            rules ->
                wording.say(
                    "judged-by",
                    rules.credential(),
                    rules.effectiveFrom(),
                    rules.confidence().words(),
                    rules.fingerprint()))
        .ifPresent(said::add);
    return String.join(" ", said);
  }

  boolean hasWhy() {
    return !why.isEmpty();
  }

  boolean hasQuestions() {
    return !questions.isEmpty();
  }

  /** Returns the id as an attribute, with every character as it is. */
  String exactCandidate() {
    return Escapers.HTML.escape(candidate);
  }

  boolean savesAnswers() {
    return !fingerprint.isEmpty();
  }

  boolean hasPaths() {
    return !paths.isEmpty();
  }

  boolean hasRequirement() {
    return requirement != null || hasInformational() || hasPreferred();
  }

  boolean hasPreferred() {
    return !preferred.isEmpty();
  }

  boolean hasInformational() {
    return !informational.isEmpty();
  }
}
