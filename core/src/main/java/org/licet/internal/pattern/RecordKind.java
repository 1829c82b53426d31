package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.RecordType;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.rule.record.Activity;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Certification;
import org.licet.rule.record.Course;
import org.licet.rule.record.Degree;
import org.licet.rule.record.Examination;
import org.licet.rule.record.Job;
import org.licet.rule.record.License;
import org.licet.rule.record.OtherRecord;
import org.licet.rule.record.RecordContent;
import org.licet.rule.record.Row;
import org.licet.rule.record.Value;

/** The types of records that patterns match. Each has fields, by the names of the format. */
@SuppressWarnings("ImmutableEnumChecker") // functions, lists and maps that nobody changes
public enum RecordKind {
  /** The licenses. */
  LICENSE("License", License::of, "licenses", "issued", RecordList.LICENSES),
  /** The certifications already held. */
  CERTIFICATION(
      "Certification", Certification::of, "certifications", "issued", RecordList.CERTIFICATIONS),
  /** The degrees. */
  DEGREE("Degree", Degree::of, "degrees", "conferred", RecordList.DEGREES),
  /** The jobs. */
  JOB("Job", Job::of, "employment", "from", RecordList.JOBS),
  /** The continuing education. */
  COURSE("Course", Course::of, "continuingEducation", "completed", RecordList.COURSES),
  /** The professional development. */
  ACTIVITY("Activity", Activity::of, "professionalDevelopment", "completed", RecordList.ACTIVITIES),
  /** The attempts at examinations. */
  EXAMINATION("Examination", Examination::of, "examinations", "taken", RecordList.ATTEMPTS),
  /** The records of other kinds. */
  RECORD("Record", OtherRecord::of, "records", "on", RecordList.RECORDS),
  /** The rows of tables. */
  ROW("Row", Row::of, "", "", null),
  /** The candidate. */
  CANDIDATE("Candidate", org.licet.rule.record.Candidate::of, DeclaredFact.CANDIDATE, "", null);

  private final String type;
  private final Function<RecordContent, CandidateRecord> making;
  private final String place;
  private final String date;
  private final Optional<RecordList<?>> list;
  private final Map<String, Value.Kind> fields;

  RecordKind(
      String type,
      Function<RecordContent, CandidateRecord> making,
      String place,
      String date,
      @Nullable RecordList<?> list) {
    this.type = type;
    this.making = making;
    this.place = place;
    this.date = date;
    this.list = Optional.ofNullable(list);
    this.fields = Collections.unmodifiableMap(fields(type, place));
  }

  private static Map<String, Value.Kind> fields(String type, String place) {
    Map<String, Value.Kind> fields = new LinkedHashMap<>();
    if (type.equals("Row")) {
      fields.put("table", Value.Kind.CODE);
      fields.put("code", Value.Kind.CODE);
      fields.put("listed", Value.Kind.YES_NO);
      return fields;
    }
    List<Field<?>> all = new ArrayList<>();
    if (place.equals(DeclaredFact.CANDIDATE)) {
      all.addAll(Candidate.TYPE.fields());
      all.addAll(Conduct.TYPE.fields());
      all.removeIf(field -> field.name().equals("id") || field.name().equals("incomplete"));
    } else {
      all.addAll(listOf(place).type().fields());
    }
    for (Field<?> field : all) {
      kind(field).ifPresent(kind -> fields.put(field.name(), kind));
    }
    return fields;
  }

  private static Field.Records<Candidate, ?> listOf(String place) {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field.name().equals(place) && field instanceof Field.Records<Candidate, ?> records) {
        return records;
      }
    }
    throw new IllegalStateException("There is no list " + place + ".");
  }

  private static Optional<Value.Kind> kind(Field<?> field) {
    if (field instanceof Field.Codes<?>) {
      return Optional.of(Value.Kind.CODES);
    }
    if (!(field instanceof Field.Value<?> value)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (value.kind()) {
          case TEXT, CODE, COUNTRY, JURISDICTION, ONE_OF, ANSWER -> Value.Kind.CODE;
          case YES_NO -> Value.Kind.YES_NO;
          case NUMBER, COUNT -> Value.Kind.NUMBER;
          case DATE -> Value.Kind.DATE;
        });
  }

  /** Returns the kind with a name in rules. */
  public static Optional<RecordKind> of(String type) {
    return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }

  /** Returns the names of all kinds in rules. */
  public static List<String> types() {
    return Stream.of(values()).map(RecordKind::type).toList();
  }

  /** Returns the name in rules, such as {@code Examination}. */
  public String type() {
    return type;
  }

  /** Returns the fields by name, with their kinds. */
  public Map<String, Value.Kind> fields() {
    return fields;
  }

  /** Returns the codes of a field with a closed list; empty for any other. */
  public List<String> codes(String field) {
    if (list.isPresent()) {
      for (Field<?> one : listOf(place).type().fields()) {
        if (one.name().equals(field) && one instanceof Field.Value<?> value) {
          return value.codes();
        }
      }
    }
    return List.of();
  }

  /** Returns the place of the records' declared facts; empty if they have none. */
  public String place() {
    return place;
  }

  /** Returns the field with the date of the record; empty if it has none. */
  String date() {
    return date;
  }

  /** Returns the list of the records, if they are records of a list. */
  Optional<RecordList<?>> list() {
    return list;
  }

  CandidateRecord make(RecordContent content) {
    return making.apply(content);
  }

  /** Returns the records of a candidate. */
  @SuppressWarnings("unchecked") // the list is one of the candidate's
  Listing<Object> listing(Candidate candidate) {
    return (Listing<Object>) (Listing<?>) listOf(place).of(candidate);
  }

  @SuppressWarnings("unchecked") // the type is that of the list
  RecordType<Object> recordType() {
    return (RecordType<Object>) (RecordType<?>) listOf(place).type();
  }

  /** Returns whether the kinds of value of a fact and of a field agree. */
  static Value.Kind kind(DeclaredFact.Type type) {
    return switch (type) {
      case YES_NO -> Value.Kind.YES_NO;
      case NUMBER -> Value.Kind.NUMBER;
      case DATE -> Value.Kind.DATE;
      case CODE -> Value.Kind.CODE;
      case CODES -> Value.Kind.CODES;
    };
  }
}
