package org.licet.benchmarks;

import java.time.LocalDate;
import org.licet.benchmarks.person.Person;

/**
 * The criteria of the CCM examination on a rule engine, as its users would write them. An instance
 * is made once and has everything prepared; it is thread-safe.
 */
public interface Peer {

  /** The day on which every benchmark judges. */
  LocalDate ON = LocalDate.of(2026, 11, 23);

  /** Judges a person on {@link #ON}. */
  Outcome judge(Person person);
}
