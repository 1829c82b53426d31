package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.condition.FieldSteps;
import org.licet.internal.reasoning.condition.NamedFact;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.internal.reasoning.identity.RecordIdentity;
import org.licet.internal.reasoning.record.EmployedDays;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.RecordNames;
import org.licet.internal.reasoning.record.RecordNoun;
import org.licet.internal.reasoning.record.Records;
import org.licet.text.Text;

/**
 * A list of the candidate's records, as a source for selections. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public abstract class RecordList<T> {

  /** The licenses. */
  public static final RecordList<HeldCredential> LICENSES =
      new Single<>(
          RecordNoun.LICENSE,
          "licenses",
          RecordList::fieldOfLicenses,
          Candidate::licenses,
          HeldCredential::licenses,
          HeldCredential::facts,
          HeldCredential.ISSUED,
          RecordNames::held,
          RecordNames::held,
          null);

  /** The certifications already held. */
  public static final RecordList<HeldCredential> CERTIFICATIONS =
      new Single<>(
          RecordNoun.CERTIFICATION,
          "certifications",
          Candidate::certifications,
          HeldCredential::certifications,
          HeldCredential::facts,
          HeldCredential.ISSUED,
          RecordNames::held,
          null);

  /** The licenses followed by the certifications. */
  public static final RecordList<HeldCredential> LICENSES_AND_CERTIFICATIONS =
      new Joined<>(RecordNoun.LICENSE_OR_CERTIFICATION, LICENSES, CERTIFICATIONS);

  /** The degrees. */
  public static final RecordList<Degree> DEGREES =
      new Single<>(
          RecordNoun.DEGREE,
          "degrees",
          name -> new FieldSteps<>("degrees", Degree.TYPE, name, degree -> degree),
          Candidate::degrees,
          candidate -> candidate.degrees().entries(),
          Degree::facts,
          EventDate.of(Degree::conferred, "conferred"),
          RecordNames::degree,
          RecordNames::degree,
          null);

  /** The jobs. */
  public static final RecordList<Job> JOBS =
      new Single<>(
          RecordNoun.JOB,
          "employment",
          RecordList::fieldOfJobs,
          Candidate::employment,
          candidate -> candidate.employment().entries(),
          Job::facts,
          EventDate.of("from", Job::from, EmployedDays::askFirst),
          RecordNames::job,
          RecordNames::newJob,
          RecordIdentity.JOBS);

  /** The continuing education. */
  public static final RecordList<ContinuingEducation> COURSES =
      new Single<>(
          RecordNoun.COURSE,
          "continuingEducation",
          Candidate::continuingEducation,
          candidate -> candidate.continuingEducation().entries(),
          ContinuingEducation::facts,
          EventDate.of(ContinuingEducation::completed, "completed"),
          RecordNames::course,
          RecordIdentity.COURSES);

  /** The professional development of other categories. */
  public static final RecordList<ProfessionalDevelopment> ACTIVITIES =
      new Single<>(
          RecordNoun.ACTIVITY,
          "professionalDevelopment",
          Candidate::professionalDevelopment,
          candidate -> candidate.professionalDevelopment().entries(),
          ProfessionalDevelopment::facts,
          EventDate.of(ProfessionalDevelopment::completed, "completed"),
          RecordNames::activity,
          null);

  /** The attempts at examinations. */
  public static final RecordList<Examination> ATTEMPTS =
      new Single<>(
          RecordNoun.ATTEMPT,
          "examinations",
          Candidate::examinations,
          candidate -> candidate.examinations().entries(),
          Examination::facts,
          EventDate.of(Examination::taken, "taken").seenFrom(ApplicationContext::attemptOn),
          RecordNames::attempt,
          RecordIdentity.ATTEMPTS);

  /** The records of kinds that have no list of their own. */
  public static final RecordList<OtherRecord> RECORDS =
      new Single<>(
          RecordNoun.RECORD,
          "records",
          Candidate::records,
          candidate -> candidate.records().entries(),
          OtherRecord::facts,
          EventDate.of(OtherRecord::on, "on"),
          RecordNames::record,
          null);

  private final RecordNoun noun;
  private final @Nullable RecordIdentity<T> likeness;

  /** Returns one of the {@link NamedFields} of jobs. */
  public static FieldSteps<Job, Job> fieldOfJobs(String name) {
    return new FieldSteps<>("employment", Job.TYPE, name, job -> job);
  }

  /** Returns one of the {@link NamedFields} of licenses. A certification has none. */
  public static FieldSteps<License, HeldCredential> fieldOfLicenses(String name) {
    return new FieldSteps<>("licenses", License.TYPE, name, HeldCredential::license);
  }

  private RecordList(RecordNoun noun, @Nullable RecordIdentity<T> likeness) {
    this.noun = noun;
    this.likeness = likeness;
  }

  /** Returns the identity of the records, or {@code null} if they are never added up. */
  @Nullable RecordIdentity<T> likeness() {
    return likeness;
  }

  /** Returns the noun for the records. */
  public RecordNoun noun() {
    return noun;
  }

  /** Returns the date of the records: for jobs the first day, for licenses the day of issue. */
  public abstract EventDate<T> date();

  /** Returns the facts of a record that rulesets declare. */
  abstract Facts facts(T record);

  /** Returns the names of the lists in the candidate format. */
  abstract List<String> places();

  /**
   * Returns a fact that the records of every list can carry.
   *
   * @throws IllegalArgumentException if the ruleset declares no such fact
   */
  DeclaredFact declared(DeclaredFacts facts, String name, DeclaredFact.Type... type) {
    DeclaredFact fact = facts.of(places().get(0), name, type);
    places().forEach(place -> facts.of(place, name, type));
    return fact;
  }

  /** Returns one of the {@link NamedFields}; empty if the records have none so named. */
  Optional<NamedFact<T>> field(String name) {
    return Optional.empty();
  }

  /** Returns every record. */
  abstract List<T> records(ApplicationContext application);

  /** Returns whether the list is complete. */
  abstract boolean isTold(ApplicationContext application);

  /** Returns the records with their places, and the questions about further ones. */
  public abstract Records<T> entries(ApplicationContext application);

  /** One list. */
  private static final class Single<R, T> extends RecordList<T> {

    private final String pointer;
    private final Function<String, NamedFact<T>> fields;
    private final Function<Candidate, Listing<R>> listing;
    private final Function<Candidate, List<T>> records;
    private final Function<T, Facts> facts;
    private final EventDate<T> date;
    private final BiFunction<T, Integer, Text> naming;
    private final BiFunction<T, Integer, Text> namingNew;

    Single(
        RecordNoun noun,
        String key,
        Function<Candidate, Listing<R>> listing,
        Function<Candidate, List<T>> records,
        Function<T, Facts> facts,
        EventDate<T> date,
        BiFunction<T, Integer, Text> naming,
        @Nullable RecordIdentity<T> likeness) {
      this(noun, key, Single::none, listing, records, facts, date, naming, naming, likeness);
    }

    Single(
        RecordNoun noun,
        String key,
        Function<String, NamedFact<T>> fields,
        Function<Candidate, Listing<R>> listing,
        Function<Candidate, List<T>> records,
        Function<T, Facts> facts,
        EventDate<T> date,
        BiFunction<T, Integer, Text> naming,
        BiFunction<T, Integer, Text> namingNew,
        @Nullable RecordIdentity<T> likeness) {
      super(noun, likeness);
      this.pointer = "/" + key;
      this.fields = fields;
      this.listing = listing;
      this.records = records;
      this.facts = facts;
      this.date = date;
      this.naming = naming;
      this.namingNew = namingNew;
    }

    private static <T> NamedFact<T> none(String name) {
      throw new IllegalArgumentException("No record of this list has the field " + name);
    }

    @Override
    public EventDate<T> date() {
      return date;
    }

    @Override
    Facts facts(T record) {
      return facts.apply(record);
    }

    @Override
    List<String> places() {
      return List.of(key());
    }

    private String key() {
      return pointer.substring(1);
    }

    @Override
    Optional<NamedFact<T>> field(String name) {
      return NamedFields.has(key(), name) ? Optional.of(fields.apply(name)) : Optional.empty();
    }

    @Override
    List<T> records(ApplicationContext application) {
      application.read(pointer);
      return records.apply(application.candidate());
    }

    @Override
    boolean isTold(ApplicationContext application) {
      application.read(pointer);
      return listing.apply(application.candidate()).isKnown();
    }

    @Override
    public Records<T> entries(ApplicationContext application) {
      List<T> all = records(application);
      int recorded = listing.apply(application.recorded()).entries().size();
      String ask = recorded == 0 ? "ask.list" : "ask.list.others";
      List<RecordEntry<T>> entries = new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        entries.add(
            new RecordEntry<>(
                all.get(i), application, pointer, i, i < recorded ? naming : namingNew));
      }
      if (isTold(application)) {
        return new Records<>(entries, List.of(), List.of());
      }
      String key = recorded == 0 ? "reason.not-provided" : "reason.others";
      return new Records<>(
          entries,
          List.of(Question.OfCandidate.of(pointer, Text.of(ask, noun().many()))),
          List.of(Text.of(key, noun().many())));
    }
  }

  /** The records of one list followed by those of another. */
  private static final class Joined<T> extends RecordList<T> {

    private final RecordList<T> one;
    private final RecordList<T> other;

    Joined(RecordNoun noun, RecordList<T> one, RecordList<T> other) {
      super(noun, null);
      this.one = one;
      this.other = other;
    }

    @Override
    public EventDate<T> date() {
      return one.date();
    }

    @Override
    Facts facts(T record) {
      return one.facts(record);
    }

    @Override
    List<String> places() {
      return Stream.of(one.places(), other.places()).flatMap(List::stream).toList();
    }

    @Override
    List<T> records(ApplicationContext application) {
      return Records.joined(one.records(application), other.records(application));
    }

    @Override
    boolean isTold(ApplicationContext application) {
      return one.isTold(application) && other.isTold(application);
    }

    @Override
    public Records<T> entries(ApplicationContext application) {
      Records<T> all = Records.joined(one.entries(application), other.entries(application));
      return all.entries().isEmpty() && all.missingLists().size() > 1
          ? new Records<>(
              List.of(), all.missingLists(), List.of(Text.of("reason.not-provided", noun().many())))
          : all;
    }
  }
}
