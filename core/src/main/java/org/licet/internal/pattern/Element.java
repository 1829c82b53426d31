package org.licet.internal.pattern;

import java.util.List;

/** A part of the condition of a rule, after the application. Immutable and thread-safe. */
public sealed interface Element {

  /** Returns the place in the text. */
  Span at();

  /**
   * A record that matches tests: {@code $exam : Examination( exam == "NCLEX-RN" )}.
   *
   * @param variable the variable of the record; empty if it has none
   * @param type the type of record, such as {@code Examination}
   * @param typeAt the place of the type
   * @param bindings the variables for values of the record
   * @param tests the tests
   */
  record Pattern(
      String variable, String type, Span typeAt, List<Binding> bindings, List<Test> tests, Span at)
      implements Element {}

  /** A variable for a value of a record: {@code $state : jurisdiction}. */
  record Binding(String variable, Term value, Span at) {}

  /** No records match. */
  record Not(List<Pattern> patterns, Span at) implements Element {}

  /** Some records match. */
  record Exists(List<Pattern> patterns, Span at) implements Element {}

  /**
   * Every record that passes some tests passes others.
   *
   * @param record the records
   * @param tests the tests that each of them passes
   * @param others the other records that match each of them
   */
  record ForAll(Pattern record, List<Test> tests, List<Pattern> others, Span at)
      implements Element {}

  /**
   * One of several conditions: {@code ( License() or Certification() )}.
   *
   * @param alternatives the conditions
   */
  record Or(List<List<Element>> alternatives, Span at) implements Element {}

  /**
   * Totals over records, or over records that match together, and tests of the totals.
   *
   * @param patterns the patterns that match together; each match counts once
   * @param totals the totals
   * @param tests the tests of the totals
   */
  record Accumulate(List<Pattern> patterns, List<Total> totals, List<Test> tests, Span at)
      implements Element {}

  /**
   * A total: {@code $hours : sum( hours )}.
   *
   * @param variable its variable
   * @param function {@code count}, {@code sum}, {@code min} or {@code max}
   * @param pattern the number of the pattern whose records it reads, from 0
   * @param of the field; of {@code count}, the record itself
   */
  record Total(String variable, String function, int pattern, Term of, Span at) {}
}
