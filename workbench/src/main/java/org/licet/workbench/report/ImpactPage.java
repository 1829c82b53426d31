package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;

/** The candidates that a rule change affects, as one page. Not thread-safe. */
public final class ImpactPage {

  /** The most candidates to list. All of them are counted. */
  public static final int MOST_LISTED = 500;

  /**
   * A candidate whose decision changes.
   *
   * @param candidate the host's key
   * @param credential the credential and stage, such as {@code CCM EXAMINATION}
   * @param before the decision before
   * @param after the decision after
   * @param because the criteria that cause the change, with their verdicts
   */
  public record Mover(
      String candidate,
      String credential,
      Decision before,
      Decision after,
      List<Because> because) {}

  /** A criterion that causes a change, with its verdicts. */
  public record Because(String criterion, String words) {}

  private static final Template PAGE = Pages.template("impact.html");

  private final List<Mover> movers = new ArrayList<>();

  private final Wording wording;
  private final Charts charts;

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public ImpactPage(Locale locale) {
    this.wording = Wording.of(locale);
    this.charts = new Charts(wording);
  }

  /** Adds a candidate whose decision changes. */
  public void add(Mover mover) {
    if (movers.size() < MOST_LISTED) {
      movers.add(mover);
    }
  }

  /**
   * Returns the page.
   *
   * @param candidates the count of evaluated candidates
   * @param matrix the counts by credential, decision before and decision after
   * @param responsible how often each criterion causes a change
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
          credential(
              "credential-" + (credentials.size() + 1), named(one.getKey()), one.getValue()));
      moved += moved(one.getValue());
    }
    return PAGE.execute(
        new Page(
            wording.language(),
            wording.inTemplates(),
            wording.say("as-of", on),
            moved == 0 ? "met" : "undetermined",
            wording.say(
                "impact.sentence", wording.candidates(candidates), moved, wording.number(moved)),
            credentials,
            responsible.isEmpty() ? List.of() : List.of(responsible(responsible)),
            moved > movers.size()
                ? wording.say("impact.first", movers.size(), wording.number(movers.size()))
                : wording.say("impact.all"),
            movers.stream().map(this::row).toList()));
  }

  /** Returns the name of a credential and stage in the reader's language. */
  private String named(String credential) {
    int space = credential.lastIndexOf(' ');
    return credential.substring(0, space)
        + ", "
        + wording.say(Stage.valueOf(credential.substring(space + 1)).words());
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

  private Credential credential(
      String id, String name, Map<Decision, Map<Decision, Integer>> matrix) {
    List<Decision> order = List.of(Decision.ELIGIBLE, Decision.UNDETERMINED, Decision.NOT_ELIGIBLE);
    List<Long> before = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    for (Decision one : order) {
      before.add(Stream.of(Decision.values()).mapToLong(to -> count(matrix, one, to)).sum());
      after.add(Stream.of(Decision.values()).mapToLong(from -> count(matrix, from, one)).sum());
    }
    Charts.Chart chart =
        charts.of(
            id + "-decisions",
            wording.say("impact.decisions"),
            name,
            wording.say("impact.rules"),
            before.stream().mapToLong(Long::longValue).sum(),
            order.stream()
                .map(decision -> new Charts.Key(States.of(decision), wording.say(decision.words())))
                .toList(),
            List.of(
                new Charts.Line(wording.say("before"), before),
                new Charts.Line(wording.say("after"), after)));
    return new Credential(
        id,
        name,
        List.of(chart),
        Stream.of(Decision.values())
            .map(
                from ->
                    new Row(
                        wording.say(from.words()),
                        Stream.of(Decision.values())
                            .map(to -> wording.number(count(matrix, from, to)))
                            .toList()))
            .toList());
  }

  private Charts.Chart responsible(Map<String, Integer> counts) {
    Map<String, Long> most = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(one -> most.put(one.getKey(), one.getValue().longValue()));
    return charts.counted(
        "responsible",
        wording.say("impact.responsible"),
        wording.say("impact.all-credentials"),
        new Charts.Key("undetermined", wording.say("impact.moved")),
        most);
  }

  private MoverRow row(Mover mover) {
    return new MoverRow(
        mover.candidate,
        named(mover.credential),
        wording.say(mover.before.words()),
        wording.say(mover.after.words()),
        States.of(mover.after),
        mover.because);
  }

  /** The data of the template. */
  record Page(
      String language,
      Mustache.Lambda say,
      String lead,
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

  /** A candidate whose decision changes, in words. */
  record MoverRow(
      String candidate,
      String credential,
      String before,
      String after,
      String state,
      List<Because> because) {}
}
