package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Fact;
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
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.evaluation.Member;
import org.licet.json.internal.evaluation.StoredTerms;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.value.FormatNumber;
import org.licet.text.Text;

/**
 * Reads evaluations that {@link EvaluationWriter} wrote. The result equals the original, but its
 * texts stay in the language in which they were written, unless they were written as data too: see
 * {@link EvaluationFormat#translatable}. Keys that this version does not know are ignored.
 * Evaluations of later versions can therefore be read. Thread-safe.
 *
 * <pre>{@code
 * JsonNode result = EvaluationReader.parse(line);
 * if (EvaluationReader.isFailure(result)) {
 *   Failure failure = EvaluationReader.failure(result);
 * } else {
 *   Evaluation evaluation = EvaluationReader.evaluation(result);
 * }
 * }</pre>
 */
public final class EvaluationReader {

  /**
   * The limits on text that a host wrote itself. Nesting stays limited, because it takes memory.
   */
  private static final CandidateLimits UNLIMITED =
      CandidateLimits.standard()
          .withCandidateLength(Integer.MAX_VALUE)
          .withTextLength(Integer.MAX_VALUE)
          .withKeyLength(Integer.MAX_VALUE)
          .withEntries(Integer.MAX_VALUE)
          .withNesting(1000);

  private static final String DATE = "a date such as 2026-11-23";

  private EvaluationReader() {}

  /** Returns true if a result is a failure, and false if it is an evaluation. */
  public static boolean isFailure(JsonNode json) {
    return json.has("error");
  }

  /** Returns true if a line has the sources of its file in place of a result. */
  public static boolean isSources(JsonNode json) {
    return json.has("sources") && !json.has("candidate");
  }

  /**
   * Reads the sources of a file, which {@link EvaluationWriter#sourcesLine} wrote.
   *
   * @throws IllegalArgumentException if a key is missing, or a value has another type
   */
  public static List<Source> sources(JsonNode json) {
    return result(json).list("sources", EvaluationReader::source);
  }

