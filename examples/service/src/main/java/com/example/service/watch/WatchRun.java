package com.example.service.watch;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The result of watching all stored candidates on a day.
 *
 * @param lastDay the last day of the look ahead
 * @param people the candidates who were watched
 * @param peopleWithEvents those for whom something is coming
 * @param peopleChanged those for whom a decision or verdict has changed since the last run
 * @param peopleFailed those whose record could not be read, or not be evaluated in full
 */
public record WatchRun(
    LocalDate day,
    LocalDate lastDay,
    long people,
    long peopleWithEvents,
    long peopleChanged,
    long peopleFailed) {

  static WatchRun begun(LocalDate day, LocalDate lastDay) {
    return new WatchRun(day, lastDay, 0, 0, 0, 0);
  }

  /** Counts one more person; an empty one has a record that cannot be read. */
  WatchRun with(Optional<PersonWatch> person) {
    return new WatchRun(
        day,
        lastDay,
        people + 1,
        peopleWithEvents + (person.filter(PersonWatch::hasEvents).isPresent() ? 1 : 0),
        peopleChanged + (person.filter(PersonWatch::hasChanged).isPresent() ? 1 : 0),
        peopleFailed + (person.filter(one -> !one.hasFailed()).isPresent() ? 0 : 1));
  }
}
