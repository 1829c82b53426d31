package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/** One step of a path: an action or a wait that meets one criterion. Immutable and thread-safe. */
public final class PlanStep {

  private final Kind kind;
  private final String criterion;
  private final Text title;
  private final LocalDate begins;
  private final LocalDate met;
  private final List<Part> missing;
  private final List<Question> asked;
  private final Text because;
  private final Optional<PlanPath> through;
  private final Optional<String> exam;
  private final Optional<String> declaration;
  private final Optional<ExaminationWindow> window;

  private PlanStep(
      Kind kind,
      String criterion,
      Text title,
      LocalDate begins,
      LocalDate met,
      List<Part> missing,
      List<Question> asked,
      Text because,
      Optional<PlanPath> through,
      Optional<String> exam,
      Optional<String> declaration,
      Optional<ExaminationWindow> window) {
    missing = List.copyOf(missing);
    asked = List.copyOf(asked);
    this.kind = kind;
    this.criterion = criterion;
    this.title = title;
    this.begins = begins;
    this.met = met;
    this.missing = missing;
    this.asked = asked;
    this.because = because;
    this.through = through;
    this.exam = exam;
    this.declaration = declaration;
    this.window = window;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the kind of step. */
  public Kind kind() {
    return kind;
  }

  /** Returns the id of the criterion that the step meets. */
  public String criterion() {
    return criterion;
  }

  /** Returns the title of the criterion. */
  public Text title() {
    return title;
  }

  /** Returns the earliest day on which the step can begin. */
  public LocalDate begins() {
    return begins;
  }

  /**
   * Returns the earliest day on which the step meets its criterion. A step of unknown length (a
   * degree, an attempt, a course, a license) counts as finished on the day on which it begins. An
   * application counts as submitted on the last possible day.
   */
  public LocalDate met() {
    return met;
  }

  /**
   * Returns the missing amounts as of today; for courses, the amounts missing on the path's date
   * without the courses. It is empty if the criterion has no amounts.
   */
  public List<Part> missing() {
    return missing;
  }

  /**
   * Returns the questions about the new record, or the questions to answer. The step works only if
   * the answers are favorable.
   */
  public List<Question> asked() {
    return asked;
  }

  /** Returns the reason why the criterion is met after the step, or why it is not met today. */
  public Text because() {
    return because;
  }

  /** Returns the path to the credential that this step needs; empty if it needs none. */
  public Optional<PlanPath> through() {
    return through;
  }

  /**
   * Returns the code of the examination to apply for or to take; empty if the step is not about one
   * certain examination.
   */
  public Optional<String> exam() {
    return exam;
  }

  /**
   * Returns the declaration to make: its name in the candidate's conduct, or the JSON pointer of a
   * fact that the rules declare; empty for other steps.
   */
  public Optional<String> declaration() {
    return declaration;
  }

  /**
   * Returns the window in which to apply, or to take the exam; empty if the exam months are
   * unknown.
   */
  public Optional<ExaminationWindow> window() {
    return window;
  }

  /** Returns whether the step earns a new record, which may raise questions. */
  public boolean addsRecord() {
    return switch (kind) {
      case LEARN, DEVELOP, WORK, GRADUATE, TAKE_EXAM, CERTIFY, LICENSE -> true;
      case WAIT, ANSWER, DECLARE, APPLY, RENEW -> false;
    };
  }

  /**
   * Returns whether the step has an unknown length, so that its dates are the earliest possible.
   */
  public boolean isOpenEnded() {
    return switch (kind) {
      case LEARN, DEVELOP, GRADUATE, TAKE_EXAM, CERTIFY, LICENSE -> true;
      case WAIT, WORK, RENEW, ANSWER, DECLARE, APPLY -> false;
    };
  }

  /** Returns the instruction as a sentence with its dates. */
  public Text sentence() {
    return new StepInstruction(this).sentence();
  }

  /** Returns the instruction in a few words. */
  public Text brief() {
    return new StepInstruction(this).brief();
  }

  /** The kind of a step. Otherwise equal steps appear in this order. */
  public enum Kind {
    /** Wait: time alone meets the criterion. */
    WAIT,
    /** Answer an open question, or ask the issuing body for its decision. */
    ANSWER,
    /** Make a declaration that has been refused so far. */
    DECLARE,
    /** Complete continuing education. */
    LEARN,
    /** Do other professional development. */
    DEVELOP,
    /** Work full-time, 40 hours a week, in a new job. */
    WORK,
    /** Finish a degree or diploma. */
    GRADUATE,
    /** Apply for an examination that is given in certain months only. */
    APPLY,
    /** Take and pass an examination. */
    TAKE_EXAM,
    /** Earn another credential. */
    CERTIFY,
    /** Get a license. */
    LICENSE,
    /** Renew a license by the last day on which the criterion is met. */
    RENEW;

    /** Returns the code of the kind in stored plans, which stays the same in all versions. */
    public String code() {
      return this == TAKE_EXAM ? "SIT" : name();
    }
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .kind(kind)
        .criterion(criterion)
        .title(title)
        .begins(begins)
        .met(met)
        .missing(missing)
        .asked(asked)
        .because(because)
        .through(through)
        .exam(exam)
        .declaration(declaration)
        .window(window);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanStep that
        && kind.equals(that.kind)
        && criterion.equals(that.criterion)
        && title.equals(that.title)
        && begins.equals(that.begins)
        && met.equals(that.met)
        && missing.equals(that.missing)
        && asked.equals(that.asked)
        && because.equals(that.because)
        && through.equals(that.through)
        && exam.equals(that.exam)
        && declaration.equals(that.declaration)
        && window.equals(that.window);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        kind,
        criterion,
        title,
        begins,
        met,
        missing,
        asked,
        because,
        through,
        exam,
        declaration,
        window);
  }

