package org.licet.workbench.report;

import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.evaluation.Decision;

/** Whom a change of rules touches, as one page. Not thread-safe. */
public final class ImpactPage {

  /** So many who move are listed; all are counted. */
  public static final int MOST_LISTED = 500;

  /**
   * Somebody who moves.
   *
   * @param candidate the host's key
   * @param credential the credential and stage
   * @param before the decision before
   * @param after the decision after
   * @param because the criteria responsible, each with what becomes of it
   */
  public record Mover(
      String candidate,
      String credential,
      Decision before,
      Decision after,
      List<Because> because) {}

  /** A criterion that is responsible, and what becomes of it. */
  public record Because(String criterion, String words) {}

  private static final Template PAGE = Pages.template("impact.html");

  private final List<Mover> movers = new ArrayList<>();

  /** Begins a page. */
  public ImpactPage() {}

  /** Adds somebody who moves. */
  public void add(Mover mover) {
    if (movers.size() < MOST_LISTED) {
      movers.add(mover);
    }
  }

  /**
   * Returns the page.
   *
   * @param candidates how many were evaluated
   * @param matrix by credential: how many come from which decision to which
   * @param responsible how often each criterion is responsible
   */
  public String html(
      LocalDate on,
      long candidates,
      Map<String, Map<Decision, Map<Decision, Integer>>> matrix,
      Map<String, Integer> responsible) {
    List<Credential> credentials = new ArrayList<>();
    long moved = 0;
    for (Map.Entry<String, Map<Decision, Map<Decision, Integer>>> one : matrix.entrySet()) {
      credentials.add(
          credential("credential-" + (credentials.size() + 1), one.getKey(), one.getValue()));
      moved += moved(one.getValue());
    }
    return PAGE.execute(
        new Page(
            Pages.day(on),
            moved == 0 ? "met" : "undetermined",
            moved == 0
                ? "Of " + Charts.number(candidates) + " candidates nobody moves."
                : "Of "
                    + Charts.number(candidates)
                    + " candidates "
                    + Charts.number(moved)
                    + (moved == 1 ? " decision moves." : " decisions move."),
            credentials,
            responsible.isEmpty() ? List.of() : List.of(responsible(responsible)),
            moved > movers.size() ? "The first " + movers.size() + " who move" : "All who move",
            movers.stream().map(ImpactPage::row).toList()));
  }

  private static long moved(Map<Decision, Map<Decision, Integer>> matrix) {
    long moved = 0;
    for (Decision before : Decision.values()) {
      for (Decision after : Decision.values()) {
        moved += before == after ? 0 : count(matrix, before, after);
      }
    }
    return moved;
  }

  private static long count(
      Map<Decision, Map<Decision, Integer>> matrix, Decision before, Decision after) {
    return matrix.getOrDefault(before, Map.of()).getOrDefault(after, 0);
  }

  private static Credential credential(
      String id, String name, Map<Decision, Map<Decision, Integer>> matrix) {
    List<Decision> order = List.of(Decision.ELIGIBLE, Decision.UNDETERMINED, Decision.NOT_ELIGIBLE);
    List<Long> before = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    for (Decision one : order) {
      before.add(Stream.of(Decision.values()).mapToLong(to -> count(matrix, one, to)).sum());
      after.add(Stream.of(Decision.values()).mapToLong(from -> count(matrix, from, one)).sum());
    }
    Charts.Chart chart =
        Charts.of(
            id + "-decisions",
            "Decisions before and after",
            " of " + name,
            "Rules",
            before.stream().mapToLong(Long::longValue).sum(),
            order.stream()
                .map(decision -> new Charts.Key(States.of(decision), States.words(decision)))
                .toList(),
            List.of(new Charts.Line("Before", before), new Charts.Line("After", after)));
    return new Credential(
        id,
        name,
        List.of(chart),
        Stream.of(Decision.values())
            .map(
                from ->
                    new Row(
                        States.words(from),
                        Stream.of(Decision.values())
                            .map(to -> Charts.number(count(matrix, from, to)))
                            .toList()))
            .toList());
  }

  private static Charts.Chart responsible(Map<String, Integer> counts) {
    Map<String, Long> most = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(one -> most.put(one.getKey(), one.getValue().longValue()));
    return Charts.counted(
        "responsible",
        "Criteria responsible",
        "",
        new Charts.Key("undetermined", "decisions moved"),
        most);
  }

  private static MoverRow row(Mover mover) {
    return new MoverRow(
        mover.candidate,
        mover.credential,
        States.words(mover.before),
        States.words(mover.after),
        States.of(mover.after),
        mover.because);
  }

  /** What the template is filled with. */
  record Page(
      String on,
      String state,
      String sentence,
      List<Credential> credentials,
      List<Charts.Chart> responsible,
      String listed,
      List<MoverRow> movers) {
    boolean hasMovers() {
      return !movers.isEmpty();
    }
  }

  /** A credential on the page. */
  record Credential(String id, String name, List<Charts.Chart> charts, List<Row> matrix) {}

  /** A row of the matrix. */
  record Row(String before, List<String> after) {}

  /** Somebody who moves, in words. */
  record MoverRow(
      String candidate,
      String credential,
      String before,
      String after,
      String state,
      List<Because> because) {}
}
