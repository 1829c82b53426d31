package org.licet.rule;

import java.util.List;
import java.util.function.Function;
import org.licet.candidate.Degree;
import org.licet.evaluation.Question;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Table;
import org.licet.reasoning.YesOrNo;
import org.licet.text.Text;

/**
 * Degrees, narrowed step by step. One conferred only after the day of evaluation does not count.
 * Immutable and thread-safe.
 */
public final class Degrees {

  private static final YesOrNo<Degree> ACCREDITED =
      YesOrNo.yes(Degree::accredited, "accredited", "ask.accredited", "degree.not-accredited");
  private static final YesOrNo<Degree> WITH_SUPERVISED_FIELD_EXPERIENCE =
      YesOrNo.yes(
          Degree::supervisedFieldExperience,
          "supervisedFieldExperience",
          "ask.field-experience",
          "degree.no-field-experience");
  private static final YesOrNo<Degree> PRE_LICENSURE =
      YesOrNo.yes(
          Degree::preLicensure, "preLicensure", "ask.pre-licensure", "degree.not-pre-licensure");
  private static final YesOrNo<Degree> BOARD_APPROVED =
      YesOrNo.yes(
          Degree::boardApproved,
          "boardApproved",
          "ask.board-approved",
          "degree.not-board-approved");

  private final Context context;
  private final Selection<Degree> degrees;

  Degrees(Context context, Selection<Degree> degrees) {
    this.context = context;
    this.degrees = degrees;
  }

  private Degrees where(Function<Entry<Degree>, Condition> step) {
    return new Degrees(context, degrees.where(step));
  }

  /** Those of one of the levels: {@code "BACHELOR"}, {@code "MASTER"}. */
  public Degrees ofLevel(String... levels) {
    List<String> wanted = List.of(levels);
    return where(
        entry ->
            Codes.in(entry.record().level().map(Enum::name), wanted, entry, "level", "ask.level"));
  }

  /** Those in one of the fields: {@code "SOCIAL_WORK"}. */
  public Degrees inField(String... fields) {
    List<String> wanted = List.of(fields);
    return where(entry -> Codes.in(entry.record().field(), wanted, entry, "field", "ask.field"));
  }

  /**
   * Those in a field that a table of the ruleset lists; the issuing body is asked of fields that it
   * does not know.
   */
  public Degrees inFieldOf(String table) {
    Table fields = context.table(table);
    return where(
        entry ->
            Codes.inTable(
                fields,
                entry.record().field(),
                entry,
                "field",
                "ask.field",
                field -> Condition.open(() -> List.of(doesIssuerAccept(field, table)))));
  }

  private Question doesIssuerAccept(String field, String table) {
    String issuer = context.issuer();
    return new Question.OfIssuer(
        issuer, Text.of("ask.accept-degree", issuer, field, Text.phrase(table)));
  }

  /** Those whose institution or program is accredited. */
  public Degrees accredited() {
    return where(ACCREDITED);
  }

  /** Those with a completed supervised field experience inside the program. */
  public Degrees withSupervisedFieldExperience() {
    return where(WITH_SUPERVISED_FIELD_EXPERIENCE);
  }

  /** Those that lead to licensure as a registered nurse. */
  public Degrees preLicensure() {
    return where(PRE_LICENSURE);
  }

  /** Those whose program a board of nursing approved. */
  public Degrees boardApproved() {
    return where(BOARD_APPROVED);
  }

  /** After a step: what does not pass it may be accepted by the issuing body, which is asked. */
  public Degrees orRulingBy(String body) {
    return new Degrees(context, degrees.changingLast(condition -> condition.orRulingBy(body)));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(degrees.any());
  }

  /** Returns this with the last step turned round. Not a word. */
  Degrees withLastTurned() {
    return new Degrees(context, degrees.changingLast(Condition::opposite));
  }
}
