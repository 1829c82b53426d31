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

  /** Returns the code of the examination. */
  public String exam() {
    return exam;
  }

  /** Returns the first day of the application window. */
  public LocalDate opens() {
    return opens;
  }

  /** Returns the last day of the application window, inclusive. */
  public LocalDate closes() {
    return closes;
  }

  /** Returns the exam month. */
  public YearMonth month() {
    return month;
  }

  /** Returns the first application date on or after a day. */
  public LocalDate firstDayFrom(LocalDate day) {
    return day.isAfter(opens) ? day : opens;
  }

  /** Returns the first day of the exam month. */
  public LocalDate given() {
    return month.atDay(1);
  }

  /**
   * Returns the instruction to apply within the window.
   *
   * @param from the first possible day
   * @param until the last possible day
   */
  public Text toApply(LocalDate from, LocalDate until) {
    LocalDate last = until.isBefore(closes) ? until : closes;
    return Text.of(
        "window.apply", Text.exam(exam), firstDayFrom(from), last, PartialDate.of(month));
  }

  /** Returns the instruction to take the exam. */
  Text toTakeExam() {
    return Text.of("window.take-exam", Text.exam(exam), PartialDate.of(month));
  }

  /** Returns the instruction to take the exam in a few words. */
  Text toTakeExamInBrief() {
    return Text.of("window.brief.take-exam", PartialDate.of(month));
  }

  /** Returns a sentence with the exam month and the application window. */
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

    /** Sets the code of the examination. */
    public Builder exam(String exam) {
      this.exam = exam;
      return this;
    }

    /** Sets the first day of the application window. */
    public Builder opens(LocalDate opens) {
      this.opens = opens;
      return this;
    }

    /** Sets the last day of the application window, inclusive. */
    public Builder closes(LocalDate closes) {
      this.closes = closes;
      return this;
    }

    /** Sets the exam month. */
    public Builder month(YearMonth month) {
      this.month = month;
      return this;
    }

    /**
     * Builds the window.
     *
     * @throws NullPointerException if a value is not set
     */
    public ExaminationWindow build() {
      return new ExaminationWindow(
          Objects.requireNonNull(exam, "exam"),
          Objects.requireNonNull(opens, "opens"),
          Objects.requireNonNull(closes, "closes"),
          Objects.requireNonNull(month, "month"));
    }
  }
}
