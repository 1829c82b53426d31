package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.PastComparison;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.outlook.Agenda;
import org.licet.outlook.PastStanding;
import org.licet.outlook.StandingChange;

/**
 * The changes for a person since an earlier watch, with their causes. Immutable and thread-safe.
 */
public final class SinceLast {

  private final boolean sameRecord;
  private final List<RecordChange> facts;
  private final List<StandingChange> changes;
  private final @Nullable AgendaState state;

  private SinceLast(
      @Nullable AgendaState state,
      boolean sameRecord,
      List<RecordChange> facts,
      List<StandingChange> changes) {
    this.state = state;
    this.sameRecord = sameRecord;
    this.facts = List.copyOf(facts);
    this.changes = List.copyOf(changes);
  }

  /** Returns the changes for a person whom the earlier watch did not know. */
  public static SinceLast ofNew() {
    return new SinceLast(null, false, List.of(), List.of());
  }

  /**
   * Compares an agenda with the state of an earlier watch.
   *
   * @param rulesBefore rules for standings whose rules are no longer loaded; {@code null} if there
   *     are none
   * @throws IllegalArgumentException if the state is of another person or of a later day, or if its
   *     verdicts do not follow from its record and rules
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static SinceLast of(
      AgendaState state,
      Agenda agenda,
      Candidate candidate,
      Evaluator evaluator,
      @Nullable Evaluator rulesBefore) {
    if (!state.candidate().equals(candidate.id())) {
      throw new IllegalArgumentException("The state is of another person.");
    }
    if (state.on().isAfter(agenda.on())) {
      throw new IllegalArgumentException(
          "The state is of %s. Expected %s or an earlier day.".formatted(state.on(), agenda.on()));
    }
    boolean same = state.isSameRecord(candidate);
    PastComparison comparison = PastComparison.of(evaluator, candidate, agenda.on());
    if (!same) {
      comparison =
          state.record().isPresent()
              ? comparison.recordBefore(state.record().get())
              : comparison.recordChanged();
    }
    if (!state.hasTermsOf(agenda)) {
      comparison = comparison.termsChanged();
    }
    if (rulesBefore != null) {
      comparison = comparison.rulesBefore(rulesBefore);
    }
    List<StandingChange> changes = new ArrayList<>();
    for (PastStanding past : state.standings()) {
      if (evaluator.credentials().contains(past.credential())
          && evaluator.stages(past.credential()).contains(past.stage())) {
        StandingChange change = comparison.with(past);
        if (!change.isEmpty()) {
          changes.add(change);
        }
      }
    }
    return new SinceLast(
        state,
        same,
        same || state.record().isEmpty()
            ? List.of()
            : RecordChange.between(state.record().get(), candidate),
        changes);
  }

  /** Returns the state of the earlier watch; {@code null} if the person is new. */
  @Nullable AgendaState state() {
    return state;
  }

  /** Returns the day of the earlier watch; empty if the person is new. */
  public Optional<LocalDate> since() {
    return Optional.ofNullable(state).map(AgendaState::on);
  }

  /** Returns the record in the earlier watch; empty if it is not at hand. */
  public Optional<Candidate> record() {
    return Optional.ofNullable(state).flatMap(AgendaState::record);
  }

  /** Returns whether the person is new. */
  public boolean isNew() {
    return state == null;
  }

  /** Returns whether the record is the same as in the earlier watch. */
  public boolean isSameRecord() {
    return sameRecord;
  }

  /** Returns the facts that changed; empty if the earlier record is not available. */
  public List<RecordChange> facts() {
    return facts;
  }

  /** Returns the changed standings, in the order of the earlier watch. */
  public List<StandingChange> changes() {
    return changes;
  }
}
