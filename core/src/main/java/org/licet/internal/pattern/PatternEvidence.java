package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.evaluation.Evidence;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.RecordContent;
import org.licet.rule.record.Value;
import org.licet.text.Text;

/** The evidence of records that patterns match or reject. Stateless and thread-safe. */
final class PatternEvidence {

  private PatternEvidence() {}

  /**
   * Returns the evidence of a record that matches or may match.
   *
   * @param key the message: {@code record.counts} or {@code record.may-count}
   */
  static Evidence of(CandidateRecord record, Element.Pattern pattern, String key) {
    List<Text> details = new ArrayList<>();
    RecordKind kind = RecordKind.of(pattern.type()).orElseThrow();
    for (Term.Field field : fields(pattern)) {
      detail(kind, field, record).ifPresent(details::add);
    }
    return Evidence.of(
        CandidateRecord.content(record).pointer(),
        Optional.empty(),
        details.isEmpty() ? Text.of(key) : Text.of(key + ".details", Text.joined("; ", details)));
  }

  /** Returns the evidence of what is known about the candidate, fact by fact. */
  static List<Evidence> ofCandidate(CandidateRecord record, Element.Pattern pattern) {
    List<Evidence> evidence = new ArrayList<>();
    for (Term.Field field : fields(pattern)) {
      detail(RecordKind.CANDIDATE, field, record)
          .ifPresent(
              detail ->
                  evidence.add(
                      Evidence.of(
                          FieldQuestions.pointerOfCandidate(field), Optional.empty(), detail)));
    }
    return evidence;
  }

  /** Returns the fields that a pattern tests or binds, each once. */
  private static List<Term.Field> fields(Element.Pattern pattern) {
    Map<String, Term.Field> fields = new LinkedHashMap<>();
    pattern.tests().forEach(test -> add(test, fields));
    pattern.bindings().forEach(binding -> add(binding.value(), fields));
    return List.copyOf(fields.values());
  }

  private static void add(Test test, Map<String, Term.Field> fields) {
    if (test instanceof Test.Comparison comparison) {
      add(comparison.left(), fields);
      add(comparison.right(), fields);
    } else if (test instanceof Test.Holds holds) {
      add(holds.value(), fields);
    } else if (test instanceof Test.OneOf one) {
      add(one.value(), fields);
    } else if (test instanceof Test.Opposite opposite) {
      add(opposite.test(), fields);
    } else if (test instanceof Test.All all) {
      all.tests().forEach(one -> add(one, fields));
    } else if (test instanceof Test.Any any) {
      any.tests().forEach(one -> add(one, fields));
    }
  }

  private static void add(Term term, Map<String, Term.Field> fields) {
    if (term instanceof Term.Field field && field.of().isEmpty()) {
      fields.putIfAbsent(PatternForms.field(field), field);
    } else if (term instanceof Term.Moved moved) {
      add(moved.date(), fields);
    } else if (term instanceof Term.Calculated calculated) {
      add(calculated.left(), fields);
      add(calculated.right(), fields);
    }
  }

  private static Optional<Text> detail(RecordKind kind, Term.Field field, CandidateRecord record) {
    Value value = PatternFacts.reading(field).apply(record);
    if (!value.isKnown()) {
      return Optional.empty();
    }
    Text label = label(kind, field);
    return Optional.of(
        switch (value.kind()) {
          case YES_NO -> Text.of(value.holds().certain() ? "fact.yes" : "fact.no", label);
          case CODE -> Text.of("fact.value", label, words(kind, field, value.shown()));
          case NUMBER, DATE, CODES -> Text.of("fact.value", label, Text.verbatim(value.shown()));
        });
  }

  private static Text words(RecordKind kind, Term.Field field, String code) {
    return switch (field.name()) {
      case "status" -> Text.of("status." + code);
      case "jurisdiction", "country", "residence" -> Text.place(code);
      case "exam" -> Text.exam(code);
      default ->
          field.declared() || !kind.codes(field.name()).isEmpty()
              ? Text.code(code)
              : Text.verbatim(code);
    };
  }

