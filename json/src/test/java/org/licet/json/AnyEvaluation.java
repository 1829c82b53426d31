package org.licet.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.evaluation.VerificationPolicy;
import org.licet.text.Text;

/** Generates every possible evaluation, even those that no rules produce. */
final class AnyEvaluation {

  private AnyEvaluation() {}

  static Arbitrary<Evaluation> evaluations() {
    return Combinators.combine(
            Arbitraries.oneOf(evaluationsByRules(), evaluationsWithoutRules()),
            policies(),
            assumedFacts())
        .as(
            (evaluation, policy, facts) ->
                evaluation.toBuilder()
                    .policy(policy.on(evaluation.on()))
                    .assumedFacts(facts)
                    .build());
  }

  /** Policies with up to two versions, the later of which may require nothing. */
  static Arbitrary<VerificationPolicy> policies() {
    Arbitrary<List<String>> lists = Arbitraries.of(VerificationPolicy.names()).list().ofMaxSize(3);
    return Combinators.combine(
            lists, Arbitraries.integers().between(1, 400).injectNull(0.3), days(), lists)
        .as(
            (first, within, from, second) -> {
              VerificationPolicy.Builder policy = VerificationPolicy.builder();
              String[] names = first.toArray(String[]::new);
              policy = within == null ? policy.verified(names) : policy.within(within, names);
              return policy.from(from).verified(second.toArray(String[]::new)).build();
            });
  }

  static Arbitrary<AssumedFacts> assumedFacts() {
    return Combinators.combine(
            Arbitraries.of(true, false).optional(),
            AnyCandidate.texts().filter(text -> !text.isBlank()).optional(),
            Arbitraries.of("US", "PH").optional(),
            amounts().filter(hours -> hours.compareTo(BigDecimal.valueOf(168)) <= 0).optional())
        .as(
            (paid, title, residence, hours) ->
                AssumedFacts.of(
                    Candidate.withId("all")
                        .residence(Fact.ofNullable(residence.orElse(null)))
                        .employment(
                            Job.builder()
                                .paid(Fact.ofNullable(paid.orElse(true)))
                                .title(Fact.ofNullable(title.orElse(null)))
                                .hoursPerWeek(Fact.ofNullable(hours.orElse(null))))
                        .build()));
  }

  static Arbitrary<Failure> failures() {
    return Combinators.combine(texts().optional(), faults(), faults().list().ofMaxSize(2))
        .as(
            (candidate, first, others) ->
                first.toBuilder().candidate(candidate).others(others).build());
  }

  private static Arbitrary<Failure> faults() {
    return Combinators.combine(texts(), pointers().optional(), texts().optional())
        .as(
            (message, pointer, rule) ->
                Failure.builder().message(message).pointer(pointer).rule(rule).build());
  }

