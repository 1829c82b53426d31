package org.licet.rule;

import java.util.List;
import org.licet.candidate.Degree;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.condition.CodeCondition;
import org.licet.internal.reasoning.condition.Codes;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;
import org.licet.text.Text;

/**
 * Degrees, narrowed step by step. A degree that is conferred after the day of evaluation does not
 * count. A degree without a date counts as conferred today; for a day in the past, Licet asks for
 * its date. A degree in progress does not count before the day on which it is expected; from that
 * day on, Licet asks for its date. Immutable and thread-safe.
 */
public final class Degrees extends SelectedRecords<Degrees> {

  private static final Condition<Degree> FIELD_UNKNOWN = Condition.ask("field", "ask.field");

  private static final Condition<Degree> IN_PROGRESS =
      Condition.fails(
          entry ->
              Text.of("degree.in-progress", entry.record().expected().toOptional().orElseThrow()));

  private static final EventDate<Degree> HAPPENED = EventDate.of(Degree::conferred, "conferred");

  private static final RecordPlace<Degree> COUNTRY =
      RecordPlace.of(Degree::country, "country", "ask.degree-country", "degree.from");

  /** Considers the evaluation date only for degrees with a conferral date. */
  private static final Selection<Degree> CONFERRED =
      Selection.of(RecordList.DEGREES)
          .whereOnTheDay(
              SelectionStep.dated(
                  Degrees::conferredBy,
                  (degree, application, until) -> sameThrough(degree, application.day())),
              entry ->
                  entry.record().conferred().isKnown()
                      || entry.record().expected().isKnown()
                      || entry.context().isPast());

  private static final Condition<Degree> OVER =
      Condition.fails(entry -> Text.of("degree.not-in-progress"));

  private static final Selection<Degree> IN_PROGRESS_THEN =
      Selection.of(RecordList.DEGREES).whereOnTheDay(Degrees::inProgress);

  private final Selection<Degree> degrees;

  private Degrees(RulesetContext basis, Selection<Degree> degrees) {
    super(basis);
    this.degrees = degrees;
  }

  static Degrees of(RulesetContext basis) {
    return new Degrees(basis, CONFERRED);
  }

  static Degrees inProgress(RulesetContext basis) {
    return new Degrees(basis, IN_PROGRESS_THEN);
  }

  private static Condition<Degree> inProgress(Degree degree, ApplicationContext application) {
    if (degree.conferred() instanceof Fact.Known<PartialDate> conferred) {
      return conferred.value().earliestDay() > application.day()
          ? Condition.holds()
          : conferred.value().latestDay() <= application.day() ? OVER : HAPPENED.asked();
    }
    if (!(degree.expected() instanceof Fact.Known<PartialDate> expected)) {
      return OVER;
    }
    return expected.value().earliestDay() > application.day()
        ? Condition.holds()
        : HAPPENED.asked();
  }

  private static Condition<Degree> conferredBy(Degree degree, ApplicationContext application) {
    if (degree.conferred().isKnown()
        || !(degree.expected() instanceof Fact.Known<PartialDate> expected)) {
      return HAPPENED.by(degree.conferred(), application);
    }
    return expected.value().earliestDay() > application.day() ? IN_PROGRESS : HAPPENED.asked();
  }

  private static int sameThrough(Degree degree, int day) {
    return EventDate.sameThrough(
        degree.conferred().isKnown() ? degree.conferred() : degree.expected(), day);
  }

  @Override
  Selection<Degree> selection() {
    return degrees;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Degrees select(Selection<?> selection) {
    return new Degrees(basis, (Selection<Degree>) selection);
  }

  @Override
  Degrees in(Term term) {
    return new Degrees(basis, degrees.whereOnTheDay(term.holds(HAPPENED)));
  }

  private Degrees where(SelectionStep<Degree> step) {
    return new Degrees(basis, degrees.where(step));
  }

  /** Keeps the degrees of one of the levels: {@code "BACHELOR"}, {@code "MASTER"}. */
  public Degrees ofLevel(String... levels) {
    CodeCondition<Degree> wanted =
        CodeCondition.ofClosed(List.of(levels), Degrees::level, "level", "ask.level");
    return where((degree, application) -> wanted.of(level(degree)));
  }

  private static Text field(Degree degree) {
    return Text.code(degree.field().toOptional().orElseThrow());
  }

  private static Fact<String> level(Degree degree) {
    return degree.level().map(Enum::name);
  }

  /**
   * Keeps the degrees in one of the fields: {@code "SOCIAL_WORK"}. A field that no table of the
   * ruleset lists becomes a question.
   */
  public Degrees inField(String... fields) {
    CodeCondition<Degree> wanted =
        CodeCondition.of(
            List.of(fields), basis.knownWith(List.of(fields)), Degree::field, "field", "ask.field");
    return where((degree, application) -> wanted.of(degree.field()));
  }

  /**
   * Keeps the degrees in a field that a table of the ruleset lists. Licet asks the issuing body
   * about fields that the table does not list.
   */
  public Degrees inFieldOf(String table) {
    String issuer = basis.issuer();
    Condition<Degree> unlisted =
        Condition.open(
            entry ->
                List.of(
                    entry.askIssuer(
                        issuer,
                        "field",
                        Text.of(
                            "ask.accept-degree",
                            issuer,
                            field(entry.record()),
                            Text.phrase(table)))));
    return where(
        Codes.inTable(
            basis.table(table),
            Degree::field,
            "degree.field-listed",
            "degree.field-not-listed",
            (degree, application) -> FIELD_UNKNOWN,
            (degree, application) -> unlisted));
  }

  /** Keeps the degrees whose institution or program is accredited. */
  public Degrees accredited() {
    return having("accredited");
  }

  /** Keeps the degrees whose program included a completed supervised field experience. */
  public Degrees withSupervisedFieldExperience() {
    return having("supervisedFieldExperience");
  }

  /** Keeps the degrees that lead to licensure as a registered nurse. */
  public Degrees preLicensure() {
    return having("preLicensure");
  }

  /** Keeps the degrees whose program a board of nursing approved. */
  public Degrees boardApproved() {
    return having("boardApproved");
  }

  /**
   * Keeps the degrees whose program at least one of the bodies accredited: {@code "CSWE"}. A body
   * that no table of the ruleset lists becomes a question. {@link #orRulingBy} may follow.
   */
  public Degrees accreditedBy(String... bodies) {
    return where(
        Codes.byAny(
            Degree::accreditedBy,
            List.of(bodies),
            basis.knownWith(List.of(bodies)),
            "accreditedBy",
            "ask.accredited-by",
            "ask.same-accreditor",
            "degree.not-accredited-by",
            "matter.accredited-by"));
  }

  /**
   * Keeps the degrees that one of the countries conferred: {@code "US"} (ISO 3166-1), its
   * territories included. The format states no state. {@link #orRulingBy} may follow.
   */
  public Degrees conferredIn(String... countries) {
    return new Degrees(basis, degrees.whereIn(COUNTRY, List.of(countries)));
  }

  /**
   * Keeps the degrees from a country that a table of the ruleset lists. Licet asks the issuing body
   * about any other country.
   */
  public Degrees conferredInOneOf(String table) {
    return new Degrees(basis, degrees.whereIn(COUNTRY, basis.table(table), basis.issuer()));
  }
}
