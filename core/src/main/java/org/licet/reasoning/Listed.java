package org.licet.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
public abstract class Listed<T> {

  /** The licenses. */
  public static final Listed<Held> LICENSES =
      new Single<>(
          Noun.LICENSE, "licenses", Candidate::licenses, Held::licenses, Names::held, null);

  /** The certifications already held. */
  public static final Listed<Held> CERTIFICATIONS =
      new Single<>(
          Noun.CERTIFICATION,
          "certifications",
          Candidate::certifications,
          Held::certifications,
          Names::held,
          null);

  /** The licenses, and then the certifications. */
  public static final Listed<Held> LICENSES_AND_CERTIFICATIONS =
      new Joined<>(Noun.LICENSE_OR_CERTIFICATION, LICENSES, CERTIFICATIONS);

  /** The degrees. */
  public static final Listed<Degree> DEGREES =
      new Single<>(
          Noun.DEGREE,
          "degrees",
          Candidate::degrees,
          candidate -> candidate.degrees().entries(),
          Names::degree,
          null);

  /** The jobs. */
  public static final Listed<Job> JOBS =
      new Single<>(
          Noun.JOB,
          "employment",
          Candidate::employment,
          candidate -> candidate.employment().entries(),
          Names::job,
          Names::newJob,
          Likeness.JOBS);

  /** The continuing education. */
  public static final Listed<ContinuingEducation> COURSES =
      new Single<>(
          Noun.COURSE,
          "continuingEducation",
          Candidate::continuingEducation,
          candidate -> candidate.continuingEducation().entries(),
          Names::course,
          Likeness.COURSES);

  /** The professional development of other categories. */
  public static final Listed<ProfessionalDevelopment> ACTIVITIES =
      new Single<>(
          Noun.ACTIVITY,
          "professionalDevelopment",
          Candidate::professionalDevelopment,
          candidate -> candidate.professionalDevelopment().entries(),
          Names::activity,
          null);

  /** The sittings of examinations. */
  public static final Listed<Examination> SITTINGS =
      new Single<>(
          Noun.SITTING,
          "examinations",
          Candidate::examinations,
          candidate -> candidate.examinations().entries(),
          Names::sitting,
          Likeness.SITTINGS);

  private final Noun noun;
  private final @Nullable Likeness<T> likeness;

  private Listed(Noun noun, @Nullable Likeness<T> likeness) {
    this.noun = noun;
    this.likeness = likeness;
  }

  /** Returns what tells whether two records are one, or {@code null} where nothing is added up. */
  @Nullable Likeness<T> likeness() {
    return likeness;
  }

  /** Returns what one of the records is. */
  Noun noun() {
    return noun;
  }

  /** Returns every record. */
  abstract List<T> records(Context application);

  /** Tells whether somebody has given the whole list; if not, there may be further records. */
  abstract boolean isTold(Context application);

  /** Returns every record with its place, and the questions for what may be there besides. */
  abstract Records<T> entries(Context application);

  /** One list. */
  private static final class Single<R, T> extends Listed<T> {

    private final String pointer;
    private final Function<Candidate, Listing<R>> listing;
    private final Function<Candidate, List<T>> records;
    private final BiFunction<T, Integer, Text> naming;
    private final BiFunction<T, Integer, Text> namingNew;

    Single(
        Noun noun,
        String key,
        Function<Candidate, Listing<R>> listing,
        Function<Candidate, List<T>> records,
        BiFunction<T, Integer, Text> naming,
        @Nullable Likeness<T> likeness) {
      this(noun, key, listing, records, naming, naming, likeness);
    }

    Single(
        Noun noun,
        String key,
        Function<Candidate, Listing<R>> listing,
        Function<Candidate, List<T>> records,
        BiFunction<T, Integer, Text> naming,
        BiFunction<T, Integer, Text> namingNew,
        @Nullable Likeness<T> likeness) {
      super(noun, likeness);
      this.pointer = "/" + key;
      this.listing = listing;
      this.records = records;
      this.naming = naming;
      this.namingNew = namingNew;
    }

    @Override
    List<T> records(Context application) {
      application.read(pointer);
      return records.apply(application.candidate());
    }

    @Override
    boolean isTold(Context application) {
      application.read(pointer);
      return listing.apply(application.candidate()).isKnown();
    }

    @Override
    Records<T> entries(Context application) {
      List<T> all = records(application);
      int recorded = listing.apply(application.recorded()).entries().size();
      String ask = recorded == 0 ? "ask.list" : "ask.list.others";
      List<Entry<T>> entries = new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        entries.add(
            new Entry<>(all.get(i), application, pointer, i, i < recorded ? naming : namingNew));
      }
      if (isTold(application)) {
        return new Records<>(entries, List.of(), List.of());
      }
      String unsaid = recorded == 0 ? "reason.untold" : "reason.others";
      return new Records<>(
          entries,
          List.of(new Question.OfCandidate(pointer, Text.of(ask, noun().many()))),
          List.of(Text.of(unsaid, noun().many())));
    }
  }

  /** The records of one list, and then those of another. */
  private static final class Joined<T> extends Listed<T> {

    private final Listed<T> one;
    private final Listed<T> other;

    Joined(Noun noun, Listed<T> one, Listed<T> other) {
      super(noun, null);
      this.one = one;
      this.other = other;
    }

    @Override
    List<T> records(Context application) {
      return Records.joined(one.records(application), other.records(application));
    }

    @Override
    boolean isTold(Context application) {
      return one.isTold(application) && other.isTold(application);
    }

    @Override
    Records<T> entries(Context application) {
      Records<T> all = Records.joined(one.entries(application), other.entries(application));
      return all.entries().isEmpty() && all.untold().size() > 1
          ? new Records<>(List.of(), all.untold(), List.of(Text.of("reason.untold", noun().many())))
          : all;
    }
  }
}
