package org.licet.internal.reasoning.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.candidate.Verification;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * Decides whether two records of a list describe the same thing. Implementations are immutable and
 * thread-safe.
 *
 * @param <T> the type of the records
 */
public interface RecordIdentity<T> {

  /** Attempts at one examination on one day with one result are one attempt. */
  RecordIdentity<Examination> ATTEMPTS = new OfAttempts();

  /** Jobs that agree in every field are one job if the employer is known. */
  RecordIdentity<Job> JOBS = new OfJobs();

  /** Equal courses may still be different courses. */
  RecordIdentity<ContinuingEducation> COURSES = new OfCourses();

  /**
   * Returns a key that records of one thing share, or {@code null} if records never show that they
   * are the same.
   */
  @Nullable Object identity(T record);

  /** Returns whether records can show that they describe one thing. */
  default boolean canBeOne() {
    return true;
  }

  /** Returns whether two records may describe one thing, as far as their facts are known. */
  boolean mayBeOne(T one, T other);

  /** Returns the date that differs between records of different things. */
  Fact<PartialDate> day(T record);

  /**
   * Returns a fact that differs between records of different things whatever their dates, such as
   * the employer of a job.
   */
  Fact<String> party(T record);

  /** Returns a text of all facts of a record, by which the order of records is decided. */
  default String words(T record) {
    return String.valueOf(record);
  }

  /** Returns the question whether two records describe one thing. */
  Question ask(RecordEntry<T> record, RecordEntry<T> other);

  /** Returns whether two facts may be equal. */
  private static boolean mayBe(Fact<?> one, Fact<?> other) {
    return !(one instanceof Fact.Known<?> stated)
        || !(other instanceof Fact.Known<?> against)
        || stated.value().equals(against.value());
  }

  private static <R> boolean mayBe(Field<R> field, R one, R other) {
    if (field instanceof Field.Value<R> value) {
      return mayBe(value.of(one), value.of(other));
    }
    if (field instanceof Field.Codes<R> codes) {
      return mayBe(codes.of(one), codes.of(other));
    }
    if (field instanceof Field.Numbers<R> numbers) {
      return mayBe(numbers.of(one), numbers.of(other));
    }
    if (field instanceof Field.Declared<R> declared) {
      return mayBe(declared.of(one).toMap(), declared.of(other).toMap());
    }
    if (field instanceof Field.Inner<R, ?> inner && inner.type() == Verification.TYPE) {
      return true; // one record may be checked twice
    }
    throw new AssertionError("A field of " + field.getClass() + " cannot be compared");
  }

