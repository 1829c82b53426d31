package org.licet.rule;

import java.util.List;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.condition.Codes;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.condition.YesNoCondition;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.person.StartState;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RenewalTime;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;
import org.licet.text.Text;

/** Licenses, certifications, or both, narrowed step by step. Immutable and thread-safe. */
public final class Licenses extends SelectedRecords<Licenses> {

  private static final YesNoCondition<HeldCredential> UNENCUMBERED =
      YesNoCondition.no("encumbered", "ask.encumbered", "held.restricted");
  private static final YesNoCondition<HeldCredential> UNRESTRICTED =
      YesNoCondition.no("status", "ask.status", "held.restricted");
  private static final SelectionStep<HeldCredential> SCOPE_OF_PRACTICE =
      RecordList.fieldOfLicenses("independentAssessment").is(true);

  private static final Condition<HeldCredential> STATUS_UNKNOWN =
      Condition.ask("status", "ask.status");
  private static final Condition<HeldCredential> STATUS =
      Condition.holds(entry -> Text.of("held.status", status(entry)));
  private static final Condition<HeldCredential> OTHER_STATUS =
      Condition.failsBy("status", entry -> Text.of("held.other-status", status(entry)));

  private static final Condition<HeldCredential> EXPIRY_UNKNOWN =
      Condition.ask("expires", "ask.expires");
  private static final Condition<HeldCredential> EXPIRY_OPEN =
      Condition.ask("expires", entry -> Text.of("ask.expires.day", entry.name(), expires(entry)));
  private static final Condition<HeldCredential> GOOD =
      Condition.holds(entry -> Text.of("held.good-until", expires(entry)));
  private static final Condition<HeldCredential> EXPIRED =
      Condition.failsBy("expires", entry -> Text.of("held.expired", expires(entry)));

  private static final Text NO_RESTRICTION = Text.of("held.no-restriction");

  private static final RecordPlace<HeldCredential> PLACE =
      RecordPlace.of(
          HeldCredential::jurisdiction, "jurisdiction", "ask.jurisdiction", "held.issued-in");
  private static final SelectionStep<HeldCredential> MULTISTATE =
      RecordList.fieldOfLicenses("multistate").is(true);
  private static final Condition<HeldCredential> NO_LICENSE =
      Condition.failsBy("multistate", entry -> Text.of("held.no-license"));

  private final Selection<HeldCredential> held;

  /** Whether a word has selected statuses. */
  private final boolean byStatus;

  Licenses(RulesetContext basis, Selection<HeldCredential> held) {
    this(basis, held, false);
  }

  private Licenses(RulesetContext basis, Selection<HeldCredential> held, boolean byStatus) {
    super(basis);
    this.held = held;
    this.byStatus = byStatus;
  }

