package org.licet.internal.reasoning.record;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.text.Text;

/**
 * The names of records, such as {@code the RN license from Texas}, each with a number from 1.
 * Thread-safe.
 */
public final class RecordNames {

  /** A code that is a word, such as PHARMACIST, and no abbreviation. */
  private static final Pattern WORD = Pattern.compile("[A-Z]{7,}|[A-Z]+(_[A-Z]+)+");

  private RecordNames() {}

  public static Text held(HeldCredential held, int number) {
    Text name =
        held.type()
            .toOptional()
            .map(code -> held(code, held.kind().noun().one()))
            .orElseGet(() -> held.kind().noun().numbered(number));
    return held.jurisdiction()
        .toOptional()
        .map(place -> Text.of("name.of", name, Text.place(place)))
        .orElse(name);
  }

  private static Text held(String code, Text noun) {
    return WORD.matcher(code).matches()
        ? Text.of("name.held.word", Text.code(code), noun)
        : Text.of("name.held", code, noun);
  }

  public static Text degree(Degree degree, int number) {
    Text level =
        degree
            .level()
            .toOptional()
            .map(known -> Text.of("name.degree." + known))
            .orElseGet(() -> RecordNoun.DEGREE.numbered(number));
    return degree
        .field()
        .toOptional()
        .map(field -> Text.of("name.in-field", level, Text.code(field)))
        .orElse(level);
  }

  public static Text job(Job job, int number) {
    return Stream.of(job.title(), job.employer())
        .flatMap(text -> text.toOptional().stream())
        .reduce((title, employer) -> title + ", " + employer)
        .map(duties -> Text.of("name.job.duties", Integer.toString(number), duties))
        .orElseGet(() -> RecordNoun.JOB.numbered(number));
  }

  /** Returns the name of a job that a plan adds. */
  public static Text newJob(Job job, int number) {
    return Text.of("name.job.new", Integer.toString(number));
  }

  public static Text course(ContinuingEducation course, int number) {
    Text name = RecordNoun.COURSE.numbered(number);
    List<Text> topics = course.topics().entries().stream().map(Text::code).toList();
    return topics.isEmpty() ? name : Text.of("name.topics", name, Text.joined(", ", topics));
  }

  public static Text activity(ProfessionalDevelopment activity, int number) {
    return RecordNoun.ACTIVITY.numbered(number);
  }

  public static Text record(OtherRecord record, int number) {
    Text name = RecordNoun.RECORD.numbered(number);
    return record
        .kind()
        .toOptional()
        .map(kind -> Text.of("name.topics", name, Text.code(kind)))
        .orElse(name);
  }

  /** Returns the name of an exam attempt, which all questions about it use. */
  public static Text attempt(Examination attempt, int number) {
    Text name =
        attempt
            .exam()
            .toOptional()
            .map(exam -> Text.of("name.attempt", Text.exam(exam)))
            .orElseGet(() -> RecordNoun.ATTEMPT.numbered(number));
    return attempt.taken().toOptional().map(day -> Text.of("name.on", name, day)).orElse(name);
  }
}
