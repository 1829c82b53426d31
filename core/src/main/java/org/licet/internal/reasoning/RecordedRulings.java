package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
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
  static RecordedRulings of(Candidate candidate, Set<String> criteria) {
    List<Ruling> all = candidate.rulings().entries();
    if (all.isEmpty()) {
      return NONE;
    }
    Map<String, List<Ruling>> byMatter = new HashMap<>();
    for (Ruling ruling : all) {
      if (ruling.answer().isKnown() && criteria.contains(ruling.criterion())) {
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

  /** Returns the recorded answer; undetermined if there is none. */
  public Verdict answer(Question question) {
    Verdict answer = Verdict.UNDETERMINED;
    for (Ruling ruling : on(question)) {
      answer = Verdict.of(ruling.answer().is(true));
    }
    return answer;
  }

  /** Returns the recorded decision in words; empty if there is none. */
  public Text words(Question question) {
    for (Ruling ruling : on(question)) {
      List<Text> details = new ArrayList<>(2);
      ruling.on().toOptional().ifPresent(on -> details.add(Text.of("answer.date", on)));
      ruling.reference().toOptional().ifPresent(one -> details.add(Text.verbatim(one)));
      String body = ((Question.OfIssuer) question).ruling();
      Text answer =
          Text.of(ruling.answer().is(true) ? "ruling.yes" : "ruling.no", body, question.ask());
      return details.isEmpty()
          ? answer
          : Text.of("ruling.details", answer, Text.joined(", ", details));
    }
    return Text.NONE;
  }

  private List<Ruling> on(Question question) {
    if (byMatter.isEmpty() || !(question instanceof Question.OfIssuer asked)) {
      return List.of();
    }
    return byMatter.getOrDefault(asked.matter(), List.of()).stream()
        .filter(ruling -> isBy(asked.ruling(), ruling.by()))
        .limit(1)
        .toList();
  }

  private static boolean isBy(String body, Fact<String> by) {
    return !(by instanceof Fact.Known<String> known) || known.value().equals(body);
  }
}
