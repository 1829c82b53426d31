package org.licet.outlook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** A criterion whose verdict changed. Immutable and thread-safe. */
public final class VerdictChange {

  private final String criterion;
  private final Text title;
  private final Optional<Verdict> before;
  private final Optional<Verdict> after;
  private final boolean informational;
  private final Text was;
  private final Text because;
  private final Causes causes;

  private VerdictChange(
      String criterion,
      Text title,
      Optional<Verdict> before,
      Optional<Verdict> after,
      boolean informational,
      Text was,
      Text because,
      Causes causes) {
    this.criterion = criterion;
    this.title = title;
    this.before = before;
    this.after = after;
    this.informational = informational;
    this.was = was;
    this.because = because;
    this.causes = causes;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the id of the criterion. */
  public String criterion() {
    return criterion;
  }

  /** Returns the title of the criterion. */
  public Text title() {
    return title;
  }

  /** Returns the earlier verdict; empty if the stage did not use the criterion. */
  public Optional<Verdict> before() {
    return before;
  }

  /** Returns the later verdict; empty if the stage no longer uses the criterion. */
  public Optional<Verdict> after() {
    return after;
  }

  /** Returns whether the criterion is informational and does not affect the decision. */
  public boolean informational() {
    return informational;
  }

  /** Returns the reason for the earlier verdict; empty if there is none. */
  public Text was() {
    return was;
  }

  /** Returns the reason for the later verdict; empty if there is none. */
  public Text because() {
    return because;
  }

  /** Returns the causes of the change; none if they were not determined. */
  public Causes causes() {
    return causes;
  }

  /**
   * Returns the criteria whose verdicts differ between two evaluations, in the order of the later
   * one.
   */
  public static List<VerdictChange> between(Evaluation before, Evaluation after) {
    Set<String> criteria = new LinkedHashSet<>();
    after.findings().forEach(finding -> criteria.add(finding.criterion()));
    before.findings().forEach(finding -> criteria.add(finding.criterion()));
    List<VerdictChange> moved = new ArrayList<>();
    for (String criterion : criteria) {
      Optional<Finding> was = before.finding(criterion);
      Optional<Finding> is = after.finding(criterion);
      if (!was.map(Finding::verdict).equals(is.map(Finding::verdict))) {
        Finding shown = is.or(() -> was).orElseThrow();
        moved.add(
            new VerdictChange(
                criterion,
                shown.title(),
                was.map(Finding::verdict),
                is.map(Finding::verdict),
                shown.informational(),
                was.map(Finding::reason).orElse(Text.NONE),
                is.map(Finding::reason).orElse(Text.NONE),
                Causes.NONE));
      }
    }
    return List.copyOf(moved);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .criterion(criterion)
        .title(title)
        .before(before)
        .after(after)
        .informational(informational)
        .was(was)
        .because(because)
        .causes(causes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerdictChange that
        && criterion.equals(that.criterion)
        && title.equals(that.title)
        && before.equals(that.before)
        && after.equals(that.after)
        && informational == that.informational
        && was.equals(that.was)
        && because.equals(that.because)
        && causes.equals(that.causes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, title, before, after, informational, was, because, causes);
  }

  @Override
  public String toString() {
    return ("VerdictChange[criterion=%s, title=%s, before=%s, after=%s"
            + ", informational=%s, was=%s, because=%s, causes=%s]")
        .formatted(criterion, title, before, after, informational, was, because, causes);
  }

  /** Builds a {@link VerdictChange}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String criterion;
    private @Nullable Text title;
    private Optional<Verdict> before = Optional.empty();
    private Optional<Verdict> after = Optional.empty();
    private boolean informational;
    private @Nullable Text was;
    private @Nullable Text because;
    private Causes causes = Causes.NONE;

    private Builder() {}

    /** Sets the id of the criterion. */
    public Builder criterion(String criterion) {
      this.criterion = criterion;
      return this;
    }

    /** Sets the title of the criterion. */
    public Builder title(Text title) {
      this.title = title;
      return this;
    }

    /** Sets the earlier verdict; empty if the stage did not use the criterion. */
    public Builder before(Optional<Verdict> before) {
      this.before = before;
      return this;
    }

    /** Sets the later verdict; empty if the stage no longer uses the criterion. */
    public Builder after(Optional<Verdict> after) {
      this.after = after;
      return this;
    }

    /** Sets whether the criterion is informational and does not affect the decision. */
    public Builder informational(boolean informational) {
      this.informational = informational;
      return this;
    }

    /** Sets the reason for the earlier verdict; empty if there is none. */
    public Builder was(Text was) {
      this.was = was;
      return this;
    }

    /** Sets the reason for the later verdict; empty if there is none. */
    public Builder because(Text because) {
      this.because = because;
      return this;
    }

    /** Sets the causes of the change; by default, none. */
    public Builder causes(Causes causes) {
      this.causes = causes;
      return this;
    }

    /**
     * Builds the change.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public VerdictChange build() {
      return new VerdictChange(
          Objects.requireNonNull(criterion, "criterion"),
          Objects.requireNonNull(title, "title"),
          before,
          after,
          informational,
          Objects.requireNonNull(was, "was"),
          Objects.requireNonNull(because, "because"),
          causes);
    }
  }
}