  /** Returns whether values by name may be equal: none that both state differs. */
  private static boolean mayBe(Map<String, ?> one, Map<String, ?> other) {
    for (Map.Entry<String, ?> stated : one.entrySet()) {
      Object against = other.get(stated.getKey());
      if (against != null && !against.equals(stated.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every field may be equal. */
  private static <R> boolean mayAllBe(List<Field<R>> fields, R one, R other) {
    for (Field<R> field : fields) {
      if (!mayBe(field, one, other)) {
        return false;
      }
    }
    return true;
  }

  private static <R> List<Field<R>> fieldsBut(RecordType<R> type, Set<String> comparedOtherwise) {
    return type.fields().stream()
        .filter(field -> !comparedOtherwise.contains(field.name()))
        .toList();
  }

  /** Returns whether two dates may be the same day. */
  private static boolean mayBeOneDay(Fact<PartialDate> one, Fact<PartialDate> other) {
    return !(one instanceof Fact.Known<PartialDate> stated)
        || !(other instanceof Fact.Known<PartialDate> against)
        || (stated.value().earliestDay() <= against.value().latestDay()
            && against.value().earliestDay() <= stated.value().latestDay());
  }

  private static boolean isOneDay(Fact<PartialDate> one, Fact<PartialDate> other) {
    return one instanceof Fact.Known<PartialDate> stated
        && stated.value().isExact()
        && one.equals(other);
  }

  private static boolean mayBe(Listing<String> one, Listing<String> other) {
    return !one.isKnown()
        || !other.isKnown()
        || one.entries().equals(other.entries())
        || new HashSet<>(one.entries()).equals(new HashSet<>(other.entries()));
  }

  private static <T> Question whetherOther(RecordEntry<T> record, RecordEntry<T> other) {
    return Question.OfCandidate.of(
        record.pointer(), Text.of("ask.separate", record.name(), other.name()));
  }

  /** The identity of attempts. */
  final class OfAttempts implements RecordIdentity<Examination> {

    private static final EventDate<Examination> TAKEN = EventDate.of(Examination::taken, "taken");

    private record Identity(String exam, PartialDate taken, boolean passed) {}

    private OfAttempts() {}

    @Override
    public @Nullable Object identity(Examination attempt) {
      return attempt.exam() instanceof Fact.Known<String> exam
              && attempt.taken() instanceof Fact.Known<PartialDate> taken
              && taken.value().isExact()
              && attempt.passed() instanceof Fact.Known<Boolean> passed
          ? new Identity(exam.value(), taken.value(), passed.value())
          : null;
    }

    @Override
    public boolean mayBeOne(Examination one, Examination other) {
      return mayBeOneDay(one.taken(), other.taken())
          && mayBe(one.exam(), other.exam())
          && mayBe(one.passed(), other.passed())
          && (mayBeOneDay(one.applied(), other.applied()) || isOneDay(one.taken(), other.taken()));
    }

    @Override
    public Fact<String> party(Examination attempt) {
      return attempt.exam();
    }

    @Override
    public Fact<PartialDate> day(Examination attempt) {
      return attempt.taken();
    }

    @Override
    public Question ask(RecordEntry<Examination> attempt, RecordEntry<Examination> other) {
      for (RecordEntry<Examination> one : List.of(attempt, other)) {
        if (!one.record().taken().toOptional().filter(PartialDate::isExact).isPresent()) {
          return TAKEN.when(one);
        }
        if (!one.record().passed().isKnown()) {
          return one.ask("passed", Text.of("ask.passed", one.name()));
        }
        if (!one.record().exam().isKnown()) {
          return one.ask("exam", Text.of("ask.exam", one.name()));
        }
      }
      return whetherOther(attempt, other);
    }
  }

  /** The identity of jobs. */
  final class OfJobs implements RecordIdentity<Job> {

    /** The fields that are compared in a way of their own. */
    private static final Set<String> COMPARED = Set.of("from", "to", "separate");

    private static final List<Field<Job>> MEMBERS = fieldsBut(Job.TYPE, COMPARED);

    private OfJobs() {}

    @Override
    public @Nullable Object identity(Job job) {
      if (!job.employer().isKnown() || job.separate().is(true)) {
        return null;
      }
      return job.verified().isUnknown() ? job : job.toBuilder().verified(Verification.NONE).build();
    }

    @Override
    public boolean mayBeOne(Job one, Job other) {
      if (one.separate().is(true)
          || other.separate().is(true)
          || !mayBeOneDay(one.from(), other.from())
          || !mayBeOneDay(one.to(), other.to())
          || (one.current().is(true) && other.to().isKnown())
          || (other.current().is(true) && one.to().isKnown())) {
        return false;
      }
      return mayAllBe(MEMBERS, one, other);
    }

    @Override
    public Fact<String> party(Job job) {
      return job.employer();
    }

    @Override
    public Fact<PartialDate> day(Job job) {
      return job.from();
    }

    @Override
    public Question ask(RecordEntry<Job> job, RecordEntry<Job> other) {
      if (!job.record().employer().isKnown()) {
        return askEmployer(job, other);
      }
      if (!other.record().employer().isKnown()) {
        return askEmployer(other, job);
      }
      return whetherOther(job, other);
    }

    private static Question askEmployer(RecordEntry<Job> job, RecordEntry<Job> other) {
      return job.ask("employer", Text.of("ask.employer", job.name(), other.name()));
    }
  }

  /** The identity of courses. */
  final class OfCourses implements RecordIdentity<ContinuingEducation> {

    /** The fields that are compared in a way of their own. */
    private static final Set<String> COMPARED = Set.of("completed", "separate");

    private static final List<Field<ContinuingEducation>> MEMBERS =
        fieldsBut(ContinuingEducation.TYPE, COMPARED);

    private OfCourses() {}

    @Override
    public @Nullable Object identity(ContinuingEducation course) {
      return null;
    }

    @Override
    public boolean canBeOne() {
      return false;
    }

    @Override
    public boolean mayBeOne(ContinuingEducation one, ContinuingEducation other) {
      return !one.separate().is(true)
          && !other.separate().is(true)
          && mayBeOneDay(one.completed(), other.completed())
          && mayAllBe(MEMBERS, one, other);
    }

    @Override
    public Fact<String> party(ContinuingEducation course) {
      return course.provider();
    }

    @Override
    public Fact<PartialDate> day(ContinuingEducation course) {
      return course.completed();
    }

    @Override
    public Question ask(
        RecordEntry<ContinuingEducation> course, RecordEntry<ContinuingEducation> other) {
      return whetherOther(course, other);
    }
  }
}
