package org.licet.internal.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;

/**
 * A declared fact about the candidate or the candidate's conduct that is known and could still
 * change: a no that becomes a yes, a number that grows, a date that is renewed. What has happened
 * cannot be undone: a yes stays a yes, and no number shrinks. Immutable and thread-safe.
 *
 * @param fact the fact
 * @param place {@link DeclaredFact#CANDIDATE} or {@code conduct}
 */
record ReachableFact(DeclaredFact fact, String place) {

  /** A number that every threshold is below. */
  private static final BigDecimal ENOUGH = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final String CONDUCT = "conduct";

  /** Returns the facts of a candidate that could still change. */
  static List<ReachableFact> of(Candidate candidate, DeclaredFacts declared) {
    List<ReachableFact> all = new ArrayList<>();
    for (DeclaredFact fact : declared.all()) {
      for (String place : List.of(DeclaredFact.CANDIDATE, CONDUCT)) {
        Facts facts = place.equals(CONDUCT) ? candidate.conduct().facts() : candidate.facts();
        if (fact.of().contains(place) && isReachable(fact, facts)) {
          all.add(new ReachableFact(fact, place));
        }
      }
    }
    return all;
  }

  private static boolean isReachable(DeclaredFact fact, Facts facts) {
    return switch (fact.type()) {
      case YES_NO -> facts.yesNo(fact.name()).is(false);
      case NUMBER -> facts.number(fact.name()).isKnown();
      case DATE -> facts.date(fact.name()).isKnown();
      case CODE, CODES -> false;
    };
  }

  /** Returns the candidate with the fact reached on a day. */
  Candidate reached(Candidate candidate, LocalDate day) {
    return candidate.withFacts(
        (carrier, facts) -> carrier.equals(place) ? reached(facts, day) : facts);
  }

  private Facts reached(Facts facts, LocalDate day) {
    return switch (fact.type()) {
      case YES_NO -> facts.with(fact.name(), true);
      case NUMBER -> facts.with(fact.name(), ENOUGH);
      case DATE -> facts.with(fact.name(), day.toString());
      case CODE, CODES -> facts;
    };
  }

  /** Returns the question that asks for the fact. */
  Question asked() {
    return fact.asked(carrier());
  }

  /** Returns the JSON pointer of the fact. */
  String pointer() {
    return carrier() + "/" + fact.pointer();
  }

  private String carrier() {
    return place.equals(CONDUCT) ? "/conduct" : "";
  }

  /** Returns the JSON pointer to the part of the candidate that criteria read. */
  String part() {
    return place.equals(CONDUCT) ? "/conduct" : "/facts";
  }
}
