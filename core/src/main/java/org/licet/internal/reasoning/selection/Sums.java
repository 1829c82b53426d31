package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.amount.AmountChange;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.identity.ListComparisons;
import org.licet.internal.reasoning.identity.RecordIdentity;
import org.licet.internal.reasoning.identity.RepeatSearch;
import org.licet.internal.reasoning.identity.RepeatedRecords;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordAmount;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/** Sums over the records of a selection. */
public final class Sums {

  private Sums() {}

  /** Returns an amount rounded down to a whole number of fractions. */
  public static double roundedDown(double amount, int parts, int whole) {
    return AmountChange.roundedDown(amount, new AmountChange.Share(parts, whole));
  }

  /**
   * Returns the sum over the records; an unknown list may add any amount.
   *
   * @param decimals the number of decimals to show
   * @param value returns the amount of a record; {@link Double#POSITIVE_INFINITY} if it is unknown
   *     in a record that may count
   */
  public static <T> AmountReasoning of(
      Selection<T> selection, Text label, Unit unit, int decimals, ToDoubleFunction<T> value) {
    return of(selection, label, unit, decimals, new Whole<>(value));
  }

  /**
   * Returns the sum over records of which a part may count; an unknown list may add any amount.
   *
   * @param decimals the number of decimals to show
   */
  public static <T> AmountReasoning of(
      Selection<T> selection, Text label, Unit unit, int decimals, RecordAmount<T> value) {
    RecordIdentity<T> likeness = selection.likeness();
    Definition<T> definition =
        new Definition<>(
            selection, value, likeness == null ? null : new ListComparisons<>(likeness));
    return AmountReasoning.of(
            label, unit, decimals, application -> new Sum<>(definition, application))
        .asking(selection.narrowings().asks());
  }

  /** The amount of records that count whole. */
  private record Whole<T>(ToDoubleFunction<T> value) implements RecordAmount<T> {

    @Override
    public double most(T record, ApplicationContext application) {
      return value.applyAsDouble(record);
    }

    @Override
    public double least(T record, ApplicationContext application) {
      return value.applyAsDouble(record);
    }

    @Override
    public List<Question> asked(RecordEntry<T> entry) {
      return List.of();
    }
  }

  /** The definition of a sum, which the sums of all applications share. Immutable. */
  private static final class Definition<T> {

    private final Selection<T> selection;
    private final RecordAmount<T> value;

    /** How the records of a list compare; null if they are always different. */
    private final @Nullable ListComparisons<T> comparisons;

    Definition(
        Selection<T> selection, RecordAmount<T> value, @Nullable ListComparisons<T> comparisons) {
      this.selection = selection;
      this.value = value;
      this.comparisons = comparisons;
    }

    /** Returns how the records of a candidate compare; null if they are certainly different. */
    @Nullable RecordIdentity<T> likeness(ApplicationContext application) {
      if (comparisons == null) {
        return null;
      }
      List<T> records = selection.records(application);
      return comparisons.areLongAndSeparate(records) ? null : comparisons.identity(records);
    }
  }

  /** The sum over the records of one candidate. Immutable and thread-safe. */
  private static final class Sum<T> implements RecordsAmount<T> {

    /** Larger than the difference between two sums of the same numbers. */
    private static final double TOLERANCE = 1e-6;

    private static final CountedAmount ANY = new CountedAmount(0, Double.POSITIVE_INFINITY);

    private final Definition<T> definition;
    private final Selection<T> selection;
    private final ApplicationContext application;
    private final RecordAmount<T> value;

    /** Computed on first use; concurrent threads compute equal results. */
    private @Nullable SelectionResult<T> selected;

    private @Nullable RepeatedRecords<T> repeated;

    private @Nullable CountedAmount open;

    Sum(Definition<T> definition, ApplicationContext application) {
      this.definition = definition;
      this.selection = definition.selection;
      this.application = application;
      this.value = definition.value;
    }

    @Override
    public SelectionResult<T> selected() {
      SelectionResult<T> records = selected;
      if (records == null) {
        records = selection.in(application);
        selected = records;
      }
      return records;
    }

    @Override
    public CountedAmount open() {
      CountedAmount made = open;
      if (made == null) {
        made = open(Double.NEGATIVE_INFINITY);
        open = made;
      }
      return made;
    }

    @Override
    public CountedAmount open(double threshold) {
      if (application.isRuled()) {
        return given(AssumedAnswers.OPEN);
      }
      List<T> records = selection.records(application);
      List<T> counting = new ArrayList<>(records.size());
      CountedAmount[] amounts = new CountedAmount[records.size()];
      CountedAmount told = selection.isTold(application) ? CountedAmount.NONE : ANY;
      CountedAmount all = told;
      for (int i = 0; i < records.size(); i++) {
        Verdict verdict = selection.verdict(records.get(i), application);
        if (verdict != Verdict.NOT_MET) {
          CountedAmount counted = counted(records.get(i), verdict);
          all = all.plus(counted);
          amounts[counting.size()] = counted;
          counting.add(records.get(i));
        }
      }
      RecordIdentity<T> ofKind = selection.likeness();
      if (ofKind == null
          || !all.mayReach(threshold)
          || (!all.isAtLeast(threshold) && !ofKind.canBeOne())) {
        return all;
      }
      RecordIdentity<T> likeness = counting.size() < 2 ? null : definition.likeness(application);
      RepeatSearch repeats =
          likeness == null
              ? null
              : RepeatSearch.ofSum(counting, i -> amounts[i].certain(), likeness);
      if (repeats == null) {
        return all;
      }
      CountedAmount sum = told;
      for (int i = 0; i < counting.size(); i++) {
        if (!repeats.isRepeat(i)) {
          sum = sum.plus(amounts[i]);
        } else if (!repeats.isAgain(i)) {
          sum = sum.plus(new CountedAmount(0, amounts[i].possible()));
        }
      }
      return sum;
    }

