package org.licet.it.guides;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.outlook.Agenda;
import org.springframework.scheduling.annotation.Scheduled;

/** The scheduled job that the guide to watching shows. Thread-safe if its parts are. */
final class NightlyWatch {

  private final Evaluator evaluator;
  private final List<Candidate> roster;
  private final Consumer<Agenda> mail;

  NightlyWatch(Evaluator evaluator, List<Candidate> roster, Consumer<Agenda> mail) {
    this.evaluator = evaluator;
    this.roster = roster;
    this.mail = mail;
  }

  @Scheduled(cron = "0 0 2 * * *", zone = "America/Chicago")
  void watch() {
    LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
    Watch watch = evaluator.watch(today, today.plusDays(90));
    roster.forEach(person -> mail.accept(watch.agenda(person)));
  }
}
