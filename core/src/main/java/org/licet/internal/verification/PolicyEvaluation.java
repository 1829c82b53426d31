package org.licet.internal.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.text.Text;

/**
 * Evaluates a candidate under a policy on self-reported records. The verdicts are those of the
 * candidate without the unverified records, in lists that are incomplete: they hold whatever a
 * verification shows. An open verdict is explained by the records as they are stated, and asks to
 * verify them. Immutable and thread-safe.
 */
public final class PolicyEvaluation {

  private static final int MOST_NAMES = 3;

  private final RulesetVersions versions;
  private final Candidate candidate;
  private final UnverifiedRecords unverified;
  private final Evaluation certain;
  private final Lazy<Evaluation> stated;

  /** The records to verify for each open criterion. */
  private final Map<String, Lazy<List<String>>> needed = new LinkedHashMap<>();

  private PolicyEvaluation(
      RulesetVersions versions,
      Candidate candidate,
      UnverifiedRecords unverified,
      Evaluation certain) {
    this.versions = versions;
    this.candidate = candidate;
    this.unverified = unverified;
    this.certain = certain;
    this.stated =
        Lazy.of(
            () ->
                versions.evaluate(candidate, certain.credential(), certain.stage(), certain.on()));
    for (Finding finding : certain.findings()) {
      if (finding.verdict() == Verdict.UNDETERMINED) {
        needed.put(finding.criterion(), Lazy.of(() -> needed(finding)));
      }
    }
  }

  /** Evaluates a candidate under a policy, by the rules in force on a day. */
  public static Evaluation of(
      RulesetVersions versions,
      VerificationPolicy policy,
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate on) {
    UnverifiedRecords unverified = UnverifiedRecords.of(policy, candidate, on);
    if (unverified.isEmpty()) {
      return versions.evaluate(candidate, credential, stage, on);
    }
    Evaluation certain =
        versions.evaluate(
            WithheldRecords.from(candidate, unverified.pointers()), credential, stage, on);
    PolicyEvaluation evaluation = new PolicyEvaluation(versions, candidate, unverified, certain);
    return evaluation.needed.isEmpty() ? certain : evaluation.explained();
  }

  private Evaluation explained() {
    return Evaluation.builder()
        .candidate(certain.candidate())
        .credential(certain.credential())
        .stage(certain.stage())
        .on(certain.on())
        .decision(certain.decision())
        .ruleset(certain.ruleset())
        .reason(certain.reason())
        .findings(certain.findings().stream().map(this::explained).toList())
        .requirement(certain.requirement())
        .questions(
            certain.decision() == Decision.UNDETERMINED ? Lazy.of(this::questions) : List::of,
            certain::asksAtLeast)
        .build();
  }

  private Finding explained(Finding finding) {
    return finding.verdict() != Verdict.UNDETERMINED
        ? finding
        : Finding.builder()
            .criterion(finding.criterion())
            .verdict(finding.verdict())
            .title(finding.title())
            .rule(finding.rule())
            .informational(finding.informational())
            .preferred(finding.preferred())
            .asOf(finding.asOf())
            .ruleset(finding.ruleset())
            .explanation(Lazy.of(() -> explanation(finding)))
            .build();
  }

  private Finding.Explanation explanation(Finding finding) {
    List<String> records = needed(finding.criterion());
    Finding.Explanation open = finding.explanation();
    if (records.isEmpty()) {
      return open;
    }
    Finding asStated = statedFinding(finding.criterion());
    Map<String, Question> questions = new LinkedHashMap<>();
    records.forEach(record -> put(questions, finding, unverified.ask(record)));
    for (Question question : open.questions()) {
      if (unverified.askedBy(question).isEmpty() || unverified.isOpenBesides(question)) {
        put(questions, finding, question);
      }
    }
    asStated.questions().forEach(question -> put(questions, finding, question));
    return open.toBuilder()
        .reason(reason(records, asStated))
        .evidence(asStated.evidence().stream().map(this::open).toList())
        .questions(List.copyOf(questions.values()))
        .build();
  }

  private static void put(Map<String, Question> questions, Finding finding, Question question) {
    questions.putIfAbsent(question.key(finding.criterion()), question);
  }