  /**
   * Parses one line of results.
   *
   * @throws IllegalArgumentException if the line is not one JSON value
   */
  public static JsonNode parse(String line) {
    try (JsonParser parser = ParsedValue.JSON.createParser(line)) {
      return only(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be read
    }
  }

  /**
   * Reads one line as an evaluation.
   *
   * @throws IllegalArgumentException if the line is not one JSON value, if it is a failure, or as
   *     for {@link #evaluation(JsonNode)}
   */
  public static Evaluation read(String line) {
    JsonNode json = parse(line);
    if (isFailure(json)) {
      throw new IllegalArgumentException(
          "The result is a failure, expected an evaluation: " + failure(json).message());
    }
    return evaluation(json);
  }

  private static JsonNode only(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("The text is empty. Expected a result.");
      }
      ParsedValue value = ParsedValue.of(parser, UNLIMITED);
      if (value.whole() && parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "More text follows the result. Expected one result per line.");
      }
      value.flaw().ifPresent(EvaluationReader::refuse);
      return value.node();
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      throw new IllegalArgumentException(
          "The text is not valid JSON at column %d: %s".formatted(fault.column(), fault.sentence()),
          e);
    }
  }

  private static void refuse(InvalidCandidateException flaw) {
    throw new IllegalArgumentException(flaw.pointer() + ": " + flaw.getMessage(), flaw);
  }

  /**
   * Reads a failure.
   *
   * @throws IllegalArgumentException if a key is missing, a value has another type, or the result
   *     has a later format
   */
  public static Failure failure(JsonNode json) {
    Member result = result(json);
    Failure first = fault(result.required("error").object()).build();
    List<Failure> all = result.optionalList("errors", error -> fault(error.object()).build());
    boolean isFirst = !all.isEmpty() && all.get(0).equals(first);
    return first.toBuilder()
        .candidate(result.optionalText("candidate"))
        .others(all.subList(isFirst ? 1 : 0, all.size()))
        .build();
  }

  private static Failure.Builder fault(Member error) {
    return Failure.builder()
        .message(error.text("message"))
        .pointer(error.optionalText("pointer"))
        .rule(error.optionalText("rule"));
  }

  /**
   * Reads an evaluation.
   *
   * @throws IllegalArgumentException if a key is missing, a value has another type, or the result
   *     has a later format
   */
  public static Evaluation evaluation(JsonNode json) {
    return evaluation(json, List.of());
  }

  /**
   * Reads an evaluation whose sources are in the first line of its file.
   *
   * @param sources the sources of the file, see {@link #sources}
   * @throws IllegalArgumentException if a key is missing, a value has another type, the result has
   *     a later format, or a source is not among those of the file
   */
  public static Evaluation evaluation(JsonNode json, List<Source> sources) {
    Member result = result(json);
    List<OpenQuestion> questions = result.optionalList("questions", EvaluationReader::openQuestion);
    return Evaluation.builder()
        .candidate(result.text("candidate"))
        .credential(result.text("credential"))
        .stage(result.required("stage").oneOf(Stage.class))
        .on(result.required("on").parsed(LocalDate::parse, DATE))
        .decision(result.required("decision").oneOf(Decision.class))
        .ruleset(result.optional("ruleset").map(EvaluationReader::ruleset))
        .reason(result.optionalWords("reason"))
        .findings(result.optionalList("findings", finding -> finding(finding, sources)))
        .requirement(result.optional("requirement").map(EvaluationReader::requirement))
        .questions(() -> questions)
        .policy(result.optional("policy").map(StoredTerms::policy).orElse(VerificationPolicy.NONE))
        .assumedFacts(
            result
                .optional("assumedFacts")
                .map(EvaluationReader::assumed)
                .orElse(AssumedFacts.NONE))
        .build();
  }

  private static AssumedFacts assumed(Member facts) {
    ObjectNode known = StoredTerms.knownFacts(facts);
    try {
      return known.isEmpty() ? AssumedFacts.NONE : AssumedFactsReader.of(known);
    } catch (InvalidSettingsException e) {
      throw new IllegalArgumentException(facts.pointer() + e.pointer() + ": " + e.getMessage(), e);
    }
  }

  private static Member result(JsonNode json) {
    FormatNumber.check(json, IllegalArgumentException::new);
    return new Member(json, "").object();
  }

  /** Reads a text that less detail leaves out. */
  private static Text text(Member member, String name) {
    return member.optionalWords(name).orElse(Text.NONE);
  }

  private static RulesetReference ruleset(Member ruleset) {
    ruleset.object();
    List<RulesetReference> uses =
        ruleset.optional("uses").isPresent()
            ? ruleset.list("uses", EvaluationReader::version)
            : List.of();
    return read(ruleset).uses(uses).build();
  }

  private static RulesetReference version(Member ruleset) {
    ruleset.object();
    return read(ruleset).build();
  }

  private static RulesetReference.Builder read(Member ruleset) {
    return RulesetReference.builder()
        .credential(ruleset.text("credential"))
        .effectiveFrom(ruleset.required("effectiveFrom").parsed(LocalDate::parse, DATE))
        .confidence(ruleset.required("confidence").oneOf(Confidence.class))
        .fingerprint(ruleset.text("fingerprint"));
  }

  private static Finding finding(Member finding, List<Source> shared) {
    finding.object();
    Finding.Explanation explanation =
        Finding.Explanation.builder()
            .reason(text(finding, "reason"))
            .parts(finding.optionalList("parts", EvaluationReader::part))
            .evidence(finding.optionalList("evidence", EvaluationReader::evidence))
            .questions(finding.optionalList("questions", EvaluationReader::question))
            .sources(finding.optionalList("sources", source -> source(source, shared)))
            .build();
    return Finding.builder()
        .criterion(finding.text("criterion"))
        .verdict(finding.required("verdict").oneOf(Verdict.class))
        .title(text(finding, "title"))
        .rule(finding.optionalText("rule").orElse(""))
        .informational(finding.isMarked("informational"))
        .preferred(finding.isMarked("preferred"))
        .asOf(
            finding
                .optional("asOf")
                .map(
                    day -> day.parsed(PartialDate::parse, "a date as YYYY-MM-DD, YYYY-MM or YYYY")))
        .ruleset(finding.optional("ruleset").map(EvaluationReader::version))
        .explanation(() -> explanation)
        .build();
  }

  private static Part part(Member json) {
    json.object();
    if (json.optional("required").isPresent() == json.optional("limit").isPresent()) {
      throw json.refused("either a required amount or a limit");
    }
    Part part =
        Part.of(
            json.words("label"),
            json.optional("required").map(EvaluationReader::quantity),
            json.optional("limit").map(EvaluationReader::quantity),
            range(json.required("found").object()));
    Optional<Member> shortfall = json.optional("shortfall");
    if (!shortfall.map(EvaluationReader::shortfall).equals(part.shortfall())
        || shortfall.filter(range -> unit(range) != part.unit()).isPresent()) {
      throw json.refused("the shortfall between the required and the found amount");
    }
    return part;
  }

  private static Range shortfall(Member shortfall) {
    return range(shortfall.object());
  }

  private static Quantity quantity(Member quantity) {
    quantity.object();
    return Quantity.of(quantity.required("amount").number(), unit(quantity));
  }

  private static Unit unit(Member amount) {
    return amount.required("unit").oneOf(Unit.class, Unit::code);
  }

  private static Range range(Member range) {
    return Range.of(
        range.required("atLeast").number(), range.optional("atMost").map(Member::number));
  }

  private static Evidence evidence(Member evidence) {
    evidence.object();
    return Evidence.of(
            evidence.text("fact"),
            evidence.optional("counted").map(range -> range(range.object())),
            evidence.words("because"))
        .verified(
            evidence
                .optional("verified")
                .map(EvaluationReader::verification)
                .orElse(Verification.NONE));
  }

  private static Verification verification(Member verified) {
    verified.object();
    return Verification.builder()
        .by(Fact.ofNullable(verified.optionalText("by").orElse(null)))
        .on(
            Fact.ofNullable(
                verified
                    .optional("on")
                    .map(
                        day ->
                            day.parsed(PartialDate::parse, "a date as YYYY-MM-DD, YYYY-MM or YYYY"))
                    .orElse(null)))
        .reference(Fact.ofNullable(verified.optionalText("reference").orElse(null)))
        .build();
  }

  private static Question question(Member question) {
    return asked(question.object());
  }

  private static OpenQuestion openQuestion(Member open) {
    open.object();
    return OpenQuestion.of(asked(open), open.list("criteria", Member::text));
  }

  private static Question asked(Member question) {
    Optional<String> ruling = question.optionalText("ruling");
    Optional<String> fact = question.optionalText("fact");
    if (ruling.isPresent() == fact.isPresent()) {
      throw question.refused("either a fact or a ruling");
    }
    Text ask = text(question, "ask");
    return ruling
        .<Question>map(body -> ofIssuer(body, question, ask))
        .orElseGet(
            () ->
                question
                    .optional("answer")
                    .map(answer -> Question.OfCandidate.of(fact.orElseThrow(), ask, type(answer)))
                    .orElseGet(() -> Question.OfCandidate.of(fact.orElseThrow(), ask)));
  }

  private static Question ofIssuer(String body, Member question, Text ask) {
    return question
        .optional("answer")
        .map(answer -> Question.OfIssuer.of(body, matter(question), ask, type(answer)))
        .orElseGet(() -> Question.OfIssuer.of(body, matter(question), ask));
  }

  private static AnswerType type(Member answer) {
    answer.object();
    AnswerType.Kind kind = answer.required("type").oneOf(AnswerType.Kind.class);
    if (kind == AnswerType.Kind.NUMBER) {
      return AnswerType.number(
          answer.optionalText("unit").orElse(null),
          answer.optional("atLeast").map(Member::number).orElse(null),
          answer.optional("atMost").map(Member::number).orElse(null));
    }
    return AnswerType.of(
        kind,
        answer.optional("codes").isPresent() ? answer.list("codes", Member::text) : List.of());
  }

  /** Returns the part of the key after the criterion; empty if the question has no key. */
  private static String matter(Member question) {
    String key = question.optionalText("key").orElse("");
    return key.substring(key.indexOf('#') + 1);
  }

  private static Source source(Member source, List<Source> shared) {
    if (!source.node().isNumber()) {
      return source(source);
    }
    int number = source.count();
    if (number < 0 || number >= shared.size()) {
      throw source.refused(
          "the number of a source in the first line of the file, which has " + shared.size());
    }
    return shared.get(number);
  }

  private static Source source(Member source) {
    source.object();
    return Source.builder()
        .document(source.text("document"))
        .url(source.optionalText("url"))
        .asOf(source.optional("asOf").map(day -> day.parsed(LocalDate::parse, DATE)))
        .confidence(source.required("confidence").oneOf(Confidence.class))
        .conflict(source.isMarked("conflict"))
        .build();
  }

  private static Requirement requirement(Member requirement) {
    if (requirement.node().isTextual()) {
      return Requirement.Criterion.of(requirement.text());
    }
    if (requirement.node().has("allOf")) {
      return Requirement.AllOf.of(
          requirement.object().list("allOf", EvaluationReader::requirement));
    }
    if (requirement.node().has("anyOf")) {
      return Requirement.AnyOf.of(
          requirement.object().list("anyOf", EvaluationReader::requirement));
    }
    requirement.object();
    return Requirement.AtLeast.of(
        requirement.required("atLeast").count(),
        requirement.list("of", EvaluationReader::requirement));
  }
}
