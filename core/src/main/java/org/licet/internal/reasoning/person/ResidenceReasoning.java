package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
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
import org.licet.internal.reasoning.condition.Places;
import org.licet.internal.reasoning.condition.Table;
import org.licet.text.Text;

/**
 * The residence of the candidate, compared with states and countries. Immutable and thread-safe.
 */
public final class ResidenceReasoning implements Reasoning {

  private static final String POINTER = "/residence";

  /**
   * The result for a residence.
   *
   * @param verdict whether it is one of the places
   * @param reason a sentence
   * @param asked the question that settles an open result; empty to ask for the residence
   * @param sources the ids of the sources of the result
   */
  private record Result(
      Verdict verdict, Text reason, Optional<Question> asked, Set<String> sources) {

    static Result of(Verdict verdict, String residence, Set<String> sources) {
      Text reason = Text.of("residence.stated", Text.place(residence));
      return new Result(verdict, reason, Optional.empty(), sources);
    }
  }

  private final Function<String, Result> places;

  private ResidenceReasoning(Function<String, Result> places) {
    this.places = places;
  }

  /** Returns the reasoning that the candidate lives in one of several states or countries. */
  public static ResidenceReasoning in(List<String> wanted) {
    return new ResidenceReasoning(
        stated -> {
          boolean in = wanted.stream().anyMatch(one -> Places.isIn(one, stated));
          boolean around = wanted.stream().anyMatch(one -> Places.isIn(stated, one));
          Verdict verdict = in ? Verdict.MET : around ? Verdict.UNDETERMINED : Verdict.NOT_MET;
          return Result.of(verdict, stated, Set.of());
        });
  }

  /**
   * Returns the reasoning that the candidate lives in a state or country that a table lists.
   *
   * @param issuer the issuing body, which is asked about places without a row
   */
  public static ResidenceReasoning in(Table table, String issuer) {
    Text name = Text.phrase(table.name());
    return new ResidenceReasoning(
        stated -> {
          Optional<Table.Row> row = Places.row(table, stated);
          if (row.isPresent()) {
            boolean in = row.get().in();
            return Result.of(in ? Verdict.MET : Verdict.NOT_MET, stated, row.get().sources());
          }
          if (Places.hasRowWithin(table, stated)) {
            return Result.of(Verdict.UNDETERMINED, stated, Set.of());
          }
          Question ruling =
              Question.OfIssuer.of(
                  issuer,
                  "residence",
                  Text.of("ask.count-place", issuer, Text.place(stated), name));
          Text reason = Text.of("residence.stated", Text.place(stated));
          return new Result(Verdict.UNDETERMINED, reason, Optional.of(ruling), Set.of());
        });
  }

  private Optional<Result> result(ApplicationContext application) {
    application.read(POINTER);
    Candidate candidate = application.candidate();
    return candidate.residence() instanceof Fact.Known<String> stated
        ? Optional.of(places.apply(stated.value()))
        : Optional.empty();
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    return result(application)
        .map(found -> verdict(found, application))
        .orElse(Verdict.UNDETERMINED);
  }

  private static Verdict verdict(Result found, ApplicationContext application) {
    return found.asked.map(application.rulings()::answer).orElse(found.verdict);
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.sameAs(this, application, answers, MetDays.NEVER);
  }

  @Override
  public int sameThrough(ApplicationContext application) {
    return MetDays.NEVER;
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Optional<Result> found = result(application);
    Verdict verdict = verdict(application);
    if (found.isPresent() && verdict != Verdict.UNDETERMINED) {
      Result result = found.get();
      Text reason =
          result.asked.map(question -> application.rulings().words(question)).orElse(result.reason);
      boolean assumed = application.isPast();
      return Conclusion.settled(
          verdict,
          () -> {
            Explanation grounds = grounds(reason, List.of(), result.sources);
            return assumed ? grounds.restingOn(PastState.ON_ASSUMPTION) : grounds;
          });
    }
    Question question =
        found
            .flatMap(Result::asked)
            .orElseGet(() -> Question.OfCandidate.of(POINTER, Text.of("ask.residence")));
    Text reason = found.map(Result::reason).orElseGet(() -> Text.of("residence.unknown"));
    return Conclusion.open(
        () -> grounds(reason, List.of(Together.of(List.of(question))), Set.of()));
  }

  private static Explanation grounds(Text reason, List<Together> asked, Set<String> sources) {
    List<Evidence> evidence = List.of(Evidence.of(POINTER, Optional.empty(), reason));
    return new Explanation(reason, List.of(), evidence, asked, sources, false);
  }
}
