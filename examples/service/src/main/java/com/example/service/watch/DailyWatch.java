package com.example.service.watch;

import com.example.service.ServiceSettings;
import com.example.service.problem.FailureText;
import com.example.service.problem.ServiceProblem;
import com.example.service.store.StoredCandidates;
import com.example.service.store.StoredEvaluations;
import com.example.service.store.StoredRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.spring.LicetRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches all stored candidates once a day, however many instances of the service run. A run is
 * stored whole or not at all. Thread-safe.
 */
@Component
public class DailyWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DailyWatch.class);
  private static final int PAGE = 200;

  private final Lock running = new ReentrantLock();
  private final StoredCandidates candidates;
  private final StoredEvaluations evaluations;
  private final StoredRuns runs;
  private final TransactionTemplate whole;
  private final LicetRules rules;
  private final ServiceSettings settings;
  private final Clock clock;

  DailyWatch(
      StoredCandidates candidates,
      StoredEvaluations evaluations,
      StoredRuns runs,
      TransactionTemplate whole,
      LicetRules rules,
      ServiceSettings settings,
      Clock clock) {
    this.candidates = candidates;
    this.evaluations = evaluations;
    this.runs = runs;
    this.whole = whole;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Watches today unless that is done, and deletes what is older than the settings keep. If it
   * fails, the next time of the schedule tries again.
   */
  @Scheduled(cron = "${service.watch}")
  public void watch() {
    LocalDate day = LocalDate.now(clock);
    try {
      if (runs.find(day).isEmpty()) {
        LOG.info("Watched: {}", run(day));
        runs.deleteBefore(day.minusDays(settings.keepRuns().toDays()));
        evaluations.deleteBefore(OffsetDateTime.now(clock).minus(settings.keepEvaluations()));
      }
    } catch (RuntimeException e) {
      LOG.error("The watch of {} failed", day, FailureText.withoutMessages(e));
    }
  }

  /**
   * Watches as of a day, or returns the run of that day if there is one. A run has a connection of
   * its own, so an instance runs once at a time.
   */
  public WatchRun run(LocalDate day) {
    Optional<WatchRun> earlier = runs.find(day);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (!running.tryLock()) {
      throw new ServiceProblem(HttpStatus.SERVICE_UNAVAILABLE, "run-in-progress");
    }
    try {
      WatchRun run = whole.execute(status -> watched(day));
      runs.deleteOrphans(day);
      return run;
    } catch (DuplicateKeyException e) { // another instance was faster
      return runs.find(day).orElseThrow();
    } finally {
      running.unlock();
    }
  }

  private WatchRun watched(LocalDate day) {
    LocalDate last = day.plusDays(settings.horizon().toDays());
    runs.begin(day, last);
    Evaluator evaluator = rules.evaluator();
    Watch watch = evaluator.watch(day, last);
    Optional<LocalDate> before = runs.before(day);
    WatchRun run = WatchRun.begun(day, last);
    List<StoredRecord> page = candidates.after("", PAGE);
    while (!page.isEmpty()) {
      List<String> ids = page.stream().map(StoredRecord::id).toList();
      Map<String, String> earlier = before.map(one -> runs.agendas(one, ids)).orElse(Map.of());
      Map<String, String> agendas = new LinkedHashMap<>();
      for (StoredRecord stored : page) {
        Optional<PersonWatch> person =
            stored
                .candidate()
                .map(one -> PersonWatch.of(one, earlier.get(stored.id()), watch, evaluator));
        person.ifPresent(one -> agendas.put(stored.id(), one.agenda()));
        run = run.with(person);
      }
      runs.addAgendas(day, agendas);
      page = candidates.after(ids.get(ids.size() - 1), PAGE);
    }
    runs.finish(run);
    return run;
  }
}
