package org.licet.studio.internal.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.testkit.Population;

/** The people whose verdicts the studio shows, from a file or made up. Immutable, thread-safe. */
final class People {

  /** The most people whose verdicts follow each keystroke. */
  private static final int AT_ONCE = 2_000;

  /** The most people of a file. */
  private static final int MOST = 100_000;

  private static final int MADE_UP = 1_000;
  private static final long SEED = 7;

  private final List<Candidate> all;

  /** Always the same list, by which verdicts recognize the people that they know. */
  private final List<Candidate> first;

  private final Map<String, Candidate> byId;
  private final Optional<String> source;
  private final LocalDate on;

  private final int left;

  private People(List<Candidate> all, int left, Optional<String> source, LocalDate on) {
    this.left = left;
    this.all = List.copyOf(all);
    this.first = List.copyOf(all.subList(0, Math.min(all.size(), AT_ONCE)));
    this.byId =
        all.stream()
            .collect(Collectors.toMap(Candidate::id, Function.identity(), (one, other) -> one));
    this.source = source;
    this.on = on;
  }

  /**
   * Reads the people of a file. Records with faults, and those after the most, are left out and
   * counted.
   *
   * @throws IOException if it cannot be read
   */
  static People read(Path file, LocalDate on) throws IOException {
    List<Candidate> all = new ArrayList<>();
    int left = 0;
    try (Stream<CandidateReading> readings = CandidateReader.read(file)) {
      for (CandidateReading reading : (Iterable<CandidateReading>) readings::iterator) {
        if (all.size() < MOST && reading instanceof CandidateReading.Accepted accepted) {
          all.add(accepted.candidate());
        } else {
          left++;
        }
      }
    }
    return new People(all, left, Optional.of(String.valueOf(file.getFileName())), on);
  }

  /** Makes up people, with the facts that the rules declare. */
  static People madeUp(List<FactDescription> facts, LocalDate on) {
    return new People(
        Population.of(SEED, on).withFacts(facts).candidates(MADE_UP).toList(),
        0,
        Optional.empty(),
        on);
  }

  List<Candidate> all() {
    return all;
  }

  /** Returns the people whose verdicts follow each keystroke. */
  List<Candidate> first() {
    return first;
  }

  /** Returns a person; the first one, if several have the same key. */
  Optional<Candidate> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the number of records that are not among the people. */
  int left() {
    return left;
  }

  /** Returns the name of the file, or that the people are made up. */
  String source(StudioWords words) {
    return source.orElse(words.say("made-up"));
  }

  LocalDate on() {
    return on;
  }
}
