package org.licet.internal.reasoning.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.Listing;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * Selection steps that compare a declared fact of records. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class FactSteps<T> implements NamedFact<T> {

  private final Function<T, Facts> facts;
  private final DeclaredFact fact;
  private final Condition<T> unknown;

  public FactSteps(Function<T, Facts> facts, DeclaredFact fact) {
    this.facts = facts;
    this.fact = fact;
    this.unknown = Condition.open(entry -> List.of(asked(entry)));
  }

  private Question asked(RecordEntry<T> entry) {
    return fact.asked(entry.pointer(), entry.name());
  }

  private Condition<T> otherwise(Function<RecordEntry<T>, Text> because) {
    return Condition.<T>failsBy(fact.name(), because).restingOn(entry -> fact.sources());
  }

  private Facts facts(RecordEntry<T> entry) {
    return facts.apply(entry.record());
  }

  @Override
  public SelectionStep<T> is(boolean wanted) {
    Text answer = Text.of(wanted ? "fact.no" : "fact.yes", fact.called());
    Condition<T> failing = otherwise(entry -> answer);
    return (record, application) ->
        facts.apply(record).yesNo(fact.name()) instanceof Fact.Known<Boolean> stated
            ? stated.value() == wanted ? Condition.holds() : failing
            : unknown;
  }

  /** Returns the label of the fact. */
  public Text called() {
    return fact.called();
  }

  /** Passes records whose number is stated. */
  public SelectionStep<T> isKnown() {
    return (record, application) ->
        facts.apply(record).number(fact.name()).isKnown() ? Condition.holds() : unknown;
  }

  /** Returns the number of a record, 0 or more; infinity if it is unknown. */
  public double amount(T record) {
    return facts.apply(record).number(fact.name()) instanceof Fact.Known<BigDecimal> stated
        ? Math.max(0, stated.value().doubleValue())
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public SelectionStep<T> within(Predicate<BigDecimal> bounds) {
    Condition<T> failing =
        otherwise(
            entry ->
                Text.of(
                    "fact.value",
                    fact.called(),
                    facts(entry).number(fact.name()).toOptional().orElseThrow()));
    return (record, application) ->
        facts.apply(record).number(fact.name()) instanceof Fact.Known<BigDecimal> stated
            ? bounds.test(stated.value()) ? Condition.holds() : failing
            : unknown;
  }

  @Override
  public SelectionStep<T> oneOf(List<String> wanted, Set<String> known) {
    Text words = CodeCondition.wanted(wanted, Text::verbatim);
    Condition<T> failing = otherwise(entry -> Text.of("fact.value", fact.called(), stated(entry)));
    Condition<T> unlisted =
        Condition.<T>open(entry -> List.of(same(entry, wanted, words))).otherwise(failing);
    return (record, application) -> {
      Listing<String> codes = codes(facts.apply(record));
      for (String code : codes.entries()) {
        if (wanted.contains(code)) {
          return Condition.holds();
        }
      }
      if (!codes.isKnown()) {
        return unknown;
      }
      for (String code : codes.entries()) {
        if (!known.contains(code) && !fact.codes().contains(code)) {
          return unlisted;
        }
      }
      return failing;
    };
  }

  private Question same(RecordEntry<T> entry, List<String> wanted, Text words) {
    return Question.OfCandidate.of(
        entry.at(RecordEntry.sameAs(fact.pointer(), wanted)),
        Text.of("ask.same-fact", entry.name(), fact.called(), stated(entry), words),
        fact.called(),
        AnswerType.of(AnswerType.Kind.YES_NO, List.of()));
  }

  private Listing<String> codes(Facts given) {
    if (fact.type() == DeclaredFact.Type.CODES) {
      return given.codes(fact.name());
    }
    return given.code(fact.name()) instanceof Fact.Known<String> stated
        ? Listing.of(stated.value())
        : Listing.unknown();
  }

  private Text stated(RecordEntry<T> entry) {
    List<Text> codes = codes(facts(entry)).entries().stream().map(Text::code).toList();
    return codes.isEmpty() ? Text.of("fact.none") : Text.list(codes);
  }

  /** Returns the date that the fact states. */
  public EventDate<T> date() {
    return EventDate.of(fact.name(), record -> facts.apply(record).date(fact.name()), this::asked);
  }
}
