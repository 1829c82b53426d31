package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The expiry date of a license or certification that may be listed several times. A row in force
 * (ACTIVE or PROBATION, and not past its expiry) precedes all others. Among equals, the latest
 * expiry counts, then the earliest issue. A row without an expiry counts as a repetition of a dated
 * row that precedes or equals it, unless its jurisdiction differs or it is known to be a later
 * award. Immutable.
 */
final class Expiry {

  /** Sorts rows in force behind all others, whatever their days. */
  private static final long IN_FORCE = 1L << 40;

  private static final long ANY_DAY = 1L << 36;

  /**
   * A row that may be the one that counts.
   *
   * @param held the row
   * @param index its place among the selected records
   * @param certain whether it is certain that it is held
   * @param first the earliest day on which it expires, if it counts; empty if it states no expiry
   * @param last the latest such day
   */
  record Row(
      HeldCredential held,
      int index,
      boolean certain,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {

    /** Tells whether the record itself states the day of expiry. */
    boolean isStatedExactly() {
      return held.expires().toOptional().map(PartialDate::isExact).orElse(false);
    }

    /** Tells whether the day of expiry is known. */
    boolean isExact() {
      return first.isPresent() && first.equals(last);
    }
  }

  /** A row with the least and the greatest place that it may take. */
  private record Ranked(
      HeldCredential held, int index, boolean certain, long least, long greatest) {

    static Ranked of(HeldCredential held, int index, boolean certain, long on) {
      @Nullable Status status = held.status().toOptional().orElse(null);
      boolean mayBeInForce = status == null || isOfForce(status);
      long first = held.expires().toOptional().map(PartialDate::earliestDay).orElse(0);
      long last = held.expires().toOptional().map(PartialDate::latestDay).orElse(0);
      if (!held.expires().isKnown()) {
        first = -ANY_DAY;
        last = ANY_DAY;
      }
      boolean isInForce = status != null && mayBeInForce && first >= on;
      return new Ranked(
          held,
          index,
          certain,
          isInForce ? IN_FORCE + first : first,
          mayBeInForce && last >= on ? IN_FORCE + last : last);
    }

    private static boolean isOfForce(Status status) {
      return status == Status.ACTIVE || status == Status.PROBATION;
    }

    private long issued() {
      return held.issued().toOptional().map(PartialDate::earliestDay).orElse(Integer.MAX_VALUE);
    }

    boolean isDated() {
      return held.expires().isKnown();
    }

    /** Tells whether this row, which states no expiry, is another mention of a dated one. */
    boolean mentions(Ranked dated) {
      boolean goesBefore = greatest > IN_FORCE / 2 && dated.least <= IN_FORCE / 2;
      return dated.certain && !goesBefore && !isElsewhere(dated.held) && !isLater(dated.held);
    }

    private boolean isElsewhere(HeldCredential other) {
      return held.jurisdiction() instanceof Fact.Known<String> here
          && other.jurisdiction() instanceof Fact.Known<String> there
          && !here.value().equals(there.value());
    }

    private boolean isLater(HeldCredential other) {
      if (!(held.issued() instanceof Fact.Known<PartialDate> issued)) {
        return false;
      }
      long day = issued.value().earliestDay();
      return other.issued().toOptional().filter(its -> its.latestDay() < day).isPresent()
          || other.expires().toOptional().filter(its -> its.latestDay() < day).isPresent();
    }

    Row from(long floor, long on) {
      if (!isDated()) {
        return new Row(held, index, certain, Optional.empty(), Optional.empty());
      }
      PartialDate stated = held.expires().toOptional().orElseThrow();
      long from =
          floor > IN_FORCE / 2
              ? floor - IN_FORCE
              : greatest > IN_FORCE / 2 ? Math.min(floor, on) : floor;
      return new Row(
          held,
          index,
          certain,
          Optional.of(LocalDate.ofEpochDay(Math.max(stated.earliestDay(), from))),
          Optional.of(stated.latest()));
    }
  }

  private final Selection<HeldCredential> selection;
  private final ApplicationContext application;
  private final List<Row> rows;
  private final boolean mention;
  private final boolean undated;
  private final boolean anyCertain;

  /** Made when it is first read; threads that do so at once make equal ones. */
  private @Nullable SelectionResult<HeldCredential> selected;

  private Expiry(
      Selection<HeldCredential> selection,
      ApplicationContext application,
      List<Row> rows,
      boolean mention) {
    this.selection = selection;
    this.application = application;
    this.rows = rows;
    this.mention = mention;
    this.undated = rows.stream().anyMatch(row -> row.first().isEmpty());
    this.anyCertain = rows.stream().anyMatch(Row::certain);
  }

  /** Finds the rows of a selection of which one counts. */
  static Expiry of(Selection<HeldCredential> selection, ApplicationContext application) {
    List<HeldCredential> records = selection.records(application);
    List<Ranked> ranked = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      Verdict held = selection.verdict(records.get(i), application);
      if (held != Verdict.NOT_MET) {
        ranked.add(Ranked.of(records.get(i), i, held == Verdict.MET, application.day()));
      }
    }
    boolean mention = ranked.size() > 1 && withoutMentions(ranked);
    long floor = -ANY_DAY;
    for (Ranked one : ranked) {
      floor = one.certain ? Math.max(floor, one.least) : floor;
    }
    long issued = firstIssued(ranked, floor);
    List<Row> rows = new ArrayList<>(ranked.size());
    for (Ranked one : ranked) {
      boolean isLaterIssue =
          one.greatest == floor
              && (issued < one.issued() || (issued == one.issued() && !one.certain));
      if (one.greatest >= floor && !isLaterIssue) {
        rows.add(one.from(floor, application.day()));
      }
    }
    return new Expiry(selection, application, rows, mention);
  }