  /** Returns the name of a record; empty for other facts. */
  static Optional<Text> name(CandidateRecord record, ApplicationContext application) {
    String pointer = CandidateRecord.content(record).pointer();
    for (RecordKind kind : RecordKind.values()) {
      Optional<RecordList<?>> list = kind.list();
      if (list.isPresent() && pointer.startsWith("/" + kind.place() + "/")) {
        return list.get().entries(application).entries().stream()
            .filter(entry -> entry.pointer().equals(pointer))
            .findFirst()
            .map(RecordEntry::name);
      }
    }
    return Optional.empty();
  }

  /** Returns a total for people; empty if nothing is known of it. */
  static Optional<Text> total(PatternTally tally) {
    Element.Total total = tally.total();
    RecordKind kind = kind(tally.patterns().get(total.pattern()));
    Value value = tally.value();
    List<Text> nouns =
        tally.patterns().stream()
            .flatMap(pattern -> kind(pattern).list().stream())
            .distinct()
            .map(list -> list.noun().many())
            .toList();
    if (value.least() == null || nouns.isEmpty()) {
      return Optional.empty();
    }
    String least = Value.shown(value.least());
    Text amount =
        value.isKnown() ? Text.verbatim(least) : Text.of("total.or-more", Text.verbatim(least));
    if (total.function().equals("count")) {
      return Optional.of(
          nouns.size() == 1
              ? Text.of("total.count", nouns.get(0), amount)
              : Text.of("total.count.together", Text.list(nouns), amount));
    }
    boolean day = value.kind() == Value.Kind.DATE;
    String key =
        switch (total.function()) {
          case "sum" -> "total.sum";
          case "min" -> day ? "total.earliest" : "total.smallest";
          default -> day ? "total.latest" : "total.largest";
        };
    return Optional.of(Text.of(key, label(kind, (Term.Field) total.of()), amount));
  }

  private static RecordKind kind(Element.Pattern pattern) {
    return RecordKind.of(pattern.type()).orElseThrow();
  }

  private static Text label(RecordKind kind, Term.Field field) {
    return field.declared()
        ? Text.code(field.name())
        : kind == RecordKind.CANDIDATE
            ? FieldQuestions.labelOfCandidate(field.name())
            : FieldQuestions.label(kind.place(), field.name());
  }

  /**
   * Returns the evidence of records that no pattern accepts together with others.
   *
   * @param all whether records are included that only fail together with others
   */
  static List<Evidence> against(List<Element.Pattern> patterns, PatternFacts facts, boolean all) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (Element.Pattern pattern : patterns) {
      RecordKind kind = RecordKind.of(pattern.type()).orElseThrow();
      if (kind.list().isEmpty()) {
        continue;
      }
      for (CandidateRecord record : facts.records(kind)) {
        RecordContent content = CandidateRecord.content(record);
        Optional<Text> why = whyNot(kind, pattern, record, facts);
        if (!content.further() && (all || why.isPresent())) {
          evidence.putIfAbsent(
              content.pointer(),
              Evidence.of(
                  content.pointer(),
                  Optional.empty(),
                  Text.of("record.does-not-count", why.orElseGet(() -> Text.of("pattern.alone")))));
        }
      }
    }
    return List.copyOf(evidence.values());
  }

  private static Optional<Text> whyNot(
      RecordKind kind, Element.Pattern pattern, CandidateRecord record, PatternFacts facts) {
    if (!record.here().possible()) {
      return Optional.of(Text.of("dated.after", facts.day()));
    }
    for (Test test : pattern.tests()) {
      Optional<Term.Field> failing = PatternNarrowing.failing(test, record, facts);
      Optional<Text> detail = failing.flatMap(field -> detail(kind, field, record));
      if (detail.isPresent()) {
        return detail;
      }
    }
    return Optional.empty();
  }
}
