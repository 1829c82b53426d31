package org.licet.internal.reasoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Ruling;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The recorded decisions of issuing bodies about a candidate, as far as they answer questions of a
 * ruleset. A question that several criteria share is answered for all of them. Immutable and
 * thread-safe.
 */
public final class RecordedRulings {

  /** No decisions. */
  public static final RecordedRulings NONE = new RecordedRulings(Map.of());

  private final Map<String, List<Ruling>> byMatter;

  private RecordedRulings(Map<String, List<Ruling>> byMatter) {
    this.byMatter = byMatter;
  }

  /** Returns the decisions about a candidate that name one of the criteria. */
  public static RecordedRulings of(Candidate candidate, Set<String> criteria) {
    List<Ruling> all = candidate.rulings().entries();
    if (all.isEmpty()) {
      return NONE;
    }
    Map<String, List<Ruling>> byMatter = new HashMap<>();
    for (Ruling ruling : all) {
      if (ruling.criterion().isEmpty() || criteria.contains(ruling.criterion())) {
        byMatter.computeIfAbsent(ruling.matter(), any -> new ArrayList<>(1)).add(ruling);
      }
    }
    return new RecordedRulings(byMatter);
  }

  /** Returns these decisions and others. */
  RecordedRulings and(RecordedRulings others) {
    if (others.isEmpty() || isEmpty()) {
      return isEmpty() ? others : this;
    }
    Map<String, List<Ruling>> all = new HashMap<>(byMatter);
    others.byMatter.forEach(
        (matter, rulings) ->
            all.merge(
                matter,
                rulings,
                (own, other) -> Stream.concat(own.stream(), other.stream()).toList()));
    return new RecordedRulings(all);
  }

  /**
   * Returns the name of the matter of a rule's own question: its words, in small letters and joined
   * by hyphens.
   */
  public static String nameOf(String question) {
    return question
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  public boolean isEmpty() {
    return byMatter.isEmpty();
  }

  /** Returns the recorded answer, yes or no; undetermined if there is none. */
  public Verdict answer(Question question) {
    return on(question, Ruling::answer).map(Verdict::of).orElse(Verdict.UNDETERMINED);
  }

  /**
   * Returns the one code that an unknown code stands for by a recorded yes; empty if there is none.
   *
   * @param fact the JSON pointer to the unknown code
   */
  public Optional<String> same(String fact) {
    for (Map.Entry<String, List<Ruling>> one : byMatter.entrySet()) {
      if (one.getKey().startsWith(fact + "#")
          && one.getKey().indexOf(',') < 0
          && decisive(one.getValue()).stream().anyMatch(ruling -> ruling.answer().is(true))) {
        return Optional.of(one.getKey().substring(fact.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** Returns the recorded number; empty if there is none. */
  public Optional<BigDecimal> number(Question question) {
    return on(question, Ruling::number);
  }

  /** Returns the recorded code; empty if there is none. */
  public Optional<String> code(Question question) {
    return on(question, Ruling::code);
  }

  /** Returns the recorded decision in words; empty if there is none. */
  public Text words(Question question) {
    for (Ruling ruling : on(question)) {
      List<Text> details = new ArrayList<>(2);
      ruling.on().toOptional().ifPresent(on -> details.add(Text.of("answer.date", on)));
      ruling.reference().toOptional().ifPresent(one -> details.add(Text.verbatim(one)));
      Text answer = words(ruling, question);
      return details.isEmpty()
          ? answer
          : Text.of("ruling.details", answer, Text.joined(", ", details));
    }
    return Text.NONE;
  }

  private static Text words(Ruling ruling, Question question) {
    if (!(question instanceof Question.OfIssuer asked)) {
      return Text.of(ruling.answer().is(true) ? "ruling.same" : "ruling.other", question.ask());
    }
    String body = asked.ruling();
    if (ruling.answer() instanceof Fact.Known<Boolean> decided) {
      return Text.of(decided.value() ? "ruling.yes" : "ruling.no", body, question.ask());
    }
    Text given =
        ruling
            .number()
            .toOptional()
            .map(number -> Text.of("answer.number", number))
            .orElseGet(() -> Text.code(ruling.code().toOptional().orElse("")));
    return Text.of("ruling.answered", body, given, question.ask());
  }

  private <T> Optional<T> on(Question question, Function<Ruling, Fact<T>> answer) {
    return on(question).stream()
        .flatMap(ruling -> answer.apply(ruling).toOptional().stream())
        .findFirst();
  }

  private List<Ruling> on(Question question) {
    if (byMatter.isEmpty()) {
      return List.of();
    }
    if (!(question instanceof Question.OfIssuer asked)) {
      return decisive(
          byMatter.getOrDefault(question.key(""), List.of()).stream()
              .filter(ruling -> ruling.answer().isKnown())
              .toList());
    }
    return decisive(
        byMatter.getOrDefault(asked.matter(), List.of()).stream()
            .filter(ruling -> isBy(asked.ruling(), ruling.by()) && answers(ruling, asked))
            .toList());
  }

  /**
   * Returns the decision that counts: of decisions with different answers, the certainly latest
   * one; none if it is unknown which one is the latest.
   */
  private static List<Ruling> decisive(List<Ruling> all) {
    return all.stream()
        .filter(one -> all.stream().allMatch(other -> agree(one, other) || isAfter(one, other)))
        .limit(1)
        .toList();
  }

  private static boolean agree(Ruling one, Ruling other) {
    return one.answer().equals(other.answer())
        && one.number().equals(other.number())
        && one.code().equals(other.code());
  }

  private static boolean isAfter(Ruling one, Ruling other) {
    return one.on() instanceof Fact.Known<PartialDate> later
        && other.on() instanceof Fact.Known<PartialDate> earlier
        && later.value().earliestDay() > earlier.value().latestDay();
  }

  /** Returns whether a ruling has an answer of the type that a question takes. */
  private static boolean answers(Ruling ruling, Question asked) {
    return switch (asked.answer().kind()) {
      case NUMBER -> ruling.number().isKnown();
      case CODE -> ruling.code().isKnown();
      default -> ruling.answer().isKnown();
    };
  }

  private static boolean isBy(String body, Fact<String> by) {
    return !(by instanceof Fact.Known<String> known) || known.value().equals(body);
  }
}