    @Override
    public int sameThrough() {
      return selection.sameThrough(application);
    }

    /** Rules out every day if the records of all days together are too few. */
    @Override
    public MetDays metDays(double threshold, ApplicationContext judged, AssumedAnswers answers) {
      DayIndependent shared = judged.shared();
      if (shared == null || judged.isRuled()) {
        return MetDays.unknown(judged.day());
      }
      selection.records(judged); // the list is read on each day
      if (missingLists(answers).certain() == Double.POSITIVE_INFINITY) {
        return new MetDays(judged.day(), MetDays.NEVER);
      }
      double most = shared.ofAll(definition, answers, () -> mostOnAnyDay(answers));
      return most < threshold - TOLERANCE
          ? new MetDays(MetDays.NEVER, judged.day() - 1)
          : MetDays.unknown(judged.day());
    }

    private double mostOnAnyDay(AssumedAnswers answers) {
      double most = missingLists(answers).certain();
      for (RecordEntry<T> entry : selected().entries()) {
        if (selection.givenOnAnyDay(entry, answers) == Verdict.MET) {
          most += value.mostOnAnyDay(entry);
        }
      }
      return most;
    }

    private RepeatedRecords<T> repeated() {
      RepeatedRecords<T> made = repeated;
      if (made == null) {
        made =
            RepeatedRecords.of(
                selected().weighed(),
                definition.likeness(application),
                record -> counted(record.entry(), record.verdict()).certain());
        repeated = made;
      }
      return made;
    }

    @Override
    public CountedAmount given(AssumedAnswers answers) {
      CountedAmount missing = missingLists(answers);
      double certain = missing.certain();
      double possible = missing.possible();
      for (JudgedRecord<T> record : selected().weighed()) {
        Verdict counts = record.given(answers);
        Verdict own = repeated().isOwn(record, answers);
        if (counts != Verdict.NOT_MET && own != Verdict.NOT_MET) {
          CountedAmount amount = given(record.entry(), answers);
          certain += counts == Verdict.MET && own == Verdict.MET ? amount.certain() : 0;
          possible += amount.possible();
        }
      }
      return new CountedAmount(certain, possible);
    }

    /** Returns the amount of a record that counts, under the assumed answers. */
    private CountedAmount given(RecordEntry<T> entry, AssumedAnswers answers) {
      double least = value.least(entry);
      double most = value.most(entry);
      if (least == most) {
        return new CountedAmount(most, most);
      }
      Verdict all = Verdict.MET;
      for (Question question : value.asked(entry)) {
        all = all.and(answers.to(question));
      }
      return new CountedAmount(
          all == Verdict.MET ? most : least, all == Verdict.NOT_MET ? least : most);
    }

    @Override
    public CountedAmount alone(JudgedRecord<T> record) {
      return counted(record.entry(), record.verdict());
    }

    @Override
    public List<Question> open(JudgedRecord<T> record) {
      List<Question> repeat = repeated().asked(record);
      List<Question> amount =
          record.verdict() == Verdict.NOT_MET ? List.of() : value.asked(record.entry());
      return amount.isEmpty() ? repeat : Stream.concat(repeat.stream(), amount.stream()).toList();
    }

    @Override
    public Optional<RecordEntry<T>> countedFor(JudgedRecord<T> record) {
      return repeated().countedFor(record);
    }

    private CountedAmount counted(T record, Verdict verdict) {
      if (verdict == Verdict.NOT_MET) {
        return CountedAmount.NONE;
      }
      return new CountedAmount(
          verdict == Verdict.MET ? value.least(record, application) : 0,
          value.most(record, application));
    }

    private CountedAmount counted(RecordEntry<T> entry, Verdict verdict) {
      if (verdict == Verdict.NOT_MET) {
        return CountedAmount.NONE;
      }
      return new CountedAmount(verdict == Verdict.MET ? value.least(entry) : 0, value.most(entry));
    }

    private CountedAmount missingLists(AssumedAnswers answers) {
      CountedAmount sum = CountedAmount.NONE;
      for (Question list : selected().missingLists()) {
        Verdict verdict = answers.to(list);
        sum =
            sum.plus(
                new CountedAmount(
                    verdict == Verdict.MET ? Double.POSITIVE_INFINITY : 0,
                    verdict == Verdict.NOT_MET ? 0 : Double.POSITIVE_INFINITY));
      }
      return sum;
    }
  }
}
