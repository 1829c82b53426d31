package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Stage;
import org.licet.text.Text;

/**
 * An event that is coming for a candidate, with its day, its reason and the next thing to do.
 * Immutable and thread-safe.
 */
public final class AgendaItem {

  /** The kind of an event. */
  public enum Kind {
    /** A license expires: the day is its last valid one. */
    LICENSE_EXPIRES,
    /** A certification expires: the day is its last valid one. */
    CERTIFICATION_EXPIRES,
    /** A verification is too old for the policy from this day on. */
    VERIFICATION_AGES,
    /** A renewal window opens. */
    WINDOW_OPENS,
    /** A renewal window closes: the day is its last one. */
    WINDOW_CLOSES,
    /** A period of late renewal ends: the day is its last one. */
    LATE_PERIOD_ENDS,
    /** The decision is no longer "eligible" from this day on. */
    ELIGIBILITY_LOST,
    /** The candidate is certainly not eligible from this day on, and may have been before. */
    ELIGIBILITY_RULED_OUT,
    /** A requirement is no longer met, because work or hours fall out of the period that counts. */
    HOURS_AGE_OUT,
    /** A requirement is no longer met from this day on. */
    CRITERION_LOST,
    /** A requirement that may be met is certainly not met from this day on. */
    CRITERION_RULED_OUT,
    /** The candidate is eligible from this day on. */
    ELIGIBLE,
    /** The candidate may be eligible from this day on; questions are open. */
    ELIGIBILITY_POSSIBLE,
    /** A requirement is met from this day on. */
    CRITERION_MET,
    /** A requirement that is not met may be met from this day on. */
    CRITERION_POSSIBLE,
    /** Other rules are in force from this day on. */
    RULES_CHANGE;

    /** Returns the kind in words, such as "license expires". */
    public Text words() {
      return Text.of("agenda." + name());
    }

    /** Returns whether the event is a change of the decision. */
    public boolean isDecision() {
      return switch (this) {
        case ELIGIBLE, ELIGIBILITY_LOST, ELIGIBILITY_POSSIBLE, ELIGIBILITY_RULED_OUT -> true;
        default -> false;
      };
    }

    /** Returns whether something is lost or runs out, rather than gained. */
    public boolean isLoss() {
      return switch (this) {
        case WINDOW_OPENS,
            ELIGIBLE,
            ELIGIBILITY_POSSIBLE,
            CRITERION_MET,
            CRITERION_POSSIBLE,
            RULES_CHANGE ->
            false;
        default -> true;
      };
    }
  }

  /** A record that an event is about. Immutable and thread-safe. */
  public static final class Subject {

    private final String pointer;
    private final Text name;
    private final String mark;

    private Subject(String pointer, Text name, String mark) {
      this.pointer = pointer;
      this.name = name;
      this.mark = mark;
    }

    /** Returns a record with its name. */
    public static Subject of(String pointer, Text name) {
      return of(pointer, name, "");
    }

    /**
     * Returns a record with its name and a mark.
     *
     * @param mark the mark that distinguishes records of one name in {@link AgendaItem#key()}, such
     *     as the number of a license; empty if there is none
     */
    public static Subject of(String pointer, Text name, String mark) {
      return new Subject(pointer, name, mark);
    }

    /** Returns the JSON pointer to the record, such as {@code /licenses/0}. */
    public String pointer() {
      return pointer;
    }

    /** Returns the name of the record, such as "the RN license from Texas". */
    public Text name() {
      return name;
    }

    private String identity() {
      return mark.isEmpty() ? name.toString() : name + " " + mark;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Subject that
          && pointer.equals(that.pointer)
          && name.equals(that.name)
          && mark.equals(that.mark);
    }

    @Override
    public int hashCode() {
      return pointer.hashCode();
    }

    @Override
    public String toString() {
      return "Subject[pointer=%s, name=%s]".formatted(pointer, name);
    }
  }

  /** The most names of records in a key. */
  private static final int MOST_NAMES = 3;

  private final Kind kind;
  private final LocalDate on;
  private final Optional<String> credential;
  private final Optional<Stage> stage;
  private final Optional<String> criterion;
  private final Text why;
  private final List<Subject> records;
  private final Optional<Text> action;
  private final Optional<LocalDate> lastDay;
  private final String detail;

