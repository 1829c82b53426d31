package org.licet.workbench.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import org.licet.json.agenda.AgendaEvents;
import org.licet.json.agenda.AgendaWriter;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.records.AgendaRow;
import org.licet.records.CalendarWriter;
import org.licet.text.VisibleText;
import org.licet.workbench.input.Unused;
import org.licet.workbench.population.MeasuredReadings;

/**
 * Watches people in batches, and forms the outputs for each person. Thread-safe.
 *
 * @param watch the watch of one person
 * @param before the comparison with the last watch
 * @param form the form of standard output
 * @param files the further outputs
 * @param text the texts of agendas
 * @param page the texts of changes on a page; empty if there is no page
 */
record PeopleWatch(
    Evaluator evaluator,
    Watch watch,
    LastWatch.Run before,
    WatchForm form,
    WatchOutputs.Open files,
    AgendaAsText text,
    Optional<ChangesAsText> page) {

  /** Reads and watches a batch. */
  WatchedBatch watch(List<MeasuredReadings.Measured> batch) {
    WatchedBatch watched =
        WatchedBatch.of(
            batch.size(), batch.stream().mapToLong(MeasuredReadings.Measured::bytes).sum());
    for (MeasuredReadings.Measured measured : batch) {
      CandidateReading reading = measured.reading().get();
      if (reading instanceof CandidateReading.Refused refused) {
        watched.refused().add(new WatchedBatch.Refused(refused.line(), refused.failure()));
        if (form.is(WatchForm.Format.JSON)) {
          watched.output().add(EvaluationWriter.toLine(refused.failure()) + "\n");
        }
      } else if (reading instanceof CandidateReading.Accepted accepted) {
        watch(accepted, watched);
      }
    }
    return watched;
  }

  private void watch(CandidateReading.Accepted accepted, WatchedBatch watched) {
    Candidate candidate = accepted.candidate();
    Unused unused = Unused.of(evaluator, candidate);
    if (!unused.isEmpty()) {
      watched.unused().add(new WatchedBatch.UnusedOn(accepted.line(), unused));
    }
    Agenda agenda = watch.agenda(candidate);
    agenda
        .failures()
        .forEach(
            failure -> watched.refused().add(new WatchedBatch.Refused(accepted.line(), failure)));
    LastWatch.Run.Compared compared = before.compare(agenda, candidate, evaluator);
    compared.fault().ifPresent(watched.faults()::add);
    Optional<SinceLast> since = compared.since();
    addLine(agenda, candidate, since, watched);
    if (form.is(WatchForm.Format.TEXT)) {
      addText(agenda, candidate, since, watched);
    }
    if (files.hasTable()) {
      since.ifPresent(
          one -> watched.rows().addAll(text.changes().rows(one, candidate, agenda.on())));
      for (AgendaItem item : agenda.items()) {
        watched.rows().add(AgendaRow.of(agenda.candidate(), item, locale()));
      }
    }
    if (files.hasCalendar()) {
      watched
          .events()
          .add(CalendarWriter.events(AgendaEvents.of(agenda, since.orElse(null)), locale()));
    }
    watched.summary().add(agenda, since, changes(since, candidate), accepted.line());
  }

  private Locale locale() {
    return text.wording().locale();
  }

  private void addLine(
      Agenda agenda, Candidate candidate, Optional<SinceLast> since, WatchedBatch watched) {
    boolean printed = form.is(WatchForm.Format.JSON);
    if (printed || files.hasState()) {
      String line =
          AgendaWriter.toLine(agenda, candidate, form.hasRecords(), since.orElse(null), locale())
              + "\n";
      if (printed) {
        watched.output().add(line);
      }
      if (files.hasState()) {
        watched.state().add(line);
      }
    }
  }

  private void addText(
      Agenda agenda, Candidate candidate, Optional<SinceLast> since, WatchedBatch watched) {
    if (!form.isByWeek()) {
      watched.output().add(text.of(agenda, candidate, since));
      return;
    }
    watched.output().add(text.withoutEvents(agenda, candidate, since));
    for (AgendaItem item : agenda.condensed()) {
      watched
          .dated()
          .add(
              new WatchedBatch.Dated(
                  item.on(), text.of(VisibleText.of(agenda.candidate()) + ": ", item)));
    }
  }

  /** Returns the changes for a person in sentences; empty if no page shows them. */
  private List<String> changes(Optional<SinceLast> since, Candidate candidate) {
    return since.isPresent() && page.isPresent()
        ? page.get().sentences(since.get(), candidate)
        : List.of();
  }
}
