package org.licet.rule.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;

/**
 * The result of a test in three-valued logic (Kleene's), with the questions that would settle it.
 * Immutable and thread-safe.
 */
public final class Truth {

  /** It holds. */
  public static final Truth YES = new Truth(Verdict.MET, Kind.SETTLED, List.of(), List.of());

  /** It does not hold. */
  public static final Truth NO = new Truth(Verdict.NOT_MET, Kind.SETTLED, List.of(), List.of());

  private enum Kind {
    SETTLED,
    OPEN,
    ALL,
    ANY,
    OPPOSITE
  }

  private final Verdict verdict;
  private final Kind kind;
  private final List<Truth> parts;
  private final List<Supplier<Question>> unknown;

  private Truth(Verdict verdict, Kind kind, List<Truth> parts, List<Supplier<Question>> unknown) {
    this.verdict = verdict;
    this.kind = kind;
    this.parts = parts;
    this.unknown = unknown;
  }

  /** Returns a settled result. */
  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Returns an open result. It holds if all questions have favorable answers. */
  public static Truth open(List<Supplier<Question>> unknown) {
    return new Truth(Verdict.UNDETERMINED, Kind.OPEN, List.of(), unknown);
  }

  /** Returns whether at least one of several results holds. */
  public static Truth any(List<Truth> all) {
    List<Truth> open = new ArrayList<>();
    for (Truth one : all) {
      if (one.verdict == Verdict.MET) {
        return YES;
      }
      if (one.verdict == Verdict.UNDETERMINED) {
        open.add(one);
      }
    }
    return open.isEmpty()
        ? NO
        : open.size() == 1
            ? open.get(0)
            : new Truth(Verdict.UNDETERMINED, Kind.ANY, List.copyOf(open), List.of());
  }

  /** Returns whether both hold. */
  public Truth both(Truth other) {
    if (verdict == Verdict.NOT_MET || other.verdict == Verdict.MET) {
      return this;
    }
    if (other.verdict == Verdict.NOT_MET || verdict == Verdict.MET) {
      return other;
    }
    return new Truth(Verdict.UNDETERMINED, Kind.ALL, List.of(this, other), List.of());
  }

  /** Returns whether at least one holds. */
  public Truth either(Truth other) {
    if (verdict == Verdict.MET || other.verdict == Verdict.NOT_MET) {
      return this;
    }
    if (other.verdict == Verdict.MET || verdict == Verdict.NOT_MET) {
      return other;
    }
    return new Truth(Verdict.UNDETERMINED, Kind.ANY, List.of(this, other), List.of());
  }

  /** Returns the opposite. */
  public Truth opposite() {
    return switch (verdict) {
      case MET -> NO;
      case NOT_MET -> YES;
      case UNDETERMINED ->
          kind == Kind.OPPOSITE
              ? parts.get(0)
              : new Truth(Verdict.UNDETERMINED, Kind.OPPOSITE, List.of(this), List.of());
    };
  }

  /** Returns whether it holds, whatever the open questions' answers are. */
  public boolean certain() {
    return verdict == Verdict.MET;
  }

  /** Returns whether it holds, or may hold after answers to the open questions. */
  public boolean possible() {
    return verdict != Verdict.NOT_MET;
  }

  /** Returns the result while every question stays open. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the result under assumed answers. */
  public Verdict given(AssumedAnswers answers) {
    switch (kind) {
      case OPEN -> {
        return answers.toAll(questions());
      }
      case ALL -> {
        Verdict all = Verdict.MET;
        for (Truth part : parts) {
          all = all.and(part.given(answers));
        }
        return all;
      }
      case ANY -> {
        Verdict any = Verdict.NOT_MET;
        for (Truth part : parts) {
          any = any.or(part.given(answers));
        }
        return any;
      }
      case OPPOSITE -> {
        return parts.get(0).given(answers.opposite()).opposite();
      }
      case SETTLED -> {
        return verdict;
      }
    }
    throw new IllegalStateException();
  }

  /** Returns the questions that would settle it. */
  public Set<Question> questions() {
    Set<Question> questions = new LinkedHashSet<>();
    addQuestions(questions);
    return questions;
  }

  private void addQuestions(Set<Question> questions) {
    unknown.forEach(question -> questions.add(question.get()));
    parts.forEach(part -> part.addQuestions(questions));
  }

  @Override
  public String toString() {
    return verdict.toString();
  }
}
