package org.licet.internal.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Degree;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.JudgedAttempt;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.Records;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Judging;
import org.licet.rule.record.RecordContent;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * The records of one candidate that patterns match, on a day. A record that is dated after the day
 * is not there yet. One without a date has happened by today, because it is on record; for a day in
 * the past, its date is asked. Not thread-safe.
 */
public final class PatternFacts {

  /**
   * The most comparisons of records with patterns. Nobody waits longer for one candidate, and
   * records that belong together take far fewer.
   */
  private static final int MOST_COMPARISONS = 2_000_000;

  private final ApplicationContext application;
  private final RulesetContext basis;
  private final Map<RecordKind, List<CandidateRecord>> records = new EnumMap<>(RecordKind.class);

  private int comparisons;

  private PatternFacts(ApplicationContext application, RulesetContext basis) {
    this.application = application;
    this.basis = basis;
  }

  /** Returns the records of some kinds. */
  public static PatternFacts of(
      Set<RecordKind> kinds, ApplicationContext application, RulesetContext basis) {
    PatternFacts facts = new PatternFacts(application, basis);
    for (RecordKind kind : kinds) {
      facts.records.put(
          kind,
          switch (kind) {
            case ROW -> facts.rows();
            case CANDIDATE -> List.of(facts.candidate());
            default -> facts.listed(kind);
          });
    }
    return facts;
  }

  /** Returns the records of a kind. */
  List<CandidateRecord> records(RecordKind kind) {
    return records.getOrDefault(kind, List.of());
  }

