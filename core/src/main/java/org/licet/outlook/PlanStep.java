package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.text.Text;

/**
 * One step of a path: something to do or to wait for, which meets one criterion. Immutable and
 * thread-safe.
 */
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

  /** Returns what there is to do. */
  public Kind kind() {
    return kind;
  }

  /** Returns the stable id of the criterion that it serves. */
  public String criterion() {
    return criterion;
  }

  /** Returns the criterion in words. */
  public Text title() {
    return title;
  }

  /** Returns the day on which it can begin at the earliest. */
  public LocalDate begins() {
    return begins;
  }

  /**
   * Returns the day on which the criterion is met by it at the earliest. What takes nobody knows
   * how long (a degree, an attempt, a course, a license) is taken as done on the day on which it
   * begins, an application as submitted on the last day on which one can.
   */
  public LocalDate met() {
    return met;
  }

  /**
   * Returns the amounts that the criterion lacks today; for courses, those that it would lack
   * without them on the day to which the path leads; empty where nothing is counted.
   */
  public List<Part> missing() {
    return missing;
  }

  /**
   * Returns what will be asked of the new record, or what is to be answered: the step counts if the
   * answers are favorable.
   */
  public List<Question> asked() {
    return asked;
  }

  /** Returns why the criterion is met then, in the words of its finding, or what it lacks today. */
  public Text because() {
    return because;
  }

  /** Returns the path to what is needed first, where that is a credential of its own. */
  public Optional<PlanPath> through() {
    return through;
  }

  /** Returns the examination to apply for or to sit, where it is a certain one. */
  public Optional<String> exam() {
    return exam;
  }

  /** Returns the declaration to make, as its name in the candidate's conduct. */
  public Optional<String> declaration() {
    return declaration;
  }

  /**
   * Returns the window of the examination for which to apply, or in which to sit; empty where
   * nobody says when it is given.
   */
  public Optional<ExaminationWindow> window() {
    return window;
  }

  /** Tells whether it earns a record that is not there yet, of which something will be asked. */
  public boolean addsRecord() {
    return switch (kind) {
      case LEARN, DEVELOP, WORK, GRADUATE, TAKE_EXAM, CERTIFY, LICENSE -> true;
      case WAIT, ANSWER, DECLARE, APPLY, RENEW -> false;
    };
  }

  /** Tells whether nobody knows how long it takes, so that it ends at the earliest when it does. */
  public boolean isOpenEnded() {
    return switch (kind) {
      case LEARN, DEVELOP, GRADUATE, TAKE_EXAM, CERTIFY, LICENSE -> true;
      case WAIT, WORK, RENEW, ANSWER, DECLARE, APPLY -> false;
    };
  }

  /** Returns what there is to do, a sentence with its days. */
  public Text sentence() {
    return switch (kind) {
      case WAIT ->
          missingWork()
              .map(unit -> Text.of("step.WAIT." + unit, met.minusDays(1), met))
              .orElseGet(() -> Text.of("step.WAIT", met));
      case WORK -> Text.of("step.WORK", begins, met.minusDays(1), met);
      case ANSWER, RENEW -> Text.of("step." + kind, met);
      case DECLARE -> Text.of("step.DECLARE." + declaration.orElseThrow(), met);
      case APPLY -> window.map(one -> one.toApply(begins, met)).orElse(Text.NONE);
      case TAKE_EXAM -> window.map(ExaminationWindow::toTakeExam).orElseGet(this::toTakeExam);
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step." + kind, begins);
    };
  }

  /** Returns what the time of waiting earns; empty if nothing but time is missing. */
  private Optional<Unit> missingWork() {
    return missing.stream()
        .map(Part::unit)
        .filter(unit -> unit == Unit.MONTHS || unit == Unit.HOURS)
        .findFirst();
  }

  private Text toTakeExam() {
    return exam.map(name -> Text.of("step.TAKE_EXAM.exam", Text.exam(name), begins))
        .orElseGet(() -> Text.of("step.TAKE_EXAM", begins));
  }

  private Text toTakeExamInBrief() {
    return exam.map(name -> Text.of("step.brief.TAKE_EXAM.exam", Text.exam(name)))
        .orElseGet(() -> Text.of("step.brief.TAKE_EXAM"));
  }

  /** Returns what there is to do in a few words. */
  public Text brief() {
    return switch (kind) {
      case WAIT ->
          missingWork()
              .map(unit -> Text.of("step.brief.WAIT." + unit, met.minusDays(1)))
              .orElseGet(() -> Text.of("step.brief.WAIT", met));
      case WORK -> Text.of("step.brief.WORK", met.minusDays(1));
      case ANSWER -> Text.of("step.brief.ANSWER", asked.size());
      case RENEW -> Text.of("step.brief.RENEW", met);
      case APPLY -> Text.of("step.brief.APPLY", begins, met);
      case TAKE_EXAM ->
          window.map(ExaminationWindow::toTakeExamInBrief).orElseGet(this::toTakeExamInBrief);
      case DECLARE -> Text.of("step.brief.DECLARE." + declaration.orElseThrow());
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step.brief." + kind);
    };
  }

  /** The kind of a step. Otherwise equal steps are sorted in this order. */
  public enum Kind {
    /** Go on as the record says: time alone brings it. */
    WAIT,
    /** Answer what is open, or have the issuing body rule on it. */
    ANSWER,
    /** Make a declaration that is refused so far. */
    DECLARE,
    /** Complete continuing education. */
    LEARN,
    /** Do other professional development. */
    DEVELOP,
    /** Work full-time, 40 hours a week, in a new job. */
    WORK,
    /** Finish a degree or diploma. */
    GRADUATE,
    /** Apply for an examination that is given in some months of the year only. */
    APPLY,
    /** Sit an examination and pass. */
    TAKE_EXAM,
    /** Hold another credential. */
    CERTIFY,
    /** Hold a license. */
    LICENSE,
    /** Renew a license in time: by the day on which the criterion is met for the last time. */
    RENEW
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

    /** Sets what there is to do. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets the stable id of the criterion that it serves. */
    public Builder criterion(String criterion) {
      this.criterion = criterion;
      return this;
    }

    /** Sets the criterion in words. */
    public Builder title(Text title) {
      this.title = title;
      return this;
    }

    /** Sets the day on which it can begin at the earliest. */
    public Builder begins(LocalDate begins) {
      this.begins = begins;
      return this;
    }

    /**
     * Sets the day on which the criterion is met by it at the earliest. What takes nobody knows how
     * long (a degree, an attempt, a course, a license) is taken as done on the day on which it
     * begins, an application as submitted on the last day on which one can.
     */
    public Builder met(LocalDate met) {
      this.met = met;
      return this;
    }

    /**
     * Sets the amounts that the criterion lacks today; for courses, those that it would lack
     * without them on the day to which the path leads; empty where nothing is counted.
     */
    public Builder missing(List<Part> missing) {
      this.missing = missing;
      return this;
    }

    /**
     * Sets what will be asked of the new record, or what is to be answered: the step counts if the
     * answers are favorable.
     */
    public Builder asked(List<Question> asked) {
      this.asked = asked;
      return this;
    }

    /** Sets why the criterion is met then, in the words of its finding, or what it lacks today. */
    public Builder because(Text because) {
      this.because = because;
      return this;
    }

    /** Sets the path to what is needed first, where that is a credential of its own. */
    public Builder through(Optional<PlanPath> through) {
      this.through = through;
      return this;
    }

    /** Sets the examination to apply for or to sit, where it is a certain one. */
    public Builder exam(Optional<String> exam) {
      this.exam = exam;
      return this;
    }

    /** Sets the declaration to make, as its name in the candidate's conduct. */
    public Builder declaration(Optional<String> declaration) {
      this.declaration = declaration;
      return this;
    }

    /**
     * Sets the window of the examination for which to apply, or in which to sit; empty where nobody
     * says when it is given.
     */
    public Builder window(Optional<ExaminationWindow> window) {
      this.window = window;
      return this;
    }

    /** Returns the values that were set. */
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
