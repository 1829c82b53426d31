package org.licet.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * A list that a candidate's record has, from which words select. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Listed<T> {

  /** The licenses. */
  public static final Listed<Held> LICENSES =
      of(Noun.LICENSE, "licenses", Candidate::licenses, Held::licenses, Names::held);

  /** The certifications already held. */
  public static final Listed<Held> CERTIFICATIONS =
      of(
          Noun.CERTIFICATION,
          "certifications",
          Candidate::certifications,
          Held::certifications,
          Names::held);

  /** The licenses, and then the certifications. */
  public static final Listed<Held> LICENSES_AND_CERTIFICATIONS =
      joined(Noun.LICENSE_OR_CERTIFICATION, LICENSES, CERTIFICATIONS);

  /** The degrees. */
  public static final Listed<Degree> DEGREES =
      of(Noun.DEGREE, "degrees", Candidate::degrees, Names::degree);

  /** The jobs. */
  public static final Listed<Job> JOBS =
      of(Noun.JOB, "employment", Candidate::employment, Names::job);

  /** The continuing education. */
  public static final Listed<ContinuingEducation> COURSES =
      of(Noun.COURSE, "continuingEducation", Candidate::continuingEducation, Names::course);

  /** The professional development of other categories. */
  public static final Listed<ProfessionalDevelopment> ACTIVITIES =
      of(
          Noun.ACTIVITY,
          "professionalDevelopment",
          Candidate::professionalDevelopment,
          Names::activity);

  /** The sittings of examinations. */
  public static final Listed<Examination> SITTINGS =
      of(Noun.SITTING, "examinations", Candidate::examinations, Names::sitting);

  private final Noun noun;
  private final Function<Candidate, List<T>> records;
  private final Predicate<Candidate> told;
  private final Function<Context, Records<T>> entries;

  private Listed(
      Noun noun,
      Function<Candidate, List<T>> records,
      Predicate<Candidate> told,
      Function<Context, Records<T>> entries) {
    this.noun = noun;
    this.records = records;
    this.told = told;
    this.entries = entries;
  }

  /** A list whose entries are looked at as they stand. */
  private static <T> Listed<T> of(
      Noun noun,
      String key,
      Function<Candidate, Listing<T>> listing,
      BiFunction<T, Integer, Text> naming) {
    return of(noun, key, listing, candidate -> listing.apply(candidate).entries(), naming);
  }

  /** A list of whose entries something else is made. */
  private static <R, T> Listed<T> of(
      Noun noun,
      String key,
      Function<Candidate, Listing<R>> listing,
      Function<Candidate, List<T>> records,
      BiFunction<T, Integer, Text> naming) {
    String pointer = "/" + key;
    return new Listed<>(
        noun,
        records,
        candidate -> listing.apply(candidate).isKnown(),
        application -> {
          List<T> all = records.apply(application.candidate());
          List<Entry<T>> entries = new ArrayList<>(all.size());
          for (int i = 0; i < all.size(); i++) {
            entries.add(new Entry<>(all.get(i), application, pointer, i, naming));
          }
          return new Records<>(
              entries,
              listing.apply(application.candidate()).isKnown()
                  ? List.of()
                  : List.of(new Question.OfCandidate(pointer, Text.of("ask.list", noun.many()))));
        });
  }

  private static <T> Listed<T> joined(Noun noun, Listed<T> one, Listed<T> other) {
    return new Listed<>(
        noun,
        candidate -> Records.joined(one.records(candidate), other.records(candidate)),
        candidate -> one.isTold(candidate) && other.isTold(candidate),
        application -> Records.joined(one.entries(application), other.entries(application)));
  }

  /** Returns what one of the records is. */
  Noun noun() {
    return noun;
  }

  /** Returns every record. */
  List<T> records(Candidate candidate) {
    return records.apply(candidate);
  }

  /** Tells whether somebody has given the list; if not, there may be further records. */
  boolean isTold(Candidate candidate) {
    return told.test(candidate);
  }

  /** Returns every record with its place, and the questions for what is not told. */
  Records<T> entries(Context application) {
    return entries.apply(application);
  }
}
