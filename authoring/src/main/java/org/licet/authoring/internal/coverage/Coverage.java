package org.licet.authoring.internal.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Place;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/**
 * The parts of one ruleset version that its cases cover. Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param cases the count of cases
 * @param criteria the coverage of criteria
 * @param numbers the coverage of numbers
 * @param alternatives the coverage of alternatives
 * @param rows the coverage of table rows
 * @param facts the coverage of declared facts
 */
public record Coverage(
    RulesetSource ruleset,
    int cases,
    List<OfCriterion> criteria,
    List<OfNumber> numbers,
    List<OfAlternative> alternatives,
    List<OfRow> rows,
    List<OfFact> facts) {

  /** Copies the lists. */
  public Coverage {
    criteria = List.copyOf(criteria);
    numbers = List.copyOf(numbers);
    alternatives = List.copyOf(alternatives);
    rows = List.copyOf(rows);
    facts = List.copyOf(facts);
  }

  private static String cases(int count) {
    return Limits.shown(count, "case");
  }

  /** A part of the rules that cases can cover. */
  public sealed interface Item {
    /** Returns the file that contains it. */
    String file();

    /** Returns its position in the file. */
    Span at();

    /** Returns its place, for messages. */
    Place place();

    /** Returns true if cases cover it fully. */
    boolean full();

    /** Returns true if cases cover at least a part of it. */
    boolean some();

    /** Describes its coverage. */
    String words();
  }

  /**
   * The coverage of a criterion. Immutable and thread-safe.
   *
   * @param file the file of its rule
   * @param at the position of its id
   * @param place its place, for messages
   * @param id its id
   * @param verdicts the count of cases with each verdict
   */
  public record OfCriterion(
      String file, Span at, Place place, String id, Map<Verdict, Integer> verdicts)
      implements Item {

    /** Returns the count of cases with a verdict. */
    public int count(Verdict verdict) {
      return verdicts.getOrDefault(verdict, 0);
    }

    @Override
    public boolean full() {
      return verdicts.size() == Verdict.values().length;
    }

    @Override
    public boolean some() {
      return !verdicts.isEmpty();
    }

    @Override
    public String words() {
      return id
          + ": met in "
          + count(Verdict.MET)
          + ", not met in "
          + count(Verdict.NOT_MET)
          + ", undetermined in "
          + cases(count(Verdict.UNDETERMINED));
    }
  }

  /**
   * The coverage of a number. Immutable and thread-safe.
   *
   * @param file the file of its rule
   * @param at its position
   * @param place its place, for messages
   * @param step the word that uses it
   * @param threshold whether it is a threshold, which the amounts in cases reach or not
   * @param below whether a case is below a threshold, or notices a lower number
   * @param above whether a case reaches a threshold, or notices a higher number
   */
  public record OfNumber(
      String file,
      Span at,
      Place place,
      String step,
      boolean threshold,
      boolean below,
      boolean above)
      implements Item {
    @Override
    public boolean full() {
      return below && above;
    }

    @Override
    public boolean some() {
      return below || above;
    }

    @Override
    public String words() {
      return step + ": " + (threshold ? reached() : noticed());
    }

    private String reached() {
      return full()
          ? "cases on both sides"
          : below ? "no case reaches it" : above ? "no case is below it" : "no case on either side";
    }

    private String noticed() {
      return full()
          ? "cases on both sides"
          : below
              ? "no case detects a higher number"
              : above ? "no case detects a lower number" : "no case detects another number";
    }
  }

  /**
   * The coverage of one alternative of a requirement. Immutable and thread-safe.
   *
   * @param file the file of the rule that defines the requirement
   * @param at the position of the alternative
   * @param place its place, for messages
   * @param stage the stage
   * @param alternative the alternative
   * @param met the count of cases in which it is met
   * @param alone the count of those in which no other alternative is met, so this one decides
   */
  public record OfAlternative(
      String file, Span at, Place place, Stage stage, String alternative, int met, int alone)
      implements Item {
    @Override
    public boolean full() {
      return alone > 0;
    }

    @Override
    public boolean some() {
      return met > 0;
    }

    @Override
    public String words() {
      return alternative
          + " at "
          + stage
          + ": met in "
          + cases(met)
          + ", decided alone in "
          + alone
          + " of them";
    }
  }

  /**
   * The coverage of a table row. Immutable and thread-safe.
   *
   * @param file the file of the rule that defines the table
   * @param at the position of the code
   * @param place its place, for messages
   * @param table the table
   * @param code the code
   * @param looked the count of cases that look it up
   */
  public record OfRow(String file, Span at, Place place, String table, String code, int looked)
      implements Item {
    @Override
    public boolean full() {
      return looked > 0;
    }

    @Override
    public boolean some() {
      return full();
    }

    @Override
    public String words() {
      return code + " in \"" + table + "\": used in " + cases(looked);
    }
  }

  /**
   * The coverage of a declared fact. Immutable and thread-safe.
   *
   * @param file the file of the rule that declares it
   * @param at the position of its name
   * @param place its place, for messages
   * @param name its name
   * @param stated the count of cases in which a record states it
   * @param unknown the count of cases in which a record of the same kind does not
   */
  public record OfFact(String file, Span at, Place place, String name, int stated, int unknown)
      implements Item {
    @Override
    public boolean full() {
      return stated > 0 && unknown > 0;
    }

    @Override
    public boolean some() {
      return stated > 0;
    }

    @Override
    public String words() {
      return name + ": stated in " + cases(stated) + ", unknown in " + cases(unknown);
    }
  }

  /** Returns everything that cases can cover. */
  public List<Item> items() {
    return Stream.of(criteria, numbers, alternatives, rows, facts)
        .<Item>flatMap(List::stream)
        .toList();
  }
}
