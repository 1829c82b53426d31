package org.licet.testkit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** An example candidate with the expected verdicts. Immutable and thread-safe. */
public final class Case {

  private final String name;
  private final String file;
  private final Candidate candidate;
  private final Optional<Stage> stage;
  private final LocalDate on;
  private final Optional<Decision> decision;
  private final Map<String, Verdict> verdicts;
  private final String why;

  private Case(Builder from) {
    this.name = Objects.requireNonNull(from.name, "name");
    this.file = from.file;
    this.candidate = Objects.requireNonNull(from.candidate, "candidate");
    this.stage = from.stage;
    this.on = Objects.requireNonNull(from.on, "on");
    this.decision = from.decision;
    this.verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(from.verdicts));
    this.why = from.why;
  }

  /** Returns a builder in which nothing is set. Name, candidate and date are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the name: a sentence that states what the case shows. */
  public String name() {
    return name;
  }

  /** Returns the file that contains it. */
  public String file() {
    return file;
  }

  /** Returns the candidate. */
  public Candidate candidate() {
    return candidate;
  }

  /**
   * Returns the stage. Empty for the usual stage of the credential: licensure if it has that stage,
   * otherwise examination.
   */
  public Optional<Stage> stage() {
    return stage;
  }

  /** Returns the date of evaluation. */
  public LocalDate on() {
    return on;
  }

  /** Returns the expected decision, if the case has one. */
  public Optional<Decision> decision() {
    return decision;
  }

  /** Returns the expected verdicts by criterion, in the order of the case. */
  public Map<String, Verdict> verdicts() {
    return verdicts;
  }

  /** Returns the reason for the expectation. It may be empty. */
  public String why() {
    return why;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .name(name)
        .file(file)
        .candidate(candidate)
        .stage(stage)
        .on(on)
        .decision(decision)
        .verdicts(verdicts)
        .why(why);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Case that
        && name.equals(that.name)
        && file.equals(that.file)
        && candidate.equals(that.candidate)
        && stage.equals(that.stage)
        && on.equals(that.on)
        && decision.equals(that.decision)
        && verdicts.equals(that.verdicts)
        && why.equals(that.why);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, file, candidate, stage, on, decision, verdicts, why);
  }

  @Override
  public String toString() {
    return "Case[name=%s, file=%s, candidate=%s, stage=%s, on=%s, decision=%s, verdicts=%s, why=%s]"
        .formatted(name, file, candidate, stage, on, decision, verdicts, why);
  }

  /** Builds a {@link Case}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String name;
    private String file = "";
    private @Nullable Candidate candidate;
    private Optional<Stage> stage = Optional.empty();
    private @Nullable LocalDate on;
    private Optional<Decision> decision = Optional.empty();
    private Map<String, Verdict> verdicts = Map.of();
    private String why = "";

    private Builder() {}

    /** Sets the name: a sentence that states what the case shows. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets the file that contains it. */
    public Builder file(String file) {
      this.file = file;
      return this;
    }

    /** Sets the candidate. */
    public Builder candidate(Candidate candidate) {
      this.candidate = candidate;
      return this;
    }

    /**
     * Sets the stage. Empty for the usual stage of the credential: licensure if it has that stage,
     * otherwise examination.
     */
    public Builder stage(Optional<Stage> stage) {
      this.stage = stage;
      return this;
    }

    /** Sets the date of evaluation. */
    public Builder on(LocalDate on) {
      this.on = on;
      return this;
    }

    /** Sets the expected decision, if the case has one. */
    public Builder decision(Optional<Decision> decision) {
      this.decision = decision;
      return this;
    }

    /** Sets the expected verdicts by criterion, in the order of the case. */
    public Builder verdicts(Map<String, Verdict> verdicts) {
      this.verdicts = verdicts;
      return this;
    }

    /** Sets the reason for the expectation. It may be empty. */
    public Builder why(String why) {
      this.why = why;
      return this;
    }

    /**
     * Returns the case.
     *
     * @throws NullPointerException if the name, the candidate or the date is missing
     */
    public Case build() {
      return new Case(this);
    }
  }
}
