package org.licet.rule;

import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.condition.CodeCondition;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;
import org.licet.text.Text;

/**
 * Records of kinds that have no list of their own, such as academic courses, narrowed step by step.
 * A record after the day of evaluation does not count. A kind that is not listed has no records.
 * Immutable and thread-safe.
 */
public final class OtherRecords extends SelectedRecords<OtherRecords> {

  private static final EventDate<OtherRecord> ON = EventDate.of(OtherRecord::on, "on");

  private static final RecordPlace<OtherRecord> PLACE =
      RecordPlace.of(OtherRecord::jurisdiction, "jurisdiction", "ask.record-place", "record.from");

  private static final Condition<OtherRecord> UNTIL_UNKNOWN = Condition.ask("until", "ask.until");
  private static final Condition<OtherRecord> UNTIL_OPEN =
      Condition.ask(
          "until", entry -> Text.of("ask.until.day", entry.name(), until(entry.record())));
  private static final Condition<OtherRecord> OVER =
      Condition.failsBy("until", entry -> Text.of("held.expired", until(entry.record())));

  private static final Selection<OtherRecord> ALL =
      Selection.of(RecordList.RECORDS).whereOnTheDay(ON.byThen());

  private final Selection<OtherRecord> records;

  private OtherRecords(RulesetContext basis, Selection<OtherRecord> records) {
    super(basis);
    this.records = records;
  }

  static OtherRecords of(RulesetContext basis) {
    return new OtherRecords(basis, ALL);
  }

  @Override
  Selection<OtherRecord> selection() {
    return records;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  OtherRecords select(Selection<?> selection) {
    return new OtherRecords(basis, (Selection<OtherRecord>) selection);
  }

  @Override
  OtherRecords in(Term term) {
    return select(records.whereOnTheDay(term.holds(ON)));
  }

  /**
   * Keeps the records of one of the kinds: {@code "COURSEWORK"}. A kind that no table of the
   * ruleset lists becomes a question.
   */
  public OtherRecords ofKind(String... kinds) {
    CodeCondition<OtherRecord> wanted =
        CodeCondition.of(
            List.of(kinds), basis.knownWith(List.of(kinds)), OtherRecord::kind, "kind", "ask.kind");
    return select(records.where((record, application) -> wanted.of(record.kind())));
  }

  /**
   * Keeps the records from one of the states or countries: {@code "US-TX"} or {@code "US"}. {@link
   * #orRulingBy} may follow.
   */
  public OtherRecords issuedIn(String... places) {
    return select(records.whereIn(PLACE, List.of(places)));
  }

  /**
   * Keeps the records from a state or country that a table of the ruleset lists. Licet asks the
   * issuing body about any other place.
   */
  public OtherRecords issuedInOneOf(String table) {
    return select(records.whereIn(PLACE, basis.table(table), basis.issuer()));
  }

  /** Keeps the records that are still valid: that last until the day of evaluation or later. */
  public OtherRecords current() {
    return select(records.whereOnTheDay(OtherRecords::isCurrent));
  }

  private static Condition<OtherRecord> isCurrent(
      OtherRecord record, ApplicationContext application) {
    if (!(record.until() instanceof Fact.Known<PartialDate> until)) {
      return UNTIL_UNKNOWN;
    }
    if (until.value().earliestDay() >= application.day()) {
      return Condition.holds();
    }
    return until.value().latestDay() < application.day() ? OVER : UNTIL_OPEN;
  }

  private static PartialDate until(OtherRecord record) {
    return record.until().toOptional().orElseThrow();
  }
}
