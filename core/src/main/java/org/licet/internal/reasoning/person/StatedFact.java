package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.text.Text;

/**
 * A declared fact about the candidate, or about the candidate's conduct, compared with what a rule
 * wants. A fact that holds today counts as holding on a day in the past, and the finding shows this
 * assumption; a date is compared with the day of evaluation. Immutable and thread-safe.
 *
 * @param <V> the type of the value
 */
public final class StatedFact<V> implements Reasoning {

  private final DeclaredFact fact;
  private final String part;
  private final Function<Candidate, Facts> facts;
  private final Function<Facts, Fact<V>> value;
  private final BiFunction<V, ApplicationContext, Verdict> test;
  private final Function<V, Text> words;
  private final boolean dated;

  private StatedFact(
      DeclaredFact fact,
      String place,
      Function<Facts, Fact<V>> value,
      BiFunction<V, ApplicationContext, Verdict> test,
      Function<V, Text> words,
      boolean dated) {
    boolean ofCandidate = place.equals(DeclaredFact.CANDIDATE);
    this.fact = fact;
    this.part = ofCandidate ? "/facts" : "/conduct";
    this.facts = ofCandidate ? Candidate::facts : candidate -> candidate.conduct().facts();
    this.value = value;
    this.test = test;
    this.words = words;
    this.dated = dated;
  }

  /**
   * Compares a value that speaks for today.
   *
   * @param place {@link DeclaredFact#CANDIDATE} or {@code conduct}
   */
  public static <V> StatedFact<V> of(
      DeclaredFact fact,
      String place,
      Function<Facts, Fact<V>> value,
      Function<V, Boolean> test,
      Function<V, Text> words) {
    return new StatedFact<>(
        fact, place, value, (stated, on) -> verdict(test.apply(stated)), words, false);
  }

  /** Compares a value with the day of evaluation. */
  public static <V> StatedFact<V> onTheDay(
      DeclaredFact fact,
      String place,
      Function<Facts, Fact<V>> value,
      BiFunction<V, ApplicationContext, Verdict> test,
      Function<V, Text> words) {
    return new StatedFact<>(fact, place, value, test, words, true);
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.MET : Verdict.NOT_MET;
  }

  private Fact<V> stated(ApplicationContext application) {
    application.read(part);
    return value.apply(facts.apply(application.candidate()));
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    return stated(application) instanceof Fact.Known<V> known
        ? test.apply(known.value(), application)
        : Verdict.UNDETERMINED;
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.sameAs(this, application, answers, dated ? application.day() : MetDays.NEVER);
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Verdict verdict = verdict(application);
    Fact<V> stated = stated(application);
    if (verdict != Verdict.UNDETERMINED) {
      Text reason =
          Text.of("fact.stated", fact.called(), words.apply(stated.toOptional().orElseThrow()));
      boolean assumed = verdict == Verdict.MET && !dated && application.isPast();
      return Conclusion.settled(
          verdict,
          () -> {
            Explanation grounds = grounds(reason, List.of());
            return assumed ? grounds.restingOn(PastState.ON_ASSUMPTION) : grounds;
          });
    }
    Question question = fact.asked(part.equals("/facts") ? "" : part);
    List<Together> asked = List.of(Together.of(List.of(question)));
    return Conclusion.open(() -> grounds(Text.of("reason.nobody-said", question.ask()), asked));
  }

  private String pointer() {
    return (part.equals("/facts") ? "/" : part + "/") + fact.pointer();
  }

  private Explanation grounds(Text reason, List<Together> asked) {
    List<Evidence> evidence = List.of(Evidence.of(pointer(), Optional.empty(), reason));
    return new Explanation(reason, List.of(), evidence, asked, Set.copyOf(fact.sources()), dated);
  }
}
