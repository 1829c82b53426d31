package org.licet.rule.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.licet.evaluation.Question;

/**
 * A record that patterns match. An unknown or incomplete list adds one record that stands for any
 * number of further ones: everything about it is unknown. Not thread-safe: it belongs to one
 * session.
 */
public abstract sealed class CandidateRecord
    permits License,
        Certification,
        Degree,
        Job,
        Course,
        Activity,
        Examination,
        OtherRecord,
        Row,
        Candidate {

  /**
   * The content of a record.
   *
   * @param pointer the JSON pointer to the record, or to the list of which it stands for further
   *     records; empty for a row of a table
   * @param further whether it stands for further records
   * @param here whether there is such a record on the day of evaluation
   * @param values returns the value of a field, or of a declared fact as {@code facts/NAME}
   * @param unknown the question for further records
   */
  public record Content(
      String pointer,
      boolean further,
      Truth here,
      Function<String, Value> values,
      List<Supplier<Question>> unknown) {}

  private final Content content;
  private final Map<String, Value> read = new HashMap<>();

  CandidateRecord(Content content) {
    this.content = content;
  }

  /** Returns the content, which is not for rules. */
  public static Content content(CandidateRecord record) {
    return record.content;
  }

  /** Returns whether there is such a record on the day of evaluation. */
  public Truth here() {
    return content.here;
  }

  /** Returns the value of a field. */
  public Value at(String field) {
    return read.computeIfAbsent(field, content.values);
  }

  /** Returns the value of a declared fact. */
  public Value fact(String name) {
    return at("facts/" + name);
  }

  /** Returns whether it is the same record. */
  public Truth isSame(CandidateRecord other) {
    if (content.further && other.content.further && content.pointer.equals(other.content.pointer)) {
      return Truth.open(content.unknown);
    }
    return Truth.of(this == other);
  }

  /** Returns whether it is another record. */
  public Truth isOther(CandidateRecord other) {
    return isSame(other).opposite();
  }
}
