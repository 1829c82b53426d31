package org.licet.rule;

import java.util.List;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Held;
import org.licet.reasoning.Past;
import org.licet.reasoning.Places;
import org.licet.reasoning.RenewalTime;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Step;
import org.licet.reasoning.YesOrNo;
import org.licet.text.Text;

/** Licenses, certifications, or both, narrowed step by step. Immutable and thread-safe. */
public final class Licenses {

  private static final YesOrNo<Held> UNENCUMBERED =
      YesOrNo.no("encumbered", "ask.encumbered", "held.restricted");
  private static final YesOrNo<Held> UNRESTRICTED =
      YesOrNo.no("status", "ask.status", "held.restricted");
  private static final YesOrNo<Held> SCOPE_OF_PRACTICE =
      YesOrNo.yes("independentAssessment", "ask.scope-of-practice", "held.scope-of-practice");

  private static final Condition<Held> STATUS_UNTOLD = Condition.ask("status", "ask.status");
  private static final Condition<Held> STATUS =
      Condition.holds(entry -> Text.of("held.status", status(entry)));
  private static final Condition<Held> OTHER_STATUS =
      Condition.fails(entry -> Text.of("held.other-status", status(entry)));

  private static final Condition<Held> EXPIRY_UNTOLD = Condition.ask("expires", "ask.expires");
  private static final Condition<Held> EXPIRY_OPEN =
      Condition.ask("expires", entry -> Text.of("ask.expires.day", entry.name(), expires(entry)));
  private static final Condition<Held> GOOD =
      Condition.holds(entry -> Text.of("held.good-until", expires(entry)));
  private static final Condition<Held> EXPIRED =
      Condition.fails(entry -> Text.of("held.expired", expires(entry)));

  private static final Condition<Held> JURISDICTION_UNTOLD =
      Condition.ask("jurisdiction", "ask.jurisdiction");
  private static final Condition<Held> ISSUED_THERE =
      Condition.holds(entry -> Text.of("held.issued-in", jurisdiction(entry)));
  private static final Condition<Held> ISSUED_ELSEWHERE =
      Condition.fails(entry -> Text.of("held.issued-elsewhere", jurisdiction(entry)), Entry::name);

  private final Basis basis;
  private final Selection<Held> held;

  /** Whether a word has chosen among statuses. */
  private final boolean byStatus;

  Licenses(Basis basis, Selection<Held> held) {
    this(basis, held, false);
  }

  private Licenses(Basis basis, Selection<Held> held, boolean byStatus) {
    this.basis = basis;
    this.held = held;
    this.byStatus = byStatus;
  }

  private Licenses where(Step<Held> step) {
    return with(held.where(step));
  }

  private Licenses onTheDay(Step<Held> step) {
    return with(held.whereOnTheDay(step));
  }

  private Licenses with(Selection<Held> other) {
    return new Licenses(basis, other, byStatus);
  }

  /**
   * Those of one of the types: {@code "RN"}, {@code "LCSW"}; for certifications, of one of the
   * credentials. A type or credential that no table of the ruleset lists is asked about.
   */
  public Licenses ofType(String... types) {
    return where(Codes.ofType(List.of(types), basis.knownCodes()));
  }

  /**
   * Those whose status is ACTIVE. On a day in the past, such as that of an application: those of
   * which the history says so; else those that are ACTIVE, EXPIRED or LAPSED today and were issued
   * and not yet expired. Whether others were is asked.
   */
  public Licenses active() {
    return withStatus("ACTIVE");
  }

  /**
   * Those with one of the statuses: {@code "ACTIVE"}, {@code "PROBATION"}. On a day in the past the
   * status is what the history and the dates say, see {@link #active()}.
   */
  public Licenses withStatus(String... statuses) {
    List<String> wanted = List.of(statuses);
    Step<Held> step =
        (one, application) -> {
          if (application.isPast()) {
            return Past.hadStatus(wanted, one, application);
          }
          if (!(one.status() instanceof Fact.Known<Status> status)) {
            return STATUS_UNTOLD;
          }
          return wanted.contains(status.value().name()) ? STATUS : OTHER_STATUS;
        };
    return new Licenses(basis, held.where(step), true);
  }

  private static Text status(Entry<Held> entry) {
    return Text.of("status." + entry.record().status().toOptional().orElseThrow());
  }

  /**
   * Those in their term: issued by the day of evaluation, and not expired. One that expires on a
   * day is still good on that day; one without a day of issue is taken as issued today, and asked
   * about for a day in the past.
   */
  public Licenses unexpired() {
    return issued().onTheDay(Licenses::good);
  }

  /**
   * Those issued by the day of evaluation; one without a day of issue is taken as issued today, and
   * asked about for a day in the past.
   */
  public Licenses issued() {
    return onTheDay(Held.issuedByThen());
  }