  private Text reason(List<String> records, Finding asStated) {
    Text names =
        records.size() > MOST_NAMES
            ? Text.of("verification.records", records.size())
            : Text.list(records.stream().map(unverified::name).toList());
    List<Text> sentences = new ArrayList<>();
    sentences.add(Text.of("verification.first", names));
    switch (asStated.verdict()) {
      case MET -> sentences.add(Text.of("verification.met"));
      case NOT_MET -> {
        sentences.add(Text.of("verification.not-met"));
        sentences.add(asStated.reason());
      }
      case UNDETERMINED -> sentences.add(asStated.reason());
    }
    return Text.joined(" ", sentences);
  }

  /** Returns the evidence of a record, which counts only once it is verified. */
  private Evidence open(Evidence evidence) {
    if (!unverified.pointers().contains(evidence.fact())) {
      return evidence;
    }
    return Evidence.of(
            evidence.fact(),
            evidence.counted().map(counted -> Range.of(BigDecimal.ZERO, counted.atMost())),
            evidence.because())
        .verified(evidence.verified());
  }

  private List<OpenQuestion> questions() {
    Map<String, Question> byKey = new LinkedHashMap<>();
    Map<String, Set<String>> criteria = new LinkedHashMap<>();
    for (OpenQuestion question : certain.questions()) {
      boolean asksForRecords = !unverified.askedBy(question.question()).isEmpty();
      if (asksForRecords) {
        for (String criterion : question.criteria()) {
          for (String record : needed(criterion)) {
            add(byKey, criteria, unverified.ask(record), criterion);
          }
        }
      }
      if (!asksForRecords || unverified.isOpenBesides(question.question())) {
        question
            .criteria()
            .forEach(criterion -> add(byKey, criteria, question.question(), criterion));
      }
    }
    for (OpenQuestion question : stated.get().questions()) {
      question
          .criteria()
          .forEach(criterion -> add(byKey, criteria, question.question(), criterion));
    }
    List<OpenQuestion> questions = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, question) ->
            questions.add(
                OpenQuestion.of(question, List.copyOf(Objects.requireNonNull(criteria.get(key))))));
    return questions;
  }

  private static void add(
      Map<String, Question> byKey,
      Map<String, Set<String>> criteria,
      Question question,
      String criterion) {
    String key = question.key(criterion);
    byKey.putIfAbsent(key, question);
    criteria.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(criterion);
  }

  private List<String> needed(String criterion) {
    Lazy<List<String>> records = needed.get(criterion);
    return records == null ? List.of() : records.get();
  }

  /**
   * Returns the records to verify for an open criterion: as few as make its verdict that of the
   * records as stated. Those that count come first.
   */
  private List<String> needed(Finding open) {
    Set<String> asked = new LinkedHashSet<>();
    open.questions().forEach(question -> asked.addAll(unverified.askedBy(question)));
    if (asked.isEmpty()) {
      return List.of();
    }
    Finding asStated = statedFinding(open.criterion());
    List<String> counting =
        asStated.evidence().stream()
            .filter(PolicyEvaluation::mayCount)
            .map(Evidence::fact)
            .filter(asked::contains)
            .distinct()
            .toList();
    if (asStated.verdict() == Verdict.UNDETERMINED) {
      return counting.isEmpty() ? List.copyOf(asked) : counting;
    }
    Set<String> ordered = new LinkedHashSet<>(counting);
    ordered.addAll(asked);
    return SufficientRecords.of(
        List.copyOf(ordered),
        confirmed -> verdictGiven(confirmed, open.criterion()) == asStated.verdict());
  }

  private static boolean mayCount(Evidence evidence) {
    return evidence
        .counted()
        .map(counted -> counted.atMost().map(most -> most.signum() > 0).orElse(true))
        .orElse(true);
  }

  private Verdict verdictGiven(Set<String> confirmed, String criterion) {
    Set<String> others = new LinkedHashSet<>(unverified.pointers());
    others.removeAll(confirmed);
    return versions
        .evaluate(
            WithheldRecords.from(candidate, others),
            certain.credential(),
            certain.stage(),
            certain.on())
        .finding(criterion)
        .map(Finding::verdict)
        .orElse(Verdict.UNDETERMINED);
  }

  private Finding statedFinding(String criterion) {
    return stated.get().finding(criterion).orElseThrow();
  }
}
