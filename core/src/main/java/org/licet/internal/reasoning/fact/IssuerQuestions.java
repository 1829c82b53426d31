package org.licet.internal.reasoning.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Ruling;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.AnswerType.Kind;
import org.licet.internal.reasoning.RecordedRulings;

/**
 * The questions that rules put to issuing bodies in their own words, with the types of the answers.
 * Rules that share a question share its answer. Thread-safe.
 */
public final class IssuerQuestions {

  /** The type of a decision, yes or no. */
  public static final AnswerType DECISION = AnswerType.of(Kind.RULING, List.of());

  private final Map<String, AnswerType> byMatter = new ConcurrentHashMap<>();

  /**
   * Adds a question. The known codes of a question are those of all rules that ask it.
   *
   * @throws IllegalArgumentException if another rule expects an answer of another type
   */
  public void add(String question, AnswerType type) {
    byMatter.merge(
        RecordedRulings.nameOf(question), type, (one, other) -> both(question, one, other));
  }

  private static AnswerType both(String question, AnswerType one, AnswerType other) {
    if (one.kind() == Kind.CODE && other.kind() == Kind.CODE) {
      return AnswerType.of(
          Kind.CODE,
          Stream.of(one, other).flatMap(type -> type.codes().stream()).distinct().toList());
    }
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "Two rules ask \"%s\". One expects %s, and the other %s."
              .formatted(question, expected(one), expected(other)));
    }
    return one;
  }

  /** Returns the names of the questions. */
  Set<String> matters() {
    return Set.copyOf(byMatter.keySet());
  }

  /** Returns the type of the answer to a question that was added. */
  public AnswerType answer(String matter) {
    return byMatter.getOrDefault(matter, DECISION);
  }

  /**
   * Requires that the recorded answers to these questions, and to questions about records, have the
   * types that the rules ask for. An answer to a question that no rule asks anymore settles
   * nothing.
   *
   * @param criteria the ids of all criteria of the ruleset
   * @throws DeclaredFacts.Mistyped if one has another type
   */
  public void check(Candidate candidate, Set<String> criteria) {
    List<Ruling> rulings = candidate.rulings().entries();
    for (int i = 0; i < rulings.size(); i++) {
      Ruling ruling = rulings.get(i);
      AnswerType type =
          ruling.matter().indexOf('@') >= 0 ? DECISION : byMatter.get(ruling.matter());
      Optional<Object> given = given(ruling);
      if (given.isPresent() && type != null && criteria.contains(ruling.criterion())) {
        if (!fits(given.get(), type)) {
          throw new DeclaredFacts.Mistyped(
              "/rulings/" + i + "/answer", message(given.get(), ruling, type));
        }
      }
    }
  }

  private static Optional<Object> given(Ruling ruling) {
    return Stream.<Fact<?>>of(ruling.answer(), ruling.number(), ruling.code())
        .<Object>flatMap(fact -> fact.toOptional().stream())
        .findFirst();
  }

  private static boolean fits(Object given, AnswerType type) {
    return switch (type.kind()) {
      case NUMBER ->
          given instanceof BigDecimal number
              && type.atLeast().filter(least -> number.compareTo(least) < 0).isEmpty()
              && type.atMost().filter(most -> number.compareTo(most) > 0).isEmpty();
      case CODE -> given instanceof String;
      default -> given instanceof Boolean;
    };
  }

  private static String message(Object given, Ruling ruling, AnswerType type) {
    boolean quoted = given instanceof String;
    return "The answer to \"%s\" is %s. Expected %s.%s"
        .formatted(
            ruling.key().toOptional().orElse(""),
            quoted ? "\"" + given + "\"" : given,
            expected(type),
            quoted && isNumber((String) given) && type.kind() == Kind.NUMBER
                ? " Write the number without quotes."
                : "");
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,9})?");
  }

  private static String expected(AnswerType type) {
    return switch (type.kind()) {
      case NUMBER -> "a number of " + amount(type);
      case CODE ->
          type.codes().isEmpty() ? "a code" : "a code such as " + String.join(" or ", type.codes());
      default -> "true or false";
    };
  }

  private static String amount(AnswerType type) {
    String unit = type.unit().orElse("units").toLowerCase(Locale.ROOT);
    return type.atMost()
        .map(
            most ->
                "%s from %s to %s"
                    .formatted(
                        unit,
                        type.atLeast().orElse(BigDecimal.ZERO).toPlainString(),
                        most.toPlainString()))
        .orElse(unit);
  }
}
