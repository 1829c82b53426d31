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
 * @param cases how many cases there are
 * @param criteria which verdicts they reach, by criterion
 * @param numbers which side of each number they reach
 * @param alternatives which alternatives of each requirement they reach
 * @param rows which rows of tables they reach
 */
public record Coverage(
    RulesetSource ruleset,
    int cases,
    List<OfCriterion> criteria,
    List<OfNumber> numbers,
    List<OfAlternative> alternatives,
    List<OfRow> rows) {

  /** Copies the lists. */
  public Coverage {
    criteria = List.copyOf(criteria);
    numbers = List.copyOf(numbers);
    alternatives = List.copyOf(alternatives);
    rows = List.copyOf(rows);
  }

  private static String cases(int count) {
    return Limits.shown(count, "case");
  }

  /** A part of the rules that cases can cover. */
  public sealed interface Item {
    /** Returns the file in which it stands. */
    String file();

    /** Returns where it stands in the file's text. */
    Span at();

    /** Returns where it stands, for messages. */
    Place place();

    /** Tells whether cases reach all of it. */
    boolean full();

    /** Tells whether cases reach some of it. */
    boolean some();

    /** Returns in words what cases reach of it. */
    String words();
  }

  /**
   * The coverage of a criterion. Immutable and thread-safe.
   *
   * @param file the file of its rule
   * @param at where its id stands
   * @param place the same for messages
   * @param id its id
   * @param verdicts in how many cases each verdict comes out
   */
  public record OfCriterion(
      String file, Span at, Place place, String id, Map<Verdict, Integer> verdicts)
      implements Item {

    /** Returns in how many cases a verdict comes out. */
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
   * @param at where it stands
   * @param place the same for messages
   * @param step the word that takes it
   * @param below whether a case lies below it
   * @param above whether a case lies at it or above
   */
  public record OfNumber(
      String file, Span at, Place place, String step, boolean below, boolean above)
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
      return step
          + ": "
          + (full()
              ? "cases on both sides"
              : below ? "cases below only" : above ? "cases above only" : "no case on either side");
    }
  }

  /**
   * The coverage of one alternative of a requirement. Immutable and thread-safe.
   *
   * @param file the file of the rule that says the requirement
   * @param at where the alternative stands
   * @param place the same for messages
   * @param stage the stage
   * @param alternative the alternative
   * @param met in how many cases it is met
   * @param alone in how many of them none of the others is met, so that it decides
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
   * @param file the file of the rule that says the table
   * @param at where the code stands
   * @param place the same for messages
   * @param table the table
   * @param code the code
   * @param looked how many cases look it up
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

  /** Returns everything that cases can reach. */
  public List<Item> items() {
    return Stream.of(criteria, numbers, alternatives, rows).<Item>flatMap(List::stream).toList();
  }
}
