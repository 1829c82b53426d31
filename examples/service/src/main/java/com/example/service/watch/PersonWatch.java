package com.example.service.watch;

import java.util.Locale;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.json.agenda.AgendaReader;
import org.licet.json.agenda.AgendaWriter;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;

/**
 * The agenda of one person, and what has changed since an earlier one. A rule that fails on the
 * person, or an earlier agenda that cannot be read, is counted and stops nobody else. Immutable.
 */
record PersonWatch(String agenda, boolean hasEvents, boolean hasChanged, boolean hasFailed) {

  /**
   * Watches a person.
   *
   * @param earlier the agenda in the run before; {@code null} if there is none
   */
  static PersonWatch of(Candidate candidate, String earlier, Watch watch, Evaluator evaluator) {
    Agenda agenda = watch.agenda(candidate);
    SinceLast since = SinceLast.ofNew();
    boolean failed = !agenda.failures().isEmpty();
    if (earlier != null) {
      try {
        since = SinceLast.of(AgendaReader.read(earlier), agenda, candidate, evaluator, null);
      } catch (EvaluationException | IllegalArgumentException e) {
        failed = true;
      }
    }
    return new PersonWatch(
        AgendaWriter.toLine(agenda, candidate, true, since, Locale.ROOT),
        !agenda.items().isEmpty(),
        !since.changes().isEmpty(),
        failed);
  }
}
