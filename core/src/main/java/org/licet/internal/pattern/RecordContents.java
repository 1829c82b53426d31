package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.Records;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.RecordContent;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * Makes the records that patterns match: rows of tables, the candidate, and the entries of lists.
 * Not thread-safe.
 */
final class RecordContents {

  private final ApplicationContext application;
  private final RulesetContext basis;
  private final RecordPresence presence;
  private final PastCredentials past;

  RecordContents(ApplicationContext application, RulesetContext basis) {
    this.application = application;
    this.basis = basis;
    this.presence = new RecordPresence(application);
    this.past = new PastCredentials(application);
  }

  /** Returns the records of a kind. */
  List<CandidateRecord> of(RecordKind kind) {
    return switch (kind) {
      case ROW -> rows();
      case CANDIDATE -> List.of(candidate());
      default -> listed(kind);
    };
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
      default -> throw FieldValues.noField("Row", field);
    };
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
                return FieldValues.declared(candidate.facts(), fact, () -> fact.asked(""));
              }
              Fact<?> own = FieldValues.fact(Candidate.TYPE, candidate, field);
              if (own != null) {
                application.read("/" + field);
                return FieldValues.value(
                    RecordKind.CANDIDATE,
                    field,
                    own,
                    () -> FieldQuestions.ofCandidate("/" + field));
              }
              Fact<?> conduct = FieldValues.fact(Conduct.TYPE, candidate.conduct(), field);
              if (conduct == null) {
                throw FieldValues.noField("Candidate", field);
              }
              return FieldValues.value(
                  RecordKind.CANDIDATE,
                  field,
                  conduct,
                  () -> FieldQuestions.ofCandidate("/conduct/" + field));
            },
            List.of()));
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
      throw FieldValues.noField(kind.type(), field);
    }
    return known;
  }

  private DeclaredFact declared(String place, String field) {
    return basis.facts().of(place, field.substring("facts/".length()), DeclaredFact.Type.values());
  }

  private RecordContent content(RecordKind kind, RecordEntry<?> entry, Object record) {
    RecordType<Object> type = kind.recordType();
    Fact<?> date = FieldValues.fact(type, record, kind.date());
    return new RecordContent(
        entry.pointer(),
        false,
        presence.of(kind, entry, record, date == null ? Fact.unknown() : date),
        field -> value(kind, entry, record, field),
        List.of());
  }

  private Value value(RecordKind kind, RecordEntry<?> entry, Object record, String field) {
    if (field.startsWith("facts/")) {
      DeclaredFact fact = declared(kind.place(), field);
      return FieldValues.declared(
          facts(kind, record), fact, () -> fact.asked(entry.pointer(), entry.name()));
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
            return past.status(entry, held);
          }
          if (field.equals("encumbered")) {
            return past.restriction(entry, held);
          }
        }
        Fact<?> fact = value.of(record);
        if (field.equals("to") && !fact.isKnown() && isCurrent(record)) {
          return Value.date(application.on(), PartialDate.LAST_DAY, List.of());
        }
        Value read =
            FieldValues.value(
                kind,
                field,
                fact,
                () -> FieldQuestions.of(entry, field, FieldQuestions.month(fact)));
        // A record without a date has happened by the day.
        return field.equals(kind.date())
                && !fact.isKnown()
                && presence.of(kind, entry, record, fact).certain()
            ? Value.date(PartialDate.FIRST_DAY, application.on(), read.asks())
            : read;
      }
    }
    throw FieldValues.noField(kind.type(), field);
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
}
