package org.licet.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  private enum Place {
    LICENSES,
    CERTIFICATIONS,
    LICENSES_AND_CERTIFICATIONS,
    DEGREES,
    JOBS,
    COURSES,
    ACTIVITIES,
    SITTINGS
  }

  /** How many lists there are. */
  static final int MANY = Place.values().length;

  /** The licenses. */
  public static final Listed<Held> LICENSES =
      of(Place.LICENSES, Noun.LICENSE, "licenses", Candidate::licenses, Held::of, Names::held);

  /** The certifications already held. */
  public static final Listed<Held> CERTIFICATIONS =
      of(
          Place.CERTIFICATIONS,
          Noun.CERTIFICATION,
          "certifications",
          Candidate::certifications,
          Held::of,
          Names::held);

  /** The licenses, and then the certifications. */
  public static final Listed<Held> LICENSES_AND_CERTIFICATIONS =
      new Listed<>(
          Place.LICENSES_AND_CERTIFICATIONS,
          Noun.LICENSE_OR_CERTIFICATION,
          context -> Records.joined(context.records(LICENSES), context.records(CERTIFICATIONS)));

  /** The degrees. */
  public static final Listed<Degree> DEGREES =
      of(
          Place.DEGREES,
          Noun.DEGREE,
          "degrees",
          Candidate::degrees,
          Function.identity(),
          Names::degree);

  /** The jobs. */
  public static final Listed<Job> JOBS =
      of(
          Place.JOBS,
          Noun.JOB,
          "employment",
          Candidate::employment,
          Function.identity(),
          Names::job);

  /** The continuing education. */
  public static final Listed<ContinuingEducation> COURSES =
      of(
          Place.COURSES,
          Noun.COURSE,
          "continuingEducation",
          Candidate::continuingEducation,
          Function.identity(),
          Names::course);

  /** The professional development of other categories. */
  public static final Listed<ProfessionalDevelopment> ACTIVITIES =
      of(
          Place.ACTIVITIES,
          Noun.ACTIVITY,
          "professionalDevelopment",
          Candidate::professionalDevelopment,
          Function.identity(),
          Names::activity);

  /** The sittings of examinations. */
  public static final Listed<Examination> SITTINGS =
      of(
          Place.SITTINGS,
          Noun.SITTING,
          "examinations",
          Candidate::examinations,
          Function.identity(),
          Names::sitting);

  private final Place place;
  private final Noun noun;
  private final Function<Context, Records<T>> reading;

  private Listed(Place place, Noun noun, Function<Context, Records<T>> reading) {
    this.place = place;
    this.noun = noun;
    this.reading = reading;
  }

  private static <R, T> Listed<T> of(
      Place place,
      Noun noun,
      String key,
      Function<Candidate, Listing<R>> listing,
      Function<R, T> record,
      BiFunction<T, Integer, Text> naming) {
    String pointer = "/" + key;
    return new Listed<>(
        place,
        noun,
        context -> {
          Listing<R> given = listing.apply(context.candidate());
          List<R> records = given.entries();
          List<Entry<T>> entries = new ArrayList<>(records.size());
          for (int i = 0; i < records.size(); i++) {
            entries.add(new Entry<>(record.apply(records.get(i)), context, pointer, i, naming));
          }
          return new Records<>(
              entries,
              given.isKnown()
                  ? List.of()
                  : List.of(new Question.OfCandidate(pointer, Text.of("ask.list", noun.many()))));
        });
  }

  /** Returns where among all lists this one is kept. */
  @SuppressWarnings("EnumOrdinal") // a place in an array that no run of the program outlives
  int place() {
    return place.ordinal();
  }

  /** Returns what one of the records is. */
  Noun noun() {
    return noun;
  }

  Records<T> of(Context context) {
    return reading.apply(context);
  }
}
