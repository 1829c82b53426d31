package org.licet.benchmarks;

import java.time.LocalDate;
import org.licet.benchmarks.person.Person;

/**
 * The criteria of the CCM examination in a rule engine, as its users would write them. An instance
 * is created once, and is ready to evaluate and thread-safe.
 */
public interface Peer {

  /** The date of evaluation of every benchmark. */
  LocalDate ON = LocalDate.of(2026, 11, 23);

  /** Evaluates a person on {@link #ON}. */
  Outcome judge(Person person);
}
