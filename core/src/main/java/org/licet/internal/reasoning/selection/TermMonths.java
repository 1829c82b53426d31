package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.amount.FoundAmount;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.text.Text;

/**
 * The whole months of the term of a credential, which is shorter for one issued in it. Immutable
 * and thread-safe.
 */
public final class TermMonths implements FoundAmount {

  private static final int MONTHS_OF_A_YEAR = 12;

  private final Expiry expiry;
  private final long years;

  private TermMonths(Expiry expiry, long years) {
    this.expiry = expiry;
    this.years = years;
  }

  /** Returns the months of the term for any candidate. */
  public static AmountReasoning of(RenewalTime renewal, long years) {
    return AmountReasoning.of(
        Text.of("label.months-of-term"),
        Unit.MONTHS,
        0,
        application -> new TermMonths(Expiry.of(renewal.held(), application), years));
  }

  @Override
  public CountedAmount open() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (ExpiryRow row : expiry.rows()) {
      CountedAmount months = of(row);
      least = Math.min(least, months.certain());
      most = Math.max(most, months.possible());
    }
    if (!expiry.isTold()) {
      return new CountedAmount(0, whole());
    }
    return new CountedAmount(expiry.isCertain() ? least : 0, most);
  }

  private double whole() {
    return (double) years * MONTHS_OF_A_YEAR;
  }

  private CountedAmount of(ExpiryRow row) {
    if (row.first().isEmpty() || row.last().isEmpty()) {
      return new CountedAmount(0, whole());
    }
    if (!(row.held().issued() instanceof Fact.Known<PartialDate> issued)) {
      return new CountedAmount(0, whole());
    }
    return new CountedAmount(
        months(issued.value().latest(), row.first().get()),
        months(issued.value().earliest(), row.last().get()));
  }

  private double months(LocalDate issued, LocalDate expires) {
    LocalDate end = expires.plusDays(1);
    return Math.max(0, Math.min(whole(), (double) ChronoUnit.MONTHS.between(issued, end)));
  }

  @Override
  public CountedAmount given(AssumedAnswers answers) {
    CountedAmount open = open();
    Verdict all = answers.toAll(questions());
    return switch (all) {
      case MET -> new CountedAmount(open.possible(), open.possible());
      case NOT_MET -> new CountedAmount(open.certain(), open.certain());
      case UNDETERMINED -> open;
    };
  }

  private List<Question> questions() {
    Set<Question> all = new LinkedHashSet<>(expiry.questions());
    for (ExpiryRow row : expiry.rows()) {
      if (!row.isExact()) {
        all.add(expiry.askExpiry(row));
      }
      CountedAmount months = of(row);
      boolean exactIssue = row.held().issued().toOptional().map(PartialDate::isExact).orElse(false);
      if (months.certain() < months.possible() && !exactIssue) {
        all.add(HeldCredential.ISSUED.when(expiry.entry(row)));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public Grounds grounds(Reader reader) {
    List<Evidence> evidence = new ArrayList<>();
    for (ExpiryRow row : expiry.rows()) {
      evidence.add(
          Evidence.of(
              expiry.entry(row).pointer(),
              Optional.of(of(row).toRange(reader.decimals())),
              Text.of("record.counts")));
    }
    List<Question> asked = reader.asking() ? questions() : List.of();
    return new Grounds(
        evidence,
        asked.isEmpty() ? List.of() : List.of(Together.of(asked)),
        Set.of(),
        expiry.selected().sources(),
        true);
  }
}
