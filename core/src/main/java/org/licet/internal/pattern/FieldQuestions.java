package org.licet.internal.pattern;

import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Conduct;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/** The questions for the fields of records. Stateless and thread-safe. */
final class FieldQuestions {

  /** The message of a field's question, by the list and the field. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("licenses.type", "ask.license-type"),
          Map.entry("licenses.status", "ask.status"),
          Map.entry("licenses.encumbered", "ask.encumbered"),
          Map.entry("licenses.jurisdiction", "ask.jurisdiction"),
          Map.entry("licenses.issued", "ask.issued"),
          Map.entry("licenses.expires", "ask.expires"),
          Map.entry("certifications.credential", "ask.certification-type"),
          Map.entry("certifications.status", "ask.status"),
          Map.entry("certifications.issued", "ask.issued"),
          Map.entry("certifications.expires", "ask.expires"),
          Map.entry("degrees.level", "ask.level"),
          Map.entry("degrees.field", "ask.field"),
          Map.entry("degrees.conferred", "ask.conferred"),
          Map.entry("employment.from", "ask.begin"),
          Map.entry("employment.to", "ask.end"),
          Map.entry("employment.hoursPerWeek", "ask.hours-a-week"),
          Map.entry("employment.fullTime", "ask.full-time"),
          Map.entry("employment.country", "ask.country"),
          Map.entry("continuingEducation.completed", "ask.completed"),
          Map.entry("continuingEducation.hours", "ask.contact-hours"),
          Map.entry("continuingEducation.topics", "ask.topics"),
          Map.entry("professionalDevelopment.completed", "ask.completed"),
          Map.entry("continuingEducation.approvedBy", "ask.approved-by"),
          Map.entry("records.kind", "ask.kind"),
          Map.entry("records.jurisdiction", "ask.record-place"),
          Map.entry("examinations.exam", "ask.exam"),
          Map.entry("examinations.jurisdiction", "ask.exam-place"),
          Map.entry("examinations.passed", "ask.passed"),
          Map.entry("examinations.taken", "ask.taken"));

  private FieldQuestions() {}

  /** Returns the name of a field for people, such as "result of an exam attempt". */
  static Text label(String list, String field) {
    return Text.of("fact." + list + "." + field);
  }

  /** Returns the name of a field of the candidate for people. */
  static Text labelOfCandidate(String field) {
    boolean conduct = Conduct.TYPE.names().contains(field);
    return Text.of("fact." + (conduct ? "conduct." : "") + field);
  }

  /** Returns the JSON pointer to a field or declared fact of the candidate. */
  static String pointerOfCandidate(Term.Field field) {
    if (field.declared()) {
      return "/facts/" + field.name().replace("~", "~0").replace("/", "~1");
    }
    return (Conduct.TYPE.names().contains(field.name()) ? "/conduct/" : "/") + field.name();
  }

  /** Returns the question for a field of a record. */
  static Question of(RecordEntry<?> entry, String field, Optional<PartialDate> month) {
    String list = entry.list().substring(1);
    String key =
        NamedFields.has(list, field) ? NamedFields.ask(list, field) : KEYS.get(list + "." + field);
    Text name = entry.name();
    if (key == null) {
      return entry.ask(field, Text.of("ask.record-field", name, label(list, field)));
    }
    return entry.ask(
        field,
        month.map(known -> Text.of(key + ".day", name, known)).orElseGet(() -> Text.of(key, name)));
  }

  /** Returns the question for a field of the candidate. */
  static Question ofCandidate(String pointer) {
    if (pointer.equals("/residence")) {
      return Question.OfCandidate.of(pointer, Text.of("ask.residence"));
    }
    return Question.OfCandidate.of(
        pointer,
        Text.of(
            "ask.record-field",
            Text.of("noun.candidate"),
            Text.of("fact." + pointer.substring(1).replace('/', '.'))));
  }

  /** Returns the month or year of an inexact date. */
  static Optional<PartialDate> month(Fact<?> fact) {
    return fact.toOptional()
        .filter(PartialDate.class::isInstance)
        .map(PartialDate.class::cast)
        .filter(date -> !date.isExact());
  }
}
