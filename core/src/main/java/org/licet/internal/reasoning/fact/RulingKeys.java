package org.licet.internal.reasoning.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.candidate.Ruling;
import org.licet.evaluation.UnaskedRuling;

/**
 * The keys of the questions that rules put to issuing bodies, by criterion. Immutable and
 * thread-safe.
 */
public final class RulingKeys {

  /** Matters that are not fields: of a place of residence, and of records. */
  private static final Set<String> OTHER =
      Set.of("residence", "record", "start", "listed", "left-out", "included");

  private final Map<String, Set<String>> byCriterion = new TreeMap<>();
  private final Set<String> aboutRecords = new TreeSet<>(OTHER);

  /**
   * Creates the keys of some rulesets.
   *
   * @param facts the names of the facts that the rulesets declare
   */
  public RulingKeys(Collection<String> facts) {
    aboutRecords.addAll(facts);
    addFields(Candidate.TYPE);
  }

  private void addFields(RecordType<?> type) {
    for (Field<?> field : type.fields()) {
      aboutRecords.add(field.name());
      if (field instanceof Field.Records<?, ?> records) {
        addFields(records.type());
      }
    }
  }

  /**
   * Adds a ruleset.
   *
   * @param criteria the ids of its criteria, which share its questions
   */
  public void add(Collection<String> criteria, IssuerQuestions questions) {
    for (String criterion : criteria) {
      byCriterion.computeIfAbsent(criterion, any -> new TreeSet<>()).addAll(questions.matters());
    }
  }

  /** Returns the recorded decisions about a candidate that answer no question of the rules. */
  public List<UnaskedRuling> unasked(Candidate candidate) {
    List<Ruling> rulings = candidate.rulings().entries();
    List<UnaskedRuling> found = new ArrayList<>();
    for (int i = 0; i < rulings.size(); i++) {
      String key = rulings.get(i).key().toOptional().orElse("");
      String pointer = "/rulings/" + i + "/key";
      meant(rulings.get(i))
          .map(asked -> UnaskedRuling.of(key, pointer, asked.sorted().toList()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Returns the keys that a ruling may mean; empty if the rules ask for its own. */
  private Optional<Stream<String>> meant(Ruling ruling) {
    String criterion = ruling.criterion();
    if (criterion.isEmpty()) {
      return Optional.empty(); // about a code, not about a criterion
    }
    Set<String> matters = byCriterion.get(criterion);
    if (matters == null) {
      return Optional.of(byCriterion.keySet().stream().map(one -> one + "#" + ruling.matter()));
    }
    int at = ruling.matter().indexOf('@');
    String name = at < 0 ? ruling.matter() : ruling.matter().substring(0, at);
    String record = at < 0 ? "" : ruling.matter().substring(at);
    if (matters.contains(name) || aboutRecords.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        (at < 0 ? matters : aboutRecords).stream().map(one -> criterion + "#" + one + record));
  }
}
