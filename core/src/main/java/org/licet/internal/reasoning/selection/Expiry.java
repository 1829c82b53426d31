package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * The expiry date of a license or certification that may be listed several times. A row in force
 * (ACTIVE or PROBATION, and not past its expiry) precedes all others. Among equals, the latest
 * expiry counts, then the earliest issue. A row without an expiry counts as a repetition of a dated
 * row that precedes or equals it, unless its jurisdiction differs or it is known to be a later
 * award. Immutable.
 */
final class Expiry {

  private final Selection<HeldCredential> selection;
  private final ApplicationContext application;
  private final List<ExpiryRow> rows;
  private final boolean mention;
  private final boolean undated;
  private final boolean anyCertain;

  /** Computed on first use; concurrent threads compute equal results. */
  private @Nullable SelectionResult<HeldCredential> selected;

  private Expiry(
      Selection<HeldCredential> selection,
      ApplicationContext application,
      List<ExpiryRow> rows,
      boolean mention) {
    this.selection = selection;
    this.application = application;
    this.rows = rows;
    this.mention = mention;
    this.undated = rows.stream().anyMatch(row -> row.first().isEmpty());
    this.anyCertain = rows.stream().anyMatch(ExpiryRow::certain);
  }

  /** Finds the rows of a selection that may count. */
  static Expiry of(Selection<HeldCredential> selection, ApplicationContext application) {
    List<HeldCredential> records = selection.records(application);
    @Nullable SelectionResult<HeldCredential> ruled =
        application.isRuled() ? selection.in(application) : null;
    List<RankedRow> ranked = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      Verdict held =
          ruled == null
              ? selection.verdict(records.get(i), application)
              : ruled.weighed().get(i).verdict();
      if (held != Verdict.NOT_MET) {
        ranked.add(RankedRow.of(records.get(i), i, held == Verdict.MET, application.day()));
      }
    }
    boolean mention = ranked.size() > 1 && withoutMentions(ranked);
    long floor = -RankedRow.ANY_DAY;
    for (RankedRow one : ranked) {
      floor = one.certain() ? Math.max(floor, one.least()) : floor;
    }
    long issued = firstIssued(ranked, floor);
    List<ExpiryRow> rows = new ArrayList<>(ranked.size());
    for (RankedRow one : ranked) {
      boolean isLaterIssue =
          one.greatest() == floor
              && (issued < one.issued() || (issued == one.issued() && !one.certain()));
      if (one.greatest() >= floor && !isLaterIssue) {
        rows.add(one.from(floor, application.day()));
      }
    }
    return new Expiry(selection, application, rows, mention);
  }

  /**
   * Returns the last of the consecutive days from the judged day on which the same rows may count;
   * the judged day or an earlier one if that is not known. A row is in force up to its expiry.
   */
  static int sameThrough(Selection<HeldCredential> selection, ApplicationContext application) {
    int day = application.day();
    int through = selection.sameThrough(application);
    for (HeldCredential held : selection.records(application)) {
      if (held.expires() instanceof Fact.Known<PartialDate> expires
          && expires.value().latestDay() >= day) {
        int earliest = expires.value().earliestDay();
        through = Math.min(through, earliest < day ? day : earliest);
      }
    }
    return through;
  }

  /** Returns the earliest stated issue date of a row that certainly precedes all others. */
  private static long firstIssued(List<RankedRow> ranked, long floor) {
    long first = Long.MAX_VALUE;
    for (RankedRow one : ranked) {
      if (one.certain() && one.least() == floor && one.greatest() == floor) {
        first = Math.min(first, one.issued());
      }
    }
    return first;
  }

  private static boolean withoutMentions(List<RankedRow> ranked) {
    DatedRows dated = new DatedRows(ranked);
    return ranked.removeIf(one -> !one.isDated() && dated.areMentionedBy(one));
  }

  /** Returns the rows that may count; more than one if it is unknown which one does. */
  List<ExpiryRow> rows() {
    return rows;
  }

  /** Returns whether a row is certainly held and all rows are recorded. */
  boolean isCertain() {
    return anyCertain && isTold();
  }

  /** Returns whether a row that may count states no expiration date. */
  boolean isUndated() {
    return undated;
  }

  /** Returns whether all rows are recorded. */
  boolean isTold() {
    return selection.isTold(application);
  }

  /** Returns whether a row without an expiration date repeats a row that counts. */
  boolean hasMention() {
    return mention;
  }

  /** Returns the explanation of which rows are held. */
  SelectionResult<HeldCredential> selected() {
    SelectionResult<HeldCredential> made = selected;
    if (made == null) {
      made = selection.in(application);
      selected = made;
    }
    return made;
  }

  /** Returns a row as an entry of its list. */
  RecordEntry<HeldCredential> entry(ExpiryRow row) {
    return selected().entries().get(row.index());
  }

  /** Returns the questions that decide which rows are held. */
  Set<Question> questions() {
    SelectionResult<HeldCredential> all = selected();
    Set<Question> questions = new LinkedHashSet<>();
    for (ExpiryRow row : rows) {
      questions.addAll(all.weighed().get(row.index()).questions());
    }
    questions.addAll(all.missingLists());
    return questions;
  }

  /** Returns the question for the expiration date of a row that states none. */
  Question askExpiry(ExpiryRow row) {
    return ask(entry(row));
  }

  /** Returns the question for the expiration date of a license or certification. */
  static Question ask(RecordEntry<HeldCredential> held) {
    return held.ask(
        "expires",
        held.record()
            .expires()
            .toOptional()
            .map(stated -> Text.of("ask.expires.day", held.name(), stated))
            .orElseGet(() -> Text.of("ask.expires", held.name())));
  }
}