  private static Condition<Held> good(Held held, Context application) {
    if (!(held.expires() instanceof Fact.Known<PartialDate> expires)) {
      return EXPIRY_UNTOLD;
    }
    if (expires.value().earliestDay() >= application.day()) {
      return GOOD;
    }
    return expires.value().latestDay() < application.day() ? EXPIRED : EXPIRY_OPEN;
  }

  private static PartialDate expires(Entry<Held> entry) {
    return entry.record().expires().toOptional().orElseThrow();
  }

  /**
   * Those without a restriction in force. PROBATION is a restriction; for a certification, ACTIVE
   * settles it. One without a restriction today is taken as without one on a day in the past, which
   * the finding shows as an assumption; whether another had one then is asked.
   */
  public Licenses unencumbered() {
    return where(
        (one, application) -> {
          if (application.isPast()) {
            return Past.wasUnrestricted(one, application);
          }
          return one.kind() == Held.Kind.LICENSE
              ? UNENCUMBERED.of(one.restricted())
              : UNRESTRICTED.of(one.restricted());
        });
  }

  /**
   * Those issued in a country (ISO 3166-1), or by a state or territory of it. Not asked of
   * certifications.
   *
   * <p>May be followed by {@link #orRulingBy} or {@link #orAdvise}.
   */
  public Licenses issuedIn(String country) {
    return where(
        (one, application) ->
            one.kind() == Held.Kind.LICENSE
                ? issuedIn(country, one.jurisdiction())
                : Condition.holds());
  }

  private static Condition<Held> issuedIn(String country, Fact<String> jurisdiction) {
    if (!(jurisdiction instanceof Fact.Known<String> place)) {
      return JURISDICTION_UNTOLD;
    }
    return Places.isIn(country, place.value()) ? ISSUED_THERE : ISSUED_ELSEWHERE;
  }

  private static String jurisdiction(Entry<Held> entry) {
    return entry.record().jurisdiction().toOptional().orElseThrow();
  }

  /**
   * Those that allow assessing a client independently, by the ruleset's table {@code "independent
   * assessment"}. Of a license that the table does not know the candidate is asked, of a
   * certification the issuing body.
   */
  public Licenses allowingIndependentAssessment() {
    String issuer = basis.issuer();
    Condition<Held> unlisted =
        askIssuer(entry -> Text.of("ask.accept-certification", issuer, type(entry)));
    return inTable(
        "independent assessment",
        (one, application) ->
            one.kind() == Held.Kind.CERTIFICATION
                ? unlisted
                : SCOPE_OF_PRACTICE.of(one.independentAssessment()));
  }

  private Licenses inTable(String table, Step<Held> unlisted) {
    return where(
        Codes.inTable(basis.table(table), Held::type, Text::verbatim, Codes::typeUntold, unlisted));
  }

  private static String type(Entry<Held> entry) {
    return entry.record().type().toOptional().orElseThrow();
  }

  private Condition<Held> askIssuer(Function<Entry<Held>, Text> ask) {
    String issuer = basis.issuer();
    return Condition.open(entry -> List.of(new Question.OfIssuer(issuer, ask.apply(entry))));
  }

  /**
   * Those that a table of the ruleset lists; the issuing body is asked of types that the table does
   * not know.
   */
  public Licenses listedIn(String table) {
    String issuer = basis.issuer();
    Condition<Held> unlisted =
        askIssuer(
            entry ->
                Text.of(
                    "ask.count",
                    issuer,
                    entry.record().kind().noun().one(),
                    type(entry),
                    Text.phrase(table)));
    return inTable(table, (one, application) -> unlisted);
  }

  /** After a step: what does not pass it may be accepted by the issuing body, which is asked. */
  public Licenses orRulingBy(String body) {
    return with(held.changingLast(condition -> condition.orRulingBy(body)));
  }

  /** After a step: advice for what does not pass it, such as the way in. */
  public Licenses orAdvise(String advice) {
    return with(held.changingLast(condition -> condition.orAdvise(advice)));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(held.any());
  }

  /** Holds if there is none. */
  public Answer none() {
    return new Answer(held.none());
  }

  /**
   * The one to renew: in force (ACTIVE or PROBATION, and not expired) before any other, and of
   * equals the one that expires last. What is not issued by the day of evaluation is not held, and
   * unless another word has chosen by status, neither is what is REVOKED, SURRENDERED or RETIRED. A
   * row without an expiry is taken as another mention of a dated one that is as good, unless it is
   * known to be of another jurisdiction or issued later.
   */
  public Renewal toRenew() {
    Licenses those = byStatus ? this : where(Held.stillHeld());
    return new Renewal(new RenewalTime(basis.issuer(), those.issued().held, List.of()));
  }

  /** Returns this with the last step turned round. Not a word. */
  Licenses withLastTurned() {
    return with(held.changingLast(Condition::opposite));
  }
}
