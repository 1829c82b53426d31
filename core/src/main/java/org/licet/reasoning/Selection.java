package org.licet.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Records of a candidate, narrowed step by step; every step is three-valued and leaves what it saw.
 *
 * @param noun what is selected, in the singular, such as {@code license}
 * @param entries every record, also those that no longer count
 * @param untold questions for lists that nobody has given; there may be further records in them
 * @param looksAtDay whether a step looked at the day of evaluation
 * @param <T> the type of the records
 */
public record Selection<T>(
    String noun, List<Entry<T>> entries, List<Question> untold, boolean looksAtDay) {

  /** Returns all records of a list. */
  public static <T> Selection<T> of(
      String noun, String list, Listing<T> listing, BiFunction<T, Integer, String> name) {
    List<Entry<T>> entries =
        IntStream.range(0, listing.entries().size())
            .mapToObj(
                i -> {
                  T item = listing.entries().get(i);
                  return new Entry<>(
                      item, "/" + list + "/" + i, name.apply(item, i + 1), List.of());
                })
            .toList();
    List<Question> untold =
        listing.isKnown()
            ? List.of()
            : List.of(
                new Question.OfCandidate(
                    "/" + list,
                    "Which " + Words.plural(noun) + " does the candidate have, if any?"));
    return new Selection<>(noun, entries, untold, false);
  }

  /** Returns the records of both selections, as one that is called by a noun of its own. */
  public Selection<T> with(String joinedNoun, Selection<T> other) {
    return new Selection<>(
        joinedNoun,
        Stream.concat(entries.stream(), other.entries.stream()).toList(),
        Stream.concat(untold.stream(), other.untold.stream()).toList(),
        looksAtDay || other.looksAtDay);
  }

  /** Narrows by a step that does not look at the day of evaluation. */
  public Selection<T> where(Function<Entry<T>, Condition> step) {
    return narrowed(step, looksAtDay);
  }

  /** Narrows by a step that looks at the day of evaluation. */
  public Selection<T> whereOnTheDay(Function<Entry<T>, Condition> step) {
    return narrowed(entry -> step.apply(entry).onTheDay(), true);
  }

  private Selection<T> narrowed(Function<Entry<T>, Condition> step, boolean nowDated) {
    return new Selection<>(
        noun,
        entries.stream().map(entry -> entry.with(step.apply(entry))).toList(),
        untold,
        nowDated);
  }

  /** Tells whether what is concluded might be another on another day. */
  public boolean dated() {
    return entries.stream().anyMatch(Entry::dated) || (looksAtDay && !untold.isEmpty());
  }

  /** Changes what the last step said. */
  public Selection<T> changingLast(Function<Condition, Condition> change) {
    return new Selection<>(
        noun,
        entries.stream().map(entry -> entry.withLast(change.apply(entry.last()))).toList(),
        untold,
        looksAtDay);
  }

  /** Concludes that at least one record counts. */
  public Conclusion any() {
    return conclude(
        this::anyGiven,
        switch (anyGiven(Answers.OPEN)) {
          case MET -> "Counts: " + names(Verdict.MET) + ".";
          case NOT_MET -> noneBecause();
          case UNDETERMINED -> openBecause();
        });
  }

  /** Concludes that no record counts. */
  public Conclusion none() {
    return conclude(
        answers -> anyGiven(answers.opposite()).opposite(),
        switch (anyGiven(Answers.OPEN)) {
          case MET -> "There is " + names(Verdict.MET) + ".";
          case NOT_MET -> "No " + noun + " stands in the way.";
          case UNDETERMINED -> openBecause();
        });
  }

  private Conclusion conclude(Conclusion.Logic logic, String reason) {
    boolean open = logic.given(Answers.OPEN) == Verdict.UNDETERMINED;
    return new Conclusion(
        reason, List.of(), evidence(), open ? questions() : List.of(), sources(), dated(), logic);
  }

  private Verdict anyGiven(Answers answers) {
    Verdict any = Verdict.NOT_MET;
    for (Entry<T> entry : entries) {
      any = any.or(entry.given(answers));
    }
    for (Question list : untold) {
      any = any.or(answers.to(list));
    }
    return any;
  }

  /** Returns the questions of all records that may count, and of lists that nobody has given. */
  public List<Question> questions() {
    return Stream.concat(entries.stream().flatMap(Entry::questions), untold.stream())
        .distinct()
        .toList();
  }

  /** Returns ids of the sources on which the records that count, or may count, rest. */
  public Set<String> sources() {
    return entries.stream()
        .flatMap(Entry::sources)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Evidence> evidence() {
    return entries.stream().map(entry -> entry.evidence(Optional.empty())).toList();
  }

  private String names(Verdict verdict) {
    return Words.list(
        entries.stream().filter(entry -> entry.verdict() == verdict).map(Entry::name).toList());
  }

  private String noneBecause() {
    if (entries.isEmpty()) {
      return "The candidate has no " + noun + ".";
    }
    return "No "
        + noun
        + " counts: "
        + entries.stream()
            .map(entry -> entry.name() + " (" + entry.whyNot() + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String openBecause() {
    List<String> open = new ArrayList<>();
    if (entries.stream().anyMatch(entry -> entry.verdict() == Verdict.UNDETERMINED)) {
      open.add("It is open whether " + names(Verdict.UNDETERMINED) + " counts.");
    }
    if (!untold.isEmpty()) {
      open.add("Nobody has said which " + Words.plural(noun) + " the candidate has.");
    }
    return String.join(" ", open);
  }
}
