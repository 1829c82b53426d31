package org.licet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Question;
import org.licet.outlook.Step;
import org.licet.outlook.Way;

/**
 * What would close what a criterion lacks. Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param kind what there is to do
 * @param addition the record to earn, if it is one
 * @param begins the day on which it can begin
 * @param met the day on which it alone has the criterion met
 * @param answered the questions to be answered in favor
 * @param through the way to what is needed first
 */
record Remedy(
    String criterion,
    Step.Kind kind,
    Optional<Addition> addition,
    LocalDate begins,
    LocalDate met,
    Set<Question> answered,
    Optional<Way> through) {

  /** What tells records apart that have to be earned one by one: of sittings, each is its own. */
  record Earned(Addition addition, String criterion) {}

  Optional<Earned> earned() {
    return addition.map(record -> new Earned(record, kind == Step.Kind.SIT ? criterion : ""));
  }

  /** Tells whether it is the sitting of another examination than another one, and as early. */
  boolean isSittingAsEarlyAs(Remedy other) {
    return exam().isPresent()
        && other.exam().isPresent()
        && !exam().equals(other.exam())
        && !met.isAfter(other.met);
  }

  /** Returns the examination, where it is a sitting of a certain one. */
  Optional<String> exam() {
    return kind == Step.Kind.SIT ? addition.flatMap(Addition::name) : Optional.empty();
  }

  boolean isNamedLicense() {
    return kind == Step.Kind.LICENSE && addition.flatMap(Addition::name).isPresent();
  }

  boolean isUnnamedLicense() {
    return kind == Step.Kind.LICENSE && addition.flatMap(Addition::name).isEmpty();
  }
}