  private static Arbitrary<Evaluation> evaluationsByRules() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(Stage.class),
            days(),
            Arbitraries.of(Decision.class),
            rulesets(),
            findings().list().ofMaxSize(3),
            requirements(3),
            openQuestions().list().ofMaxSize(3))
        .as(
            (candidate, stage, on, decision, ruleset, findings, requirement, questions) ->
                Evaluation.builder()
                    .candidate(candidate)
                    .credential(ruleset.credential())
                    .stage(stage)
                    .on(on)
                    .decision(decision)
                    .ruleset(Optional.of(ruleset))
                    .findings(findings)
                    .requirement(Optional.of(requirement))
                    .questions(() -> questions)
                    .build());
  }

  private static Arbitrary<Evaluation> evaluationsWithoutRules() {
    return Combinators.combine(
            texts(), texts(), Arbitraries.of(Stage.class), days(), rulesets().optional(), texts())
        .as(
            (candidate, credential, stage, on, ruleset, reason) ->
                Evaluation.builder()
                    .candidate(candidate)
                    .credential(credential)
                    .stage(stage)
                    .on(on)
                    .decision(Decision.UNDETERMINED)
                    .ruleset(ruleset)
                    .reason(Optional.of(Text.verbatim(reason)))
                    .build());
  }

  /** Rulesets, some of which asked others. */
  private static Arbitrary<RulesetReference> rulesets() {
    return Combinators.combine(plainRulesets(), plainRulesets().list().ofMaxSize(2))
        .as((ruleset, asked) -> ruleset.toBuilder().uses(asked).build());
  }

  private static Arbitrary<RulesetReference> plainRulesets() {
    return Combinators.combine(
            texts(),
            days(),
            Arbitraries.of(Confidence.class),
            Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofLength(64)
                .map(digest -> "sha256:" + digest))
        .as(
            (credential, from, confidence, fingerprint) ->
                RulesetReference.builder()
                    .credential(credential)
                    .effectiveFrom(from)
                    .confidence(confidence)
                    .fingerprint(fingerprint)
                    .build());
  }

  private static Arbitrary<Finding> findings() {
    return Combinators.combine(
            Combinators.combine(criteria(), texts(), texts(), texts()).as(List::of),
            Arbitraries.of(Verdict.class),
            parts().list().ofMaxSize(2),
            evidence().list().ofMaxSize(2),
            questions().list().ofMaxSize(2),
            sources().list().ofMaxSize(2),
            Arbitraries.of(true, false),
            AnyCandidate.dates().optional())
        .as(
            (words, verdict, parts, evidence, questions, sources, informational, asOf) ->
                Finding.builder()
                    .criterion(words.get(0))
                    .verdict(verdict)
                    .title(Text.verbatim(words.get(1)))
                    .rule(words.get(3))
                    .informational(informational)
                    .preferred(informational && verdict == Verdict.MET)
                    .asOf(asOf.map(day -> PartialDate.parse(day.toString())))
                    .ruleset(
                        asOf.map(
                            day ->
                                RulesetReference.builder()
                                    .credential("CCM")
                                    .effectiveFrom(LocalDate.of(1998, 1, 1))
                                    .confidence(Confidence.ASSUMPTION)
                                    .fingerprint("sha256:" + "0".repeat(64))
                                    .build()))
                    .explanation(
                        () ->
                            Finding.Explanation.builder()
                                .reason(Text.verbatim(words.get(2)))
                                .parts(parts)
                                .evidence(evidence)
                                .questions(questions)
                                .sources(sources)
                                .build())
                    .build());
  }

  private static Arbitrary<Part> parts() {
    Arbitrary<Quantity> quantities =
        Combinators.combine(amounts(), Arbitraries.of(Unit.class)).as(Quantity::of);
    return Combinators.combine(words(), quantities, ranges(), Arbitraries.of(true, false))
        .as(
            (label, quantity, found, limit) ->
                limit ? Part.atMost(label, quantity, found) : Part.atLeast(label, quantity, found));
  }

  private static Arbitrary<Text> words() {
    return texts().map(Text::verbatim);
  }

  private static Arbitrary<Range> ranges() {
    return Arbitraries.oneOf(
        amounts().map(Range::from),
        Combinators.combine(amounts(), amounts())
            .as((one, other) -> Range.of(one.min(other), one.max(other))));
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 3000).map(BigDecimal::valueOf),
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(1e12)).ofScale(12),
        Arbitraries.of(new BigDecimal("1E+3"), new BigDecimal("1E-9"), new BigDecimal("40.0")));
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            Combinators.combine(pointers(), ranges().optional(), words()).as(Evidence::of),
            verifications())
        .as(Evidence::verified);
  }

  private static Arbitrary<Verification> verifications() {
    return Combinators.combine(
            texts().optional(),
            Arbitraries.of("2026-11-23", "2026-11", "2026").map(PartialDate::parse).optional(),
            texts().optional())
        .as(
            (by, on, reference) ->
                Verification.builder()
                    .by(Fact.ofNullable(by.filter(text -> !text.isBlank()).orElse(null)))
                    .on(Fact.ofNullable(on.orElse(null)))
                    .reference(
                        Fact.ofNullable(reference.filter(text -> !text.isBlank()).orElse(null)))
                    .build());
  }

  private static Arbitrary<Question> questions() {
    return Arbitraries.oneOf(
        Combinators.combine(pointers(), words()).as(Question.OfCandidate::of),
        Combinators.combine(pointers(), words(), answers()).as(Question.OfCandidate::of),
        Combinators.combine(texts(), texts(), words()).as(Question.OfIssuer::of));
  }

  private static Arbitrary<AnswerType> answers() {
    Arbitrary<BigDecimal> limits = Arbitraries.integers().between(-9, 900).map(BigDecimal::valueOf);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(AnswerType.Kind.class)
                    .filter(kind -> kind != AnswerType.Kind.NUMBER),
                texts().list().ofMaxSize(2))
            .as(AnswerType::of),
        Combinators.combine(texts().injectNull(0.3), limits.injectNull(0.3), limits.injectNull(0.3))
            .as(AnswerType::number));
  }

  private static Arbitrary<OpenQuestion> openQuestions() {
    return Combinators.combine(questions(), criteria().list().ofMaxSize(3)).as(OpenQuestion::of);
  }

  private static Arbitrary<Source> sources() {
    return Combinators.combine(
            texts(),
            texts().optional(),
            days().optional(),
            Arbitraries.of(Confidence.class),
            Arbitraries.of(true, false))
        .as(
            (document, url, asOf, confidence, conflict) ->
                Source.builder()
                    .document(document)
                    .url(url)
                    .asOf(asOf)
                    .confidence(confidence)
                    .conflict(conflict)
                    .build());
  }

  private static Arbitrary<Requirement> requirements(int depth) {
    Arbitrary<Requirement> criterion = criteria().map(Requirement.Criterion::of);
    if (depth == 0) {
      return criterion;
    }
    Arbitrary<List<Requirement>> items = requirements(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        criterion,
        items.map(Requirement.AllOf::of),
        items.map(Requirement.AnyOf::of),
        items.flatMap(
            some ->
                Arbitraries.integers()
                    .between(1, some.size())
                    .map(count -> Requirement.AtLeast.of(count, some))));
  }

  private static Arbitrary<String> criteria() {
    return Arbitraries.of("CCM-LICENSE", "CCM-DEGREE", "CMGT-1998-HOURS", "RN-NCLEX");
  }

  private static Arbitrary<String> pointers() {
    return Arbitraries.of("", "/id", "/employment/0", "/licenses/1/expires", "/a~1b/c~0d");
  }

  private static Arbitrary<LocalDate> days() {
    return AnyCandidate.dates().map(PartialDate::earliest);
  }

  private static Arbitrary<String> texts() {
    return AnyCandidate.texts();
  }
}