  @Override
  public String toString() {
    return ("PlanStep[kind=%s, criterion=%s, title=%s, begins=%s, met=%s"
            + ", missing=%s, asked=%s, because=%s, through=%s, exam=%s"
            + ", declaration=%s, window=%s]")
        .formatted(
            kind,
            criterion,
            title,
            begins,
            met,
            missing,
            asked,
            because,
            through,
            exam,
            declaration,
            window);
  }

  /** Builds a {@link PlanStep}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Kind kind;
    private @Nullable String criterion;
    private @Nullable Text title;
    private @Nullable LocalDate begins;
    private @Nullable LocalDate met;
    private List<Part> missing = List.of();
    private List<Question> asked = List.of();
    private @Nullable Text because;
    private Optional<PlanPath> through = Optional.empty();
    private Optional<String> exam = Optional.empty();
    private Optional<String> declaration = Optional.empty();
    private Optional<ExaminationWindow> window = Optional.empty();

    private Builder() {}

    /** Sets the kind of step. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets the id of the criterion that the step meets. */
    public Builder criterion(String criterion) {
      this.criterion = criterion;
      return this;
    }

    /** Sets the title of the criterion. */
    public Builder title(Text title) {
      this.title = title;
      return this;
    }

    /** Sets the earliest day on which the step can begin. */
    public Builder begins(LocalDate begins) {
      this.begins = begins;
      return this;
    }

    /** Sets the earliest day on which the step meets its criterion. */
    public Builder met(LocalDate met) {
      this.met = met;
      return this;
    }

    /** Sets the missing amounts; empty if the criterion has no amounts. */
    public Builder missing(List<Part> missing) {
      this.missing = missing;
      return this;
    }

    /** Sets the questions about the new record, or the questions to answer. */
    public Builder asked(List<Question> asked) {
      this.asked = asked;
      return this;
    }

    /** Sets the reason why the criterion is met after the step, or why it is not met today. */
    public Builder because(Text because) {
      this.because = because;
      return this;
    }

    /** Sets the path to the credential that this step needs; empty if it needs none. */
    public Builder through(Optional<PlanPath> through) {
      this.through = through;
      return this;
    }

    /**
     * Sets the code of the examination to apply for or to take; empty if the step is not about one
     * certain examination.
     */
    public Builder exam(Optional<String> exam) {
      this.exam = exam;
      return this;
    }

    /**
     * Sets the declaration to make: its name in the candidate's conduct, or the JSON pointer of a
     * fact that the rules declare; empty for other steps.
     */
    public Builder declaration(Optional<String> declaration) {
      this.declaration = declaration;
      return this;
    }

    /**
     * Sets the window in which to apply, or to take the exam; empty if the exam months are unknown.
     */
    public Builder window(Optional<ExaminationWindow> window) {
      this.window = window;
      return this;
    }

    /**
     * Builds the step.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public PlanStep build() {
      return new PlanStep(
          Objects.requireNonNull(kind, "kind"),
          Objects.requireNonNull(criterion, "criterion"),
          Objects.requireNonNull(title, "title"),
          Objects.requireNonNull(begins, "begins"),
          Objects.requireNonNull(met, "met"),
          missing,
          asked,
          Objects.requireNonNull(because, "because"),
          through,
          exam,
          declaration,
          window);
    }
  }
}