  private AgendaItem(Builder made) {
    this.kind = Objects.requireNonNull(made.kind, "kind");
    this.on = Objects.requireNonNull(made.on, "on");
    this.credential = made.credential;
    this.stage = made.stage;
    this.criterion = made.criterion;
    this.why = Objects.requireNonNull(made.why, "why");
    this.records = List.copyOf(made.records);
    this.action = made.action;
    this.lastDay = made.lastDay;
    this.detail = made.detail;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the kind. */
  public Kind kind() {
    return kind;
  }

  /** Returns the day, as {@link Kind} describes it. */
  public LocalDate on() {
    return on;
  }

  /** Returns the credential; empty if the event concerns a record and no single credential. */
  public Optional<String> credential() {
    return credential;
  }

  /** Returns the stage; empty if there is no credential. */
  public Optional<Stage> stage() {
    return stage;
  }

  /** Returns the id of the criterion; empty if the event concerns no single criterion. */
  public Optional<String> criterion() {
    return criterion;
  }

  /** Returns the reason as a sentence. */
  public Text why() {
    return why;
  }

  /** Returns the records that the event is about. */
  public List<Subject> records() {
    return records;
  }

  /** Returns the next thing to do as a sentence; empty if there is nothing to do. */
  public Optional<Text> action() {
    return action;
  }

  /** Returns the last day to do it; empty if there is nothing to do, or no last day is known. */
  public Optional<LocalDate> lastDay() {
    return lastDay;
  }

  /**
   * Returns the name of the event within the agenda of a person, which stays the same if its day
   * moves: the kind, the credential, the criterion, and the names of the records that cause it. It
   * does not depend on other events. An event that occurs again for the same records has the same
   * name.
   */
  public String key() {
    StringBuilder key = new StringBuilder(kind.name());
    credential.ifPresent(
        one -> key.append('|').append(one).append('|').append(stage.orElseThrow()));
    criterion.ifPresent(one -> key.append('|').append(one));
    List<String> names = records.stream().map(Subject::identity).distinct().toList();
    names.stream().limit(MOST_NAMES).forEach(name -> key.append('|').append(name));
    if (names.size() > MOST_NAMES) {
      key.append("|and ").append(names.size() - MOST_NAMES);
    }
    return detail.isEmpty() ? key.toString() : key.append('|').append(detail).toString();
  }

  /** Returns the day that matters first: the last day of the action, or else the day. */
  public LocalDate due() {
    return lastDay.filter(day -> day.isBefore(on)).orElse(on);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    Builder same = new Builder();
    same.kind = kind;
    same.on = on;
    same.credential = credential;
    same.stage = stage;
    same.criterion = criterion;
    same.why = why;
    same.records = records;
    same.action = action;
    same.lastDay = lastDay;
    same.detail = detail;
    return same;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgendaItem that
        && kind == that.kind
        && on.equals(that.on)
        && credential.equals(that.credential)
        && stage.equals(that.stage)
        && criterion.equals(that.criterion)
        && why.equals(that.why)
        && records.equals(that.records)
        && action.equals(that.action)
        && lastDay.equals(that.lastDay)
        && detail.equals(that.detail);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, on, credential, criterion);
  }

  @Override
  public String toString() {
    return ("AgendaItem[kind=%s, on=%s, credential=%s, stage=%s, criterion=%s, why=%s, records=%s"
            + ", action=%s, lastDay=%s]")
        .formatted(kind, on, credential, stage, criterion, why, records, action, lastDay);
  }

  /** Builds an {@link AgendaItem}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Kind kind;
    private @Nullable LocalDate on;
    private Optional<String> credential = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<String> criterion = Optional.empty();
    private @Nullable Text why;
    private List<Subject> records = List.of();
    private Optional<Text> action = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();
    private String detail = "";

    private Builder() {}

    /** Sets the kind. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets the day, as {@link Kind} describes it. */
    public Builder on(LocalDate on) {
      this.on = on;
      return this;
    }

    /** Sets the credential and the stage. */
    public Builder of(String credential, Stage stage) {
      this.credential = Optional.of(credential);
      this.stage = Optional.of(stage);
      return this;
    }

    /** Sets the id of the criterion. */
    public Builder criterion(String criterion) {
      this.criterion = Optional.of(criterion);
      return this;
    }

    /** Sets the reason as a sentence. */
    public Builder why(Text why) {
      this.why = why;
      return this;
    }

    /** Sets the records that the event is about. */
    public Builder records(List<Subject> records) {
      this.records = records;
      return this;
    }

    /** Sets the next thing to do as a sentence. */
    public Builder action(Text action) {
      this.action = Optional.of(action);
      return this;
    }

    /** Sets the last day to do it. */
    public Builder lastDay(LocalDate lastDay) {
      this.lastDay = Optional.of(lastDay);
      return this;
    }

    /** Sets the detail that distinguishes events of one kind in {@link AgendaItem#key()}. */
    public Builder detail(String detail) {
      this.detail = detail;
      return this;
    }

    /**
     * Builds the event.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public AgendaItem build() {
      return new AgendaItem(this);
    }
  }
}
