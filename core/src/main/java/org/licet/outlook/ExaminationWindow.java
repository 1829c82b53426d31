package org.licet.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/**
 * A month in which an examination is given, with its application window. Immutable and thread-safe.
 */
public final class ExaminationWindow {

  private final String exam;
  private final LocalDate opens;
  private final LocalDate closes;
  private final YearMonth month;

  private ExaminationWindow(String exam, LocalDate opens, LocalDate closes, YearMonth month) {
    this.exam = exam;
    this.opens = opens;
    this.closes = closes;
    this.month = month;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the examination. */
  public String exam() {
    return exam;
  }

  /** Returns the first day on which applications are taken. */
  public LocalDate opens() {
    return opens;
  }

  /** Returns the last day on which applications are taken. */
  public LocalDate closes() {
    return closes;
  }

  /** Returns the month in which it is given. */
  public YearMonth month() {
    return month;
  }

  /** Returns the first day on which one can apply who can do so from a day on. */
  public LocalDate firstDayFrom(LocalDate day) {
    return day.isAfter(opens) ? day : opens;
  }

  /** Returns the first day on which it is given. */
  public LocalDate given() {
    return month.atDay(1);
  }

  /**
   * Returns that one has to apply, within the window and from one day to another, to sit in the
   * month.
   */
  public Text toApply(LocalDate from, LocalDate until) {
    LocalDate last = until.isBefore(closes) ? until : closes;
    return Text.of(
        "window.apply", Text.exam(exam), firstDayFrom(from), last, PartialDate.of(month));
  }

  /** Returns that one has to sit in the month. */
  Text toTakeExam() {
    return Text.of("window.take-exam", Text.exam(exam), PartialDate.of(month));
  }

  /** Returns the same in a few words. */
  Text toTakeExamInBrief() {
    return Text.of("window.brief.take-exam", PartialDate.of(month));
  }

  /** Returns that it is given in the month, and when applications are taken. */
  public Text sentence() {
    return Text.of("window.given", Text.exam(exam), PartialDate.of(month), opens, closes);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder().exam(exam).opens(opens).closes(closes).month(month);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExaminationWindow that
        && exam.equals(that.exam)
        && opens.equals(that.opens)
        && closes.equals(that.closes)
        && month.equals(that.month);
  }

  @Override
  public int hashCode() {
    return Objects.hash(exam, opens, closes, month);
  }

  @Override
  public String toString() {
    return "ExaminationWindow[exam=%s, opens=%s, closes=%s, month=%s]"
        .formatted(exam, opens, closes, month);
  }

  /** Builds an {@link ExaminationWindow}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String exam;
    private @Nullable LocalDate opens;
    private @Nullable LocalDate closes;
    private @Nullable YearMonth month;

    private Builder() {}

    /** Sets the examination. */
    public Builder exam(String exam) {
      this.exam = exam;
      return this;
    }

    /** Sets the first day on which applications are taken. */
    public Builder opens(LocalDate opens) {
      this.opens = opens;
      return this;
    }

    /** Sets the last day on which applications are taken. */
    public Builder closes(LocalDate closes) {
      this.closes = closes;
      return this;
    }

    /** Sets the month in which it is given. */
    public Builder month(YearMonth month) {
      this.month = month;
      return this;
    }

    /** Returns the values that were set. */
    public ExaminationWindow build() {
      return new ExaminationWindow(
          Objects.requireNonNull(exam, "exam"),
          Objects.requireNonNull(opens, "opens"),
          Objects.requireNonNull(closes, "closes"),
          Objects.requireNonNull(month, "month"));
    }
  }
}