  @Override
  Selection<HeldCredential> selection() {
    return held;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Licenses select(Selection<?> selection) {
    return new Licenses(basis, (Selection<HeldCredential>) selection, byStatus);
  }

  @Override
  Licenses in(Term term) {
    return onTheDay(term.holds(HeldCredential.ISSUED));
  }

  private Licenses where(SelectionStep<HeldCredential> step) {
    return select(held.where(step));
  }

  private Licenses onTheDay(SelectionStep<HeldCredential> step) {
    return select(held.whereOnTheDay(step));
  }

  /**
   * Keeps the licenses of one of the types: {@code "RN"}, {@code "LCSW"}; of certifications, those
   * of one of the credentials. A type or credential that no table of the ruleset lists becomes a
   * question. A certification of another issuer does not count, if the ruleset has a table such as
   * {@code "issuers of CCM"}. A certification with other letters counts if the ruleset lists them
   * in a table such as {@code "letters of CMGT-BC"}. Letters in {@code "shared letters of CMGT-BC"}
   * count if the declared fact {@code SPECIALTY} is in {@code "specialties of CMGT-BC"}.
   */
  public Licenses ofType(String... types) {
    return select(basis.ofType(held, List.of(types)));
  }

  /**
   * Keeps those whose status is ACTIVE. On a day in the past, such as the day of an application,
   * the history decides. Without a history, a license that is ACTIVE, EXPIRED or LAPSED today was
   * active from the day of issue to the day of expiry; any other license becomes a question.
   */
  public Licenses active() {
    return withStatus("ACTIVE");
  }

  /**
   * Keeps those with one of the statuses: {@code "ACTIVE"}, {@code "PROBATION"}. On a day in the
   * past, the history and the dates decide; see {@link #active()}.
   */
  public Licenses withStatus(String... statuses) {
    List<String> wanted = List.of(statuses);
    SelectionStep<HeldCredential> step =
        (one, application) -> {
          if (application.isPast()) {
            return PastState.hadStatus(wanted, one, application);
          }
          if (!(one.status() instanceof Fact.Known<Status> status)) {
            return STATUS_UNKNOWN;
          }
          return wanted.contains(status.value().name()) ? STATUS : OTHER_STATUS;
        };
    return new Licenses(basis, held.where(step), true);
  }

  private static Text status(RecordEntry<HeldCredential> entry) {
    return Text.of("status." + entry.record().status().toOptional().orElseThrow());
  }

  /**
   * Keeps those that are issued by the day of evaluation and have not expired. A license is still
   * valid on its day of expiry. Without a day of issue, a license counts as issued today; for a day
   * in the past, Licet asks for the day of issue.
   */
  public Licenses unexpired() {
    return issued()
        .onTheDay(
            SelectionStep.dated(
                Licenses::good,
                (held, application, until) -> sameThrough(held, application.day())));
  }

  /**
   * Keeps those that are issued by the day of evaluation and do not expire before the position
   * starts: no renewal is due before the start. The start is the day that the caller states, or
   * {@code start} in the {@code ruleset.properties} of the opening. If neither is stated, Licet
   * asks the employer about each license that has not expired. A start before the day of evaluation
   * counts as that day.
   *
   * <p>It does not look at the status on the start date, which nobody knows today.
   */
  public Licenses unexpiredOnStart() {
    return issued().onTheDay(StartState.of(basis.issuer()));
  }

  /**
   * Keeps those that are issued by the day of evaluation. Without a day of issue, a license counts
   * as issued today; for a day in the past, Licet asks for the day of issue.
   */
  public Licenses issued() {
    return onTheDay(HeldCredential.issuedByThen());
  }

  private static Condition<HeldCredential> good(
      HeldCredential held, ApplicationContext application) {
    if (!(held.expires() instanceof Fact.Known<PartialDate> expires)) {
      return EXPIRY_UNKNOWN;
    }
    if (expires.value().earliestDay() >= application.day()) {
      return GOOD;
    }
    return expires.value().latestDay() < application.day() ? EXPIRED : EXPIRY_OPEN;
  }

  private static int sameThrough(HeldCredential held, int day) {
    if (!(held.expires() instanceof Fact.Known<PartialDate> expires)
        || expires.value().latestDay() < day) {
      return MetDays.NEVER;
    }
    int earliest = expires.value().earliestDay();
    return earliest >= day ? earliest : expires.value().latestDay();
  }

  private static PartialDate expires(RecordEntry<HeldCredential> entry) {
    return entry.record().expires().toOptional().orElseThrow();
  }

  /**
   * Keeps those without a restriction. PROBATION is a restriction, and a certification that is
   * ACTIVE has none. A license without a restriction today had none on a day in the past, and the
   * finding shows this assumption. For any other license, Licet asks about that day.
   */
  public Licenses unencumbered() {
    return where(
        (one, application) -> {
          if (application.isPast()) {
            return PastState.wasUnrestricted(one, application);
          }
          return one.kind() == HeldCredential.Kind.LICENSE
              ? UNENCUMBERED.of(one.restricted())
              : UNRESTRICTED.of(one.restricted());
        });
  }

  /**
   * Keeps those with a restriction. PROBATION is a restriction, and a certification that is not
   * ACTIVE has one. For a day in the past, the same assumption and the same question apply as for
   * {@link #unencumbered()}.
   */
  public Licenses encumbered() {
    return select(
        unencumbered().held.changingLast(condition -> condition.opposite(NO_RESTRICTION)));
  }

  /**
   * Keeps those that one of the states or countries issued: {@code "US-TX"} (ISO 3166-2) or {@code
   * "US"} (ISO 3166-1), which includes its states and territories. Every certification passes.
   *
   * <p>{@link #orRulingBy} or {@link #orAdvise} may follow.
   */
  public Licenses issuedIn(String... places) {
    List<String> wanted = List.of(places);
    List<Text> names = wanted.stream().map(Text::place).toList();
    Condition<HeldCredential> elsewhere =
        Condition.fails(
            entry -> Text.of("held.issued-elsewhere", Text.list(names), jurisdiction(entry)),
            "jurisdiction",
            RecordEntry::name);
    SelectionStep<HeldCredential> there = PLACE.in(wanted, elsewhere);
    return where(
        (one, application) ->
            one.kind() == HeldCredential.Kind.LICENSE
                ? there.of(one, application)
                : Condition.holds());
  }

  /**
   * Keeps those that a state or country issued that a table of the ruleset lists. A row for a
   * country covers its states that have no row. Licet asks the issuing body about any other place.
   * Every certification passes.
   */
  public Licenses issuedInOneOf(String table) {
    SelectionStep<HeldCredential> listed = PLACE.in(basis.table(table), basis.issuer());
    return where(
        (one, application) ->
            one.kind() == HeldCredential.Kind.LICENSE
                ? listed.of(one, application)
                : Condition.holds());
  }

  /** Keeps the multistate licenses of the Nurse Licensure Compact. No certification is one. */
  public Licenses multistate() {
    return where(
        (one, application) ->
            one.kind() == HeldCredential.Kind.LICENSE
                ? MULTISTATE.of(one, application)
                : NO_LICENSE);
  }

  /**
   * Keeps those whose day of issue is at least the given number of years ago. The status in these
   * years does not matter. Licet takes the day of issue as stated, even if it is not the first one.
   */
  public Licenses heldForYears(long years) {
    return select(
        held.whereAgo(on -> on.minusYears(years), Text.of("dated.fewer-years-ago", years)));
  }

  /**
   * Keeps those whose day of issue is at least the given number of months ago. The status in these
   * months does not matter. Licet takes the day of issue as stated, even if it is not the first
   * one.
   */
  public Licenses heldForMonths(long months) {
    return select(
        held.whereAgo(on -> on.minusMonths(months), Text.of("dated.fewer-months-ago", months)));
  }

  private static Text jurisdiction(RecordEntry<HeldCredential> entry) {
    return Text.place(entry.record().jurisdiction().toOptional().orElseThrow());
  }

  /**
   * Keeps those that allow assessing a client independently, as the table {@code "independent
   * assessment"} of the ruleset lists them. If the table does not list a license, Licet asks the
   * candidate; if it does not list a certification, Licet asks the issuing body.
   */
  public Licenses allowingIndependentAssessment() {
    String issuer = basis.issuer();
    Condition<HeldCredential> unlisted =
        askIssuer(
            "independentAssessment",
            entry -> Text.of("ask.accept-certification", issuer, type(entry)));
    return inTable(
        "independent assessment",
        "held.allows-assessment",
        "held.no-assessment",
        (one, application) ->
            one.kind() == HeldCredential.Kind.CERTIFICATION
                ? unlisted
                : SCOPE_OF_PRACTICE.of(one, application));
  }

  private Licenses inTable(
      String table, String listed, String notListed, SelectionStep<HeldCredential> unlisted) {
    return select(
        basis
            .issuers()
            .keptOf(held)
            .where(
                Codes.inTable(
                    basis.table(table),
                    HeldCredential::type,
                    listed,
                    notListed,
                    Codes::unknownType,
                    unlisted)));
  }

  private static String type(RecordEntry<HeldCredential> entry) {
    return entry.record().type().toOptional().orElseThrow();
  }

  private Condition<HeldCredential> askIssuer(
      String matter, Function<RecordEntry<HeldCredential>, Text> ask) {
    String issuer = basis.issuer();
    return Condition.open(entry -> List.of(entry.askIssuer(issuer, matter, ask.apply(entry))));
  }

  /**
   * Keeps those that a table of the ruleset lists. Licet asks the issuing body about types that the
   * table does not list.
   */
  public Licenses listedIn(String table) {
    String issuer = basis.issuer();
    Condition<HeldCredential> unlisted =
        askIssuer(
            "type",
            entry ->
                Text.of(
                    "ask.count",
                    issuer,
                    entry.record().kind().noun().one(),
                    type(entry),
                    Text.phrase(table)));
    return inTable(table, "table.listed", "table.listed-as-not", (one, application) -> unlisted);
  }

  /**
   * Picks the one to renew. One in force (ACTIVE or PROBATION, and not expired) comes before any
   * other; of several, the one that expires last counts. One that is issued after the day of
   * evaluation is left out. So is one that is REVOKED, SURRENDERED or RETIRED, unless an earlier
   * word chose the status. A row without an expiration date counts as a copy of a dated row that is
   * at least as good, unless its jurisdiction differs or it was issued later.
   */
  public Renewal toRenew() {
    Licenses those = byStatus ? this : where(HeldCredential.stillHeld());
    return new Renewal(RenewalTime.of(basis.issuer(), those.issued().held));
  }
}