  /** Returns the first day of issue that a row states which surely goes before all others. */
  private static long firstIssued(List<Ranked> ranked, long floor) {
    long first = Long.MAX_VALUE;
    for (Ranked one : ranked) {
      if (one.certain && one.least == floor && one.greatest == floor) {
        first = Math.min(first, one.issued());
      }
    }
    return first;
  }

  private static boolean withoutMentions(List<Ranked> ranked) {
    List<Ranked> dated = ranked.stream().filter(Ranked::isDated).toList();
    return ranked.removeIf(one -> !one.isDated() && dated.stream().anyMatch(one::mentions));
  }

  /** Returns the rows of which one counts; several where it is open which. */
  List<Row> rows() {
    return rows;
  }

  /** Tells whether it is certain that anything is held, and that all of it is recorded. */
  boolean isCertain() {
    return anyCertain && isTold();
  }

  /** Tells whether any row that may count states no expiry. */
  boolean isUndated() {
    return undated;
  }

  /** Tells whether all that is held is recorded. */
  boolean isTold() {
    return selection.isTold(application);
  }

  /** Tells whether a row without an expiry was taken as another mention of one that counts. */
  boolean hasMention() {
    return mention;
  }

  /** Returns what explains which rows are held. */
  SelectionResult<HeldCredential> selected() {
    SelectionResult<HeldCredential> made = selected;
    if (made == null) {
      made = selection.in(application);
      selected = made;
    }
    return made;
  }

  /** Returns a row with its place. */
  RecordEntry<HeldCredential> entry(Row row) {
    return selected().entries().get(row.index);
  }

  /** Returns the questions on which it depends which rows are held. */
  Set<Question> questions() {
    SelectionResult<HeldCredential> all = selected();
    Set<Question> questions = new LinkedHashSet<>();
    for (Row row : rows) {
      questions.addAll(all.weighed().get(row.index).questions());
    }
    questions.addAll(all.missingLists());
    return questions;
  }

  /** Returns the question when a row expires, which states no day. */
  Question askExpiry(Row row) {
    RecordEntry<HeldCredential> held = entry(row);
    return held.ask(
        "expires",
        row.held
            .expires()
            .toOptional()
            .map(stated -> Text.of("ask.expires.day", held.name(), stated))
            .orElseGet(() -> Text.of("ask.expires", held.name())));
  }
}
