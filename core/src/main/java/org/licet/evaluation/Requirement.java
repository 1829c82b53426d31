package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A requirement: a tree of all-of, any-of and n-of over criteria. Immutable and thread-safe. */
public sealed interface Requirement {

  /** One criterion. */
  final class Criterion implements Requirement {

    private final String id;

    private Criterion(String id) {
      this.id = id;
    }

    /** Returns the requirement to meet a criterion. */
    public static Criterion of(String id) {
      return new Criterion(id);
    }

    /** Returns the criterion's stable id. */
    public String id() {
      return id;
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      return verdicts.apply(id);
    }

    @Override
    public Stream<String> criteria() {
      return Stream.of(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Criterion that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return Objects.hash(id);
    }

    @Override
    public String toString() {
      return "Criterion[id=%s]".formatted(id);
    }
  }

  /** Every one of several requirements. */
  final class AllOf implements Requirement {

    private final List<Requirement> items;

    private AllOf(List<Requirement> items) {
      items = List.copyOf(items);
      this.items = items;
    }

    /** Returns the requirement to meet all parts. */
    public static AllOf of(List<Requirement> items) {
      return new AllOf(items);
    }

    /** Returns the requirements. */
    public List<Requirement> items() {
      return items;
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      Verdict all = Verdict.MET;
      for (int i = 0; i < items.size() && all != Verdict.NOT_MET; i++) {
        all = all.and(items.get(i).verdict(verdicts));
      }
      return all;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AllOf that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return Objects.hash(items);
    }

    @Override
    public String toString() {
      return "AllOf[items=%s]".formatted(items);
    }
  }

  /** Any one of several requirements, each a pathway. */
  final class AnyOf implements Requirement {

    private final List<Requirement> items;

    private AnyOf(List<Requirement> items) {
      items = List.copyOf(items);
      this.items = items;
    }

    /** Returns the requirement to meet at least one part. */
    public static AnyOf of(List<Requirement> items) {
      return new AnyOf(items);
    }

    /** Returns the pathways. */
    public List<Requirement> items() {
      return items;
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      Verdict any = Verdict.NOT_MET;
      for (int i = 0; i < items.size() && any != Verdict.MET; i++) {
        any = any.or(items.get(i).verdict(verdicts));
      }
      return any;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AnyOf that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return Objects.hash(items);
    }

    @Override
    public String toString() {
      return "AnyOf[items=%s]".formatted(items);
    }
  }

  /** A minimum number of several requirements. */
  final class AtLeast implements Requirement {

    private final int count;
    private final List<Requirement> items;

    private AtLeast(int count, List<Requirement> items) {
      items = List.copyOf(items);
      if (count < 1 || count > items.size()) {
        throw new IllegalArgumentException(
            "The minimum is "
                + count
                + ". Expected 1 to the number of requirements, "
                + items.size()
                + ".");
      }
      this.count = count;
      this.items = items;
    }

    /** Returns the requirement to meet a minimum number of parts. */
    public static AtLeast of(int count, List<Requirement> items) {
      return new AtLeast(count, items);
    }

    /** Returns the minimum number, 1 to the number of items. */
    public int count() {
      return count;
    }

    /** Returns the requirements. */
    public List<Requirement> items() {
      return items;
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      int met = 0;
      int open = 0;
      for (Requirement item : items) {
        switch (item.verdict(verdicts)) {
          case MET -> met++;
          case UNDETERMINED -> open++;
          case NOT_MET -> {}
        }
      }
      if (met >= count) {
        return Verdict.MET;
      }
      return met + open >= count ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AtLeast that && count == that.count && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return Objects.hash(count, items);
    }

    @Override
    public String toString() {
      return "AtLeast[count=%s, items=%s]".formatted(count, items);
    }
  }

  /** Returns the verdict on the requirement, given the verdict on each criterion. */
  Verdict verdict(Function<String, Verdict> verdicts);

  /** Returns the ids of the criteria in order, with repetitions. */
  Stream<String> criteria();
}
