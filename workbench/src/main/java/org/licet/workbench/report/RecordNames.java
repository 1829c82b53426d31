package org.licet.workbench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.text.Text;

/** Display names of the records of a candidate, by their JSON pointers. Not thread-safe. */
public final class RecordNames {

  private final Wording wording;
  private final Map<String, String> names = new HashMap<>();

  private RecordNames(Wording wording) {
    this.wording = wording;
  }

  /** Returns the names of a candidate's records. */
  public static RecordNames of(Candidate candidate, Wording wording) {
    RecordNames names = new RecordNames(wording);
    names.add("employment", candidate.employment().entries(), names::job);
    names.add("licenses", candidate.licenses().entries(), names::license);
    names.add("certifications", candidate.certifications().entries(), names::certification);
    names.add("degrees", candidate.degrees().entries(), names::degree);
    names.add("continuingEducation", candidate.continuingEducation().entries(), names::course);
    names.add(
        "professionalDevelopment", candidate.professionalDevelopment().entries(), names::activity);
    names.add("examinations", candidate.examinations().entries(), names::attempt);
    names.add("records", candidate.records().entries(), names::record);
    names.names.put("/residence", wording.say("record.residence"));
    for (Field<Conduct> field : Conduct.TYPE.fields()) {
      if (field instanceof Field.Value) {
        names.names.put("/conduct/" + field.name(), wording.say("record.conduct." + field.name()));
      }
    }
    return names;
  }

  private <T> void add(String list, List<T> records, Function<T, String> naming) {
    for (int i = 0; i < records.size(); i++) {
      String name = naming.apply(records.get(i));
      names.put(
          "/" + list + "/" + i,
          name.isEmpty()
              ? wording.say("record.number", wording.say("record." + list), String.valueOf(i + 1))
              : name);
    }
  }

  /** Returns the name of a record or fact, or the pointer if there is no such record. */
  public String of(String pointer) {
    if (pointer.startsWith("/facts/") || pointer.startsWith("/conduct/facts/")) {
      return wording.say("record.fact");
    }
    return names.getOrDefault(pointer, pointer);
  }

  private String job(Job job) {
    return joined(Stream.of(job.title(), job.employer()));
  }

  private String license(License license) {
    return named(
        "licenses",
        license.type().map(type -> wording.say("record.license", type)),
        license.jurisdiction().map(Text::place));
  }

  private String certification(Certification held) {
    return held.credential().toOptional().map(code -> wording.say("record.held", code)).orElse("");
  }

  private String degree(Degree degree) {
    return named(
        "degrees",
        degree.level().map(level -> wording.say("record.degree." + level)),
        degree.field().map(Text::code));
  }

  private String course(ContinuingEducation course) {
    List<Text> topics = course.topics().entries().stream().map(Text::code).toList();
    return topics.isEmpty() ? "" : wording.say("record.course", Text.list(topics));
  }

  private String activity(ProfessionalDevelopment activity) {
    return activity
        .category()
        .toOptional()
        .map(category -> wording.say("record.activity", Text.code(category.name())))
        .orElse("");
  }

  private String attempt(Examination attempt) {
    return attempt
        .exam()
        .toOptional()
        .map(exam -> wording.say("record.attempt", Text.exam(exam)))
        .orElse("");
  }

  /**
   * Returns the kind of a record with a detail. Without a kind, the name of the list replaces it.
   */
  private String named(String list, Fact<String> kind, Fact<Text> detail) {
    if (!detail.isKnown()) {
      return kind.toOptional().orElse("");
    }
    String noun = kind.toOptional().orElseGet(() -> wording.say("record." + list));
    return noun + ", " + detail.map(wording::say).toOptional().orElseThrow();
  }

  private String record(OtherRecord record) {
    return record
        .kind()
        .toOptional()
        .map(kind -> wording.say("record.other", Text.code(kind)))
        .orElse("");
  }

  private static String joined(Stream<Fact<String>> parts) {
    return parts.flatMap(part -> part.toOptional().stream()).collect(Collectors.joining(", "));
  }
}
