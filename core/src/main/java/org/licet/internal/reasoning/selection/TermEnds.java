package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;

/**
 * The terms of alternative rows, arranged for one quick lookup: does a day lie in all terms, or in
 * none? All terms are equally long. Immutable.
 */
final class TermEnds {

  /** An award on an unknown day counts as one before all days. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** A term in epoch days: the first and the last day, and the days of the award. */
  private record Span(int first, int last, int secondYear, boolean awarded, int award, int given) {}

  private final List<Span> byEnd;

  /** Row k has the earliest award of the 2^k spans from each index. */
  private final List<int[]> earliestAwards = new ArrayList<>();

  private int latestFirst = Integer.MIN_VALUE;
  private int earliestLast = Integer.MAX_VALUE;
  private int latestAward = Integer.MIN_VALUE;

  private TermEnds(List<Span> byEnd) {
    this.byEnd = byEnd;
    int[] awards = new int[byEnd.size()];
    for (int i = 0; i < byEnd.size(); i++) {
      Span span = byEnd.get(i);
      latestFirst = Math.max(latestFirst, span.first);
      earliestLast = Math.min(earliestLast, span.last);
      latestAward = Math.max(latestAward, span.awarded ? span.given : span.secondYear - 1);
      awards[i] = span.awarded ? span.award : UNKNOWN;
    }
    earliestAwards.add(awards);
    for (int width = 1; 2 * width <= awards.length; width *= 2) {
      int[] half = earliestAwards.get(earliestAwards.size() - 1);
      int[] whole = new int[awards.length - 2 * width + 1];
      for (int i = 0; i < whole.length; i++) {
        whole[i] = Math.min(half[i], half[i + width]);
      }
      earliestAwards.add(whole);
    }
  }

  /** Arranges the terms of rows with expiration dates. */
  static TermEnds of(List<ExpiryRow> rows, TermLength length) {
    List<Span> spans = new ArrayList<>(rows.size());
    for (ExpiryRow row : rows) {
      spans.add(span(row.last().orElseThrow(), row, length));
      if (!row.isExact()) {
        spans.add(span(row.first().orElseThrow(), row, length));
      }
    }
    spans.sort(Comparator.comparingInt(Span::last));
    return new TermEnds(spans);
  }

  private static Span span(LocalDate expires, ExpiryRow row, TermLength length) {
    PartialDate issued =
        row.held().issued() instanceof Fact.Known<PartialDate> known ? known.value() : null;
    return new Span(
        (int) length.first(expires).toEpochDay(),
        (int) length.last(expires).toEpochDay(),
        (int) length.secondYear(expires).toEpochDay(),
        issued != null,
        issued == null ? UNKNOWN : issued.earliestDay(),
        issued == null ? UNKNOWN : issued.latestDay());
  }

  /**
   * Returns whether a day lies in every term.
   *
   * @param afterAward whether the day must also follow every award
   */
  boolean allHold(PartialDate day, boolean afterAward) {
    return day.earliestDay() >= latestFirst
        && day.latestDay() <= earliestLast
        && (!afterAward || day.earliestDay() > latestAward);
  }

  /** Returns whether all days from a first to a last one lie in every term. */
  boolean allHold(int first, int last) {
    return first >= latestFirst && last <= earliestLast;
  }

  /**
   * Returns whether a day lies in no term.
   *
   * @param afterAward whether a day in a term must also follow the award to count
   */
  boolean noneHolds(PartialDate day, boolean afterAward) {
    int from = count(span -> span.last < day.earliestDay());
    int to = count(span -> span.first <= day.latestDay());
    return from >= to || (afterAward && day.latestDay() <= earliestAward(from, to));
  }

  /** Returns the number of first spans that pass a test; all later spans must fail it. */
  private int count(Predicate<Span> test) {
    int least = 0;
    int most = byEnd.size();
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (test.test(byEnd.get(middle))) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private int earliestAward(int from, int to) {
    int power = 31 - Integer.numberOfLeadingZeros(to - from);
    int[] awards = earliestAwards.get(power);
    return Math.min(awards[from], awards[to - (1 << power)]);
  }
}
