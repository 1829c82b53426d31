package org.licet.rule;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Held;
import org.licet.reasoning.Places;
import org.licet.reasoning.RenewalTime;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Table;
import org.licet.reasoning.YesOrNo;
import org.licet.text.Text;

/** Licenses, certifications, or both, narrowed step by step. Immutable and thread-safe. */
public final class Licenses {

  private static final YesOrNo<Held> UNENCUMBERED =
      YesOrNo.no(Held::restricted, "encumbered", "ask.encumbered", "held.restricted");
  private static final YesOrNo<Held> UNRESTRICTED =
      YesOrNo.no(Held::restricted, "status", "ask.status", "held.restricted");
  private static final YesOrNo<Held> SCOPE_OF_PRACTICE =
      YesOrNo.yes(
          Held::independentAssessment,
          "independentAssessment",
          "ask.scope-of-practice",
          "held.scope-of-practice");

  private final Context context;
  private final Selection<Held> held;

  Licenses(Context context, Selection<Held> held) {
    this.context = context;
    this.held = held;
  }

  private Licenses where(Function<Entry<Held>, Condition> step) {
    return new Licenses(context, held.where(step));
  }

  /**
   * Those of one of the types: {@code "RN"}, {@code "LCSW"}; for certifications, of one of the
   * credentials.
   */
  public Licenses ofType(String... types) {
    List<String> wanted = List.of(types);
    return where(entry -> Codes.in(entry, wanted));
  }

  /** Those whose status is ACTIVE. */
  public Licenses active() {
    return withStatus("ACTIVE");
  }

  /** Those with one of the statuses: {@code "ACTIVE"}, {@code "PROBATION"}. */
  public Licenses withStatus(String... statuses) {
    List<String> wanted = List.of(statuses);
    return where(
        entry ->
            entry.record().status() instanceof Fact.Known<Status> status
                ? withStatus(wanted, status.value())
                : Condition.ask(entry, "status", "ask.status"));
  }

  private static Condition withStatus(List<String> wanted, Status status) {
    return wanted.contains(status.name())
        ? Condition.holds(() -> Text.of("held.status", Text.of("status." + status)))
        : Condition.fails(() -> Text.of("held.other-status", Text.of("status." + status)));
  }

  /**
   * Those in their term: issued by the day of evaluation, and not expired. One that expires on a
   * day is still good on that day; one without a day of issue is taken as issued.
   */
  public Licenses unexpired() {
    return new Licenses(context, issued().held.whereOnTheDay(this::good));
  }

  /** Those issued by the day of evaluation; one without a day of issue is taken as issued. */
  public Licenses issued() {
    return new Licenses(
        context,
        held.whereOnTheDay(
            entry ->
                new Happened(entry.record().issued(), entry, "issued", "issued").by(context.on())));
  }

  private Condition good(Entry<Held> entry) {
    if (!(entry.record().expires() instanceof Fact.Known<PartialDate> known)) {
      return Condition.ask(entry, "expires", "ask.expires");
    }
    PartialDate expires = known.value();
    if (!expires.earliest().isBefore(context.on())) {
      return Condition.holds(() -> Text.of("held.good-until", expires));
    }
    return expires.latest().isBefore(context.on())
        ? Condition.fails(() -> Text.of("held.expired", expires))
        : Condition.ask(entry, "expires", () -> Text.of("ask.expires.day", entry.name(), expires));
  }

  /**
   * Those without a restriction in force. PROBATION is a restriction; for a certification, ACTIVE
   * settles it.
   */
  public Licenses unencumbered() {
    return where(
        entry ->
            entry.record().kind() == Held.Kind.LICENSE
                ? UNENCUMBERED.apply(entry)
                : UNRESTRICTED.apply(entry));
  }

  /**
   * Those issued in a country (ISO 3166-1), or by a state or territory of it. Not asked of
   * certifications.
   *
   * <p>May be followed by {@link #orRulingBy} or {@link #orAdvise}.
   */
  public Licenses issuedIn(String country) {
    return where(
        entry ->
            entry.record().kind() == Held.Kind.LICENSE
                ? issuedIn(country, entry, entry.record().jurisdiction())
                : Condition.HOLDS);
  }

  private static Condition issuedIn(String country, Entry<Held> entry, Fact<String> jurisdiction) {
    if (!(jurisdiction instanceof Fact.Known<String> known)) {
      return Condition.ask(entry, "jurisdiction", "ask.jurisdiction");
    }
    String place = known.value();
    return Places.isIn(country, place)
        ? Condition.holds(() -> Text.of("held.issued-in", place))
        : Condition.fails(() -> Text.of("held.issued-elsewhere", place), entry::name);
  }

  /**
   * Those that allow assessing a client independently, by the ruleset's table {@code "independent
   * assessment"}. Of a license that the table does not know the candidate is asked, of a
   * certification the issuing body.
   */
  public Licenses allowingIndependentAssessment() {
    return inTable(context.table("independent assessment"), this::unlisted);
  }

  private Licenses inTable(Table table, BiFunction<Entry<Held>, String, Condition> unlisted) {
    return where(
        entry ->
            Codes.inTable(
                table,
                entry.record().type(),
                entry,
                entry.record().kind().typeField(),
                entry.record().kind().askType(),
                type -> unlisted.apply(entry, type)));
  }

  private Condition unlisted(Entry<Held> entry, String type) {
    if (entry.record().kind() == Held.Kind.CERTIFICATION) {
      return askIssuer(issuer -> Text.of("ask.accept-certification", issuer, type));
    }
    return SCOPE_OF_PRACTICE.apply(entry);
  }

  private Condition askIssuer(Function<String, Text> ask) {
    String issuer = context.issuer();
    return Condition.open(() -> List.of(new Question.OfIssuer(issuer, ask.apply(issuer))));
  }

  /**
   * Those that a table of the ruleset lists; the issuing body is asked of types that the table does
   * not know.
   */
  public Licenses listedIn(String table) {
    return inTable(
        context.table(table),
        (entry, type) ->
            askIssuer(
                issuer ->
                    Text.of(
                        "ask.count",
                        issuer,
                        entry.record().kind().noun().one(),
                        type,
                        Text.phrase(table))));
  }

  /** After a step: what does not pass it may be accepted by the issuing body, which is asked. */
  public Licenses orRulingBy(String body) {
    return new Licenses(context, held.changingLast(condition -> condition.orRulingBy(body)));
  }

  /** After a step: advice for what does not pass it, such as the way in. */
  public Licenses orAdvise(String advice) {
    return new Licenses(context, held.changingLast(condition -> condition.orAdvise(advice)));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(held.any());
  }

  /** The one that expires last, for renewal. */
  public Renewal toRenew() {
    return new Renewal(new RenewalTime(context, held, List.of()));
  }

  /** Returns this with the last step turned round. Not a word. */
  Licenses withLastTurned() {
    return new Licenses(context, held.changingLast(Condition::opposite));
  }
}