  /**
   * Counts a comparison of a record with a pattern.
   *
   * @throws IllegalStateException if there are too many
   */
  void countComparison() {
    if (++comparisons > MOST_COMPARISONS) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "its patterns compare the records of this candidate more than %,d times",
              MOST_COMPARISONS));
    }
  }

  /** Keeps some of the records. */
  void keep(BiPredicate<RecordKind, CandidateRecord> kept) {
    records.replaceAll(
        (kind, all) -> all.stream().filter(record -> kept.test(kind, record)).toList());
  }

  /** Returns all records. */
  public List<CandidateRecord> all() {
    return records.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the application for the forms of a rule. */
  public Judging judging() {
    return Judging.of(on());
  }

  /** Returns the day of evaluation. */
  Value on() {
    return Value.date(application.on(), application.on(), List.of());
  }

  private List<CandidateRecord> rows() {
    List<CandidateRecord> rows = new ArrayList<>();
    basis.tables().values().stream()
        .sorted(Comparator.comparing(table -> table.name()))
        .forEach(
            table ->
                table.rows().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                        row ->
                            rows.add(
                                RecordKind.ROW.make(
                                    new RecordContent(
                                        "",
                                        false,
                                        Truth.YES,
                                        field ->
                                            row(
                                                table.name(),
                                                row.getKey(),
                                                row.getValue().in(),
                                                field),
                                        List.of())))));
    return rows;
  }

  private static Value row(String table, String code, boolean listed, String field) {
    return switch (field) {
      case "table" -> Value.code(table, List.of());
      case "code" -> Value.code(code, List.of());
      case "listed" -> Value.yesNo(listed, List.of());
      default -> throw noField("Row", field);
    };
  }

  private static IllegalArgumentException noField(String type, String field) {
    return new IllegalArgumentException(type + " has no field " + field + ".");
  }

  private CandidateRecord candidate() {
    application.read("/facts");
    application.read("/conduct");
    Candidate candidate = application.candidate();
    return RecordKind.CANDIDATE.make(
        new RecordContent(
            "/facts",
            false,
            Truth.YES,
            field -> {
              if (field.startsWith("facts/")) {
                DeclaredFact fact = declared(DeclaredFact.CANDIDATE, field);
                return declared(candidate.facts(), fact, () -> fact.asked(""));
              }
              Fact<?> own = fact(Candidate.TYPE, candidate, field);
              if (own != null) {
                application.read("/" + field);
                return value(
                    RecordKind.CANDIDATE,
                    field,
                    own,
                    () -> FieldQuestions.ofCandidate("/" + field));
              }
              Fact<?> conduct = fact(Conduct.TYPE, candidate.conduct(), field);
              if (conduct == null) {
                throw noField("Candidate", field);
              }
              return value(
                  RecordKind.CANDIDATE,
                  field,
                  conduct,
                  () -> FieldQuestions.ofCandidate("/conduct/" + field));
            },
            List.of()));
  }

  private static <R> @Nullable Fact<?> fact(RecordType<R> type, R record, String name) {
    for (Field<R> field : type.fields()) {
      if (field.name().equals(name) && field instanceof Field.Value<R> value) {
        return value.of(record);
      }
    }
    return null;
  }

  private List<CandidateRecord> listed(RecordKind kind) {
    RecordList<?> list = kind.list().orElseThrow();
    Records<?> entries = list.entries(application);
    List<Object> raw = kind.listing(application.candidate()).entries();
    List<CandidateRecord> all = new ArrayList<>(raw.size() + 1);
    for (int i = 0; i < raw.size(); i++) {
      all.add(kind.make(content(kind, entries.entries().get(i), raw.get(i))));
    }
    if (!entries.missingLists().isEmpty()) {
      List<Supplier<Question>> ask =
          entries.missingLists().stream().<Supplier<Question>>map(one -> () -> one).toList();
      all.add(
          kind.make(
              new RecordContent(
                  "/" + kind.place(),
                  true,
                  Truth.open(ask),
                  field -> Value.unknown(kindOf(kind, field), ask),
                  ask)));
    }
    return all;
  }

  private Value.Kind kindOf(RecordKind kind, String field) {
    if (field.startsWith("facts/")) {
      return RecordKind.kind(declared(kind.place(), field).type());
    }
    Value.Kind known = kind.fields().get(field);
    if (known == null) {
      throw noField(kind.type(), field);
    }
    return known;
  }

  private DeclaredFact declared(String place, String field) {
    return basis.facts().of(place, field.substring("facts/".length()), DeclaredFact.Type.values());
  }

  private RecordContent content(RecordKind kind, RecordEntry<?> entry, Object record) {
    RecordType<Object> type = kind.recordType();
    Fact<?> date = fact(type, record, kind.date());
    return new RecordContent(
        entry.pointer(),
        false,
        here(kind, entry, record, date == null ? Fact.unknown() : date),
        field -> value(kind, entry, record, field),
        List.of());
  }

  /** Returns whether a record is there on the day. */
  private Truth here(RecordKind kind, RecordEntry<?> entry, Object record, Fact<?> date) {
    JudgedAttempt attempt = kind == RecordKind.EXAMINATION ? application.attempt() : null;
    if (attempt != null && record.equals(attempt.record())) {
      return Truth.NO;
    }
    int last = attempt == null ? application.day() : attempt.day() - 1;
    if (!(date instanceof Fact.Known<?> known)) {
      if (record instanceof Degree degree
          && degree.expected() instanceof Fact.Known<PartialDate> expected) {
        // A degree in progress is not there before the day on which it is expected.
        return expected.value().earliestDay() > last ? Truth.NO : dated(entry, kind, date);
      }
      return attempt == null && !application.isPast() ? Truth.YES : dated(entry, kind, date);
    }
    PartialDate day = (PartialDate) known.value();
    if (day.latestDay() <= last) {
      return Truth.YES;
    }
    return day.earliestDay() > last ? Truth.NO : dated(entry, kind, date);
  }

  private static Truth dated(RecordEntry<?> entry, RecordKind kind, Fact<?> date) {
    return Truth.open(
        List.of(() -> FieldQuestions.of(entry, kind.date(), FieldQuestions.month(date))));
  }

  private Value value(RecordKind kind, RecordEntry<?> entry, Object record, String field) {
    if (field.startsWith("facts/")) {
      DeclaredFact fact = declared(kind.place(), field);
      return declared(facts(kind, record), fact, () -> fact.asked(entry.pointer(), entry.name()));
    }
    for (Field<Object> one : kind.recordType().fields()) {
      if (!one.name().equals(field)) {
        continue;
      }
      if (one instanceof Field.Codes<Object> codes) {
        Listing<String> listing = codes.of(record);
        return Value.codes(
            listing.entries(),
            listing.isKnown(),
            listing.isKnown()
                ? List.of()
                : List.of(() -> FieldQuestions.of(entry, field, Optional.empty())));
      }
      if (one instanceof Field.Value<Object> value) {
        if (application.isPast() && entry.record() instanceof HeldCredential held) {
          if (field.equals("status")) {
            return pastStatus(entry, held);
          }
          if (field.equals("encumbered")) {
            return pastRestriction(entry, held);
          }
        }
        Fact<?> fact = value.of(record);
        if (field.equals("to") && !fact.isKnown() && isCurrent(record)) {
          return Value.date(application.on(), PartialDate.LAST_DAY, List.of());
        }
        Value read =
            value(
                kind,
                field,
                fact,
                () -> FieldQuestions.of(entry, field, FieldQuestions.month(fact)));
        // A record without a date has happened by the day.
        return field.equals(kind.date())
                && !fact.isKnown()
                && here(kind, entry, record, fact).certain()
            ? Value.date(PartialDate.FIRST_DAY, application.on(), read.asks())
            : read;
      }
    }
    throw noField(kind.type(), field);
  }

  /** Returns whether a job continues, so that it ends no earlier than today. */
  private static boolean isCurrent(Object record) {
    return record instanceof org.licet.candidate.Job job
        && job.current() instanceof Fact.Known<Boolean> current
        && current.value();
  }

  private static Facts facts(RecordKind kind, Object record) {
    for (Field<Object> field : kind.recordType().fields()) {
      if (field instanceof Field.Declared<Object> declared) {
        return declared.of(record);
      }
    }
    return Facts.NONE;
  }

  private static Value value(
      RecordKind kind, String field, Fact<?> fact, Supplier<Question> question) {
    Value.Kind type = kind.fields().get(field);
    if (type == null) {
      throw noField(kind.type(), field);
    }
    List<Supplier<Question>> asks = List.of(question);
    if (!(fact instanceof Fact.Known<?> known)) {
      return type == Value.Kind.NUMBER
          ? Value.number(BigDecimal.ZERO, null, asks)
          : Value.unknown(type, asks);
    }
    return of(type, known.value(), asks);
  }

  private static Value of(Value.Kind type, Object value, List<Supplier<Question>> asks) {
    return switch (type) {
      case CODE ->
          Value.code(value instanceof Enum<?> one ? one.name() : value.toString(), List.of());
      case YES_NO -> Value.yesNo((Boolean) value, List.of());
      case NUMBER -> {
        BigDecimal number = new BigDecimal(value.toString());
        yield Value.number(number, number, List.of());
      }
      case DATE -> {
        PartialDate date = (PartialDate) value;
        yield Value.date(date.earliest(), date.latest(), date.isExact() ? List.of() : asks);
      }
      case CODES -> throw new IllegalArgumentException("a list is no single value");
    };
  }

  private static Value declared(Facts facts, DeclaredFact fact, Supplier<Question> question) {
    List<Supplier<Question>> asks = List.of(question);
    String name = fact.name();
    Fact<?> stated =
        switch (fact.type()) {
          case YES_NO -> facts.yesNo(name);
          case NUMBER -> facts.number(name);
          case DATE -> facts.date(name);
          case CODE -> facts.code(name);
          case CODES -> Fact.unknown();
        };
    Value.Kind kind = RecordKind.kind(fact.type());
    if (kind == Value.Kind.CODES) {
      Listing<String> codes = facts.codes(name);
      return Value.codes(codes.entries(), codes.isKnown(), codes.isKnown() ? List.of() : asks);
    }
    return stated instanceof Fact.Known<?> known
        ? of(kind, known.value(), asks)
        : Value.unknown(kind, asks);
  }

  /** Returns the status on a day in the past, if exactly one is certain. */
  @SuppressWarnings("unchecked") // the entry is that of the credential
  private Value pastStatus(RecordEntry<?> entry, HeldCredential held) {
    for (Status status : Status.values()) {
      Condition<HeldCredential> had =
          PastState.hadStatus(List.of(status.name()), held, application);
      if (had.verdict() == Verdict.MET) {
        return Value.code(status.name(), List.of());
      }
    }
    return Value.code(
        null,
        asks(
            (RecordEntry<HeldCredential>) entry,
            PastState.hadStatus(List.of(Status.ACTIVE.name()), held, application)));
  }

  @SuppressWarnings("unchecked") // the entry is that of the credential
  private Value pastRestriction(RecordEntry<?> entry, HeldCredential held) {
    Condition<HeldCredential> was = PastState.wasUnrestricted(held, application);
    return Value.yesNo(
        was.verdict() == Verdict.UNDETERMINED ? null : was.verdict() == Verdict.NOT_MET,
        asks((RecordEntry<HeldCredential>) entry, was));
  }

  private static List<Supplier<Question>> asks(
      RecordEntry<HeldCredential> entry, Condition<HeldCredential> condition) {
    List<Question> questions = condition.questions(entry);
    return List.of(
        () ->
            questions.isEmpty()
                ? FieldQuestions.of(entry, "status", Optional.empty())
                : questions.get(0));
  }

  /** Returns the day on which the records are judged. */
  LocalDate day() {
    return application.on();
  }

  /** Returns a function that reads a field of a record. */
  static Function<CandidateRecord, Value> reading(Term.Field field) {
    return record -> field.declared() ? record.fact(field.name()) : record.at(field.name());
  }
}
