package com.example.service.watch;

import com.example.service.ServiceSettings;
import com.example.service.store.StoredCandidates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.json.agenda.AgendaReader;
import org.licet.json.agenda.AgendaWriter;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.spring.LicetRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches all stored candidates once a day, however many instances of the service run. A run is
 * stored whole or not at all. Thread-safe.
 */
@Component
class DailyWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DailyWatch.class);
  private static final int PAGE = 200;

  private final StoredCandidates candidates;
  private final StoredRuns runs;
  private final TransactionTemplate whole;
  private final LicetRules rules;
  private final ServiceSettings settings;
  private final Clock clock;

  DailyWatch(
      StoredCandidates candidates,
      StoredRuns runs,
      TransactionTemplate whole,
      LicetRules rules,
      ServiceSettings settings,
      Clock clock) {
    this.candidates = candidates;
    this.runs = runs;
    this.whole = whole;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /** Watches on the schedule. If it fails, the next time tries again. */
  @Scheduled(cron = "${service.watch}")
  void watch() {
    LocalDate day = LocalDate.now(clock);
    if (runs.find(day).isEmpty()) {
      LOG.info("Watched: {}", run(day));
    }
  }

  /** Watches as of a day, or returns the run of that day if there is one. */
  WatchRun run(LocalDate day) {
    try {
      return whole.execute(status -> watched(day));
    } catch (DuplicateKeyException e) {
      return runs.find(day).orElseThrow();
    }
  }

  private WatchRun watched(LocalDate day) {
    LocalDate last = day.plusDays(settings.horizon().toDays());
    runs.begin(day, last);
    runs.deleteBefore(day.minusDays(settings.keepRuns().toDays()));
    Evaluator evaluator = rules.evaluator();
    Watch watch = evaluator.watch(day, last);
    Optional<LocalDate> before = runs.before(day);
    WatchRun run = new WatchRun(day, last, 0, 0, 0);
    List<Candidate> page = candidates.after("", PAGE);
    while (!page.isEmpty()) {
      List<String> ids = page.stream().map(Candidate::id).toList();
      Map<String, String> earlier =
          before.map(one -> runs.agendas(one, ids)).orElse(Map.of());
      Map<String, String> agendas = new LinkedHashMap<>();
      for (Candidate candidate : page) {
        Agenda agenda = watch.agenda(candidate);
        SinceLast since = since(earlier.get(candidate.id()), agenda, candidate, evaluator);
        agendas.put(
            candidate.id(), AgendaWriter.toLine(agenda, candidate, true, since, Locale.ROOT));
        run =
            new WatchRun(
                day,
                last,
                run.people() + 1,
                run.peopleWithEvents() + (agenda.items().isEmpty() ? 0 : 1),
                run.peopleChanged() + (since.changes().isEmpty() ? 0 : 1));
      }
      runs.addAgendas(day, agendas);
      page = candidates.after(ids.get(ids.size() - 1), PAGE);
    }
    runs.finish(run);
    return run;
  }

  private static SinceLast since(
      String earlier, Agenda agenda, Candidate candidate, Evaluator evaluator) {
    return earlier == null
        ? SinceLast.ofNew()
        : SinceLast.of(AgendaReader.read(earlier), agenda, candidate, evaluator, null);
  }
}
