package org.licet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.InvalidRequestException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.JudgeableDays;
import org.licet.internal.watching.AgendaSearch;
import org.licet.outlook.Agenda;

/**
 * Shows what is coming for each person of a roster within a horizon: expirations, lost and gained
 * requirements, renewal windows, and verifications that become too old.
 *
 * <pre>{@code
 * LocalDate today = LocalDate.of(2026, 11, 23);
 * Watch watch = evaluator.watch(today, today.plusDays(90)).credentials("CCM");
 * roster.forEach(nurse -> watch.agenda(nurse).items().forEach(item -> remind(nurse, item)));
 * }</pre>
 *
 * <p>By default it watches every credential: renewal of a certification that the person holds,
 * otherwise the usual stage. It assumes that current jobs continue and that nothing is renewed.
 * Immutable and thread-safe: several threads can share one watch.
 */
public final class Watch {

  private final Evaluator evaluator;
  private final LocalDate on;
  private final LocalDate last;
  private final List<String> credentials;
  private final Optional<Stage> stage;

  private Watch(
      Evaluator evaluator,
      LocalDate on,
      LocalDate last,
      List<String> credentials,
      Optional<Stage> stage) {
    this.evaluator = evaluator;
    this.on = on;
    this.last = last;
    this.credentials = credentials;
    this.stage = stage;
  }

  static Watch of(Evaluator evaluator, LocalDate on, LocalDate last) {
    JudgeableDays.requireInOrder(on, last);
    return new Watch(evaluator, on, last, evaluator.credentials(), Optional.empty());
  }

  /**
   * Returns this watch for certain credentials in this order, instead of all loaded ones.
   *
   * @throws InvalidRequestException if a credential is not loaded, or has no stage of this watch
   */
  public Watch credentials(String... named) {
    return credentials(Arrays.asList(named));
  }

  /**
   * Returns this watch for certain credentials in this order, instead of all loaded ones.
   *
   * @throws InvalidRequestException if a credential is not loaded, or has no stage of this watch
   */
  public Watch credentials(Collection<String> named) {
    List<String> distinct = named.stream().distinct().toList();
    distinct.forEach(
        credential -> {
          evaluator.stages(credential);
          stage.ifPresent(one -> evaluator.versions().requireStage(credential, one));
        });
    return new Watch(evaluator, on, last, distinct, stage);
  }

  /** Returns this watch for one stage. It skips credentials without the stage. */
  public Watch stage(Stage one) {
    return new Watch(
        evaluator,
        on,
        last,
        credentials.stream()
            .filter(credential -> evaluator.stages(credential).contains(one))
            .toList(),
        Optional.of(one));
  }

  /** Returns the first day. */
  public LocalDate on() {
    return on;
  }

  /** Returns the last day of the horizon, inclusive. */
  public LocalDate last() {
    return last;
  }

  /** Returns the watched credentials. */
  public List<String> credentials() {
    return credentials;
  }

  /**
   * Returns the stage that is watched for a person.
   *
   * @throws InvalidRequestException if the credential is not loaded
   */
  public Stage stageOf(Candidate candidate, String credential) {
    return stage.orElseGet(
        () -> AgendaSearch.stage(candidate, credential, evaluator.stages(credential)));
  }

  /** Returns the agenda of a person. If a rule fails on the person, it has the failure. */
  public Agenda agenda(Candidate candidate) {
    AgendaSearch search =
        new AgendaSearch(
            evaluator.versions(),
            new AgendaSearch.Evaluating() {
              @Override
              public Evaluation of(String credential, Stage of, LocalDate day) {
                return evaluator.judged(candidate, credential, of, day);
              }

              @Override
              public VerificationPolicy policy(String credential, Stage of, LocalDate day) {
                return evaluator.policy(evaluator.versions(), credential, of, day);
              }
            },
            evaluator.assumed().applyTo(candidate).candidate(),
            on,
            last);
    credentials.forEach(credential -> search.add(credential, stageOf(candidate, credential)));
    return search.agenda();
  }

  /**
   * Returns the agenda of each person, computed as a caller reads the results. Closing the results
   * closes the candidates.
   */
  public Stream<Agenda> agendas(Stream<Candidate> candidates) {
    return candidates.map(this::agenda);
  }
}
