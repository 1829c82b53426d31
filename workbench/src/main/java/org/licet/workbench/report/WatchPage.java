package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.outlook.AgendaItem;

/**
 * The coming events of a roster as one page: the most urgent ones, and charts by week and by kind,
 * each with its table. Immutable and thread-safe.
 */
public final class WatchPage {

  private static final Template PAGE = Pages.template("watch.html");

  /**
   * An urgent event.
   *
   * @param candidate the host's key of the person
   * @param place the place of the person on the roster
   */
  public record Urgent(String candidate, AgendaItem item, long place) {

    /** Returns the day that matters first. */
    public LocalDate due() {
      return item.due();
    }
  }

  /** The changes for a person since an earlier watch. Immutable and thread-safe. */
  public static final class Changed {

    private final String candidate;
    private final List<String> changes;
    private final boolean lost;
    private final long place;

    private Changed(String candidate, List<String> changes, boolean lost, long place) {
      this.candidate = candidate;
      this.changes = List.copyOf(changes);
      this.lost = lost;
      this.place = place;
    }

    /**
     * Returns the changes for a person.
     *
     * @param candidate the host's key of the person
     * @param changes the changes in sentences
     * @param lost whether the person lost eligibility
     * @param place the place of the person on the roster
     */
    public static Changed of(String candidate, List<String> changes, boolean lost, long place) {
      return new Changed(candidate, changes, lost, place);
    }

    /** Returns the host's key of the person. */
    public String candidate() {
      return candidate;
    }

    /** Returns the changes in sentences. */
    public List<String> changes() {
      return changes;
    }

    /** Returns whether the person lost eligibility. */
    public boolean isLost() {
      return lost;
    }

    /** Returns the place of the person on the roster. */
    public long place() {
      return place;
    }
  }

  /**
   * The numbers of a watch.
   *
   * @param people the count of people
   * @param concerned the count of people with an event
   * @param weeks the counts of events by kind, by the Monday of the week
   * @param urgent the most urgent losses, in order
   * @param moved the changes of some people, those with a loss first
   * @param added the count of people who are new since an earlier watch
   * @param gone the count of people who are no longer on the roster
   * @param changed the count of people with a changed verdict
   * @param lost the count of people who lost eligibility since then
   */
  public record Numbers(
      long people,
      long concerned,
      Map<LocalDate, Map<AgendaItem.Kind, Long>> weeks,
      List<Urgent> urgent,
      List<Changed> moved,
      long added,
      long gone,
      long changed,
      long lost) {

    /** Returns the counts by kind. */
    public Map<AgendaItem.Kind, Long> kinds() {
      Map<AgendaItem.Kind, Long> kinds = new EnumMap<>(AgendaItem.Kind.class);
      weeks
          .values()
          .forEach(week -> week.forEach((kind, count) -> kinds.merge(kind, count, Long::sum)));
      return kinds;
    }
  }

  private final Wording wording;
  private final Charts charts;

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public WatchPage(Locale locale) {
    this.wording = Wording.of(locale);
    this.charts = new Charts(wording);
  }

  /**
   * Returns the page.
   *
   * @param since whether an earlier watch was compared
   */
  public String html(Numbers numbers, LocalDate on, LocalDate last, boolean since) {
    List<Row> rows =
        numbers.urgent().stream()
            .map(
                urgent ->
                    new Row(
                        wording.day(urgent.due()),
                        urgent.candidate(),
                        wording.say(urgent.item().kind().words()),
                        urgent.item().credential().orElse(""),
                        wording.say(urgent.item().why()),
                        urgent.item().action().map(wording::say).orElse("")))
            .toList();
    List<Charts.Chart> drawn = new ArrayList<>();
    if (!numbers.weeks().isEmpty()) {
      drawn.add(weeks(numbers));
      drawn.add(kinds(numbers));
    }
    return PAGE.execute(
        new Page(
            wording.language(),
            wording.inTemplates(),
            wording.say(
                "watch.lead",
                wording.candidates(numbers.people()),
                numbers.concerned(),
                on,
                last,
                wording.number(numbers.concerned())),
            since
                ? List.of(
                    wording.say(
                        "watch.since",
                        numbers.changed(),
                        numbers.lost(),
                        numbers.added(),
                        numbers.gone()))
                : List.of(),
            rows,
            rows.isEmpty(),
            changes(numbers),
            drawn));
  }

  /** Returns the changes; empty if there are none. */
  private List<Changes> changes(Numbers numbers) {
    return numbers.moved().isEmpty()
        ? List.of()
        : List.of(
            new Changes(wording.first(numbers.moved().size(), numbers.changed()), numbers.moved()));
  }

  private Charts.Chart weeks(Numbers numbers) {
    List<Charts.Line> lines = new ArrayList<>();
    long most = 1;
    for (Map.Entry<LocalDate, Map<AgendaItem.Kind, Long>> week : numbers.weeks().entrySet()) {
      long losses = sum(week.getValue(), true);
      long others = sum(week.getValue(), false);
      most = Math.max(most, losses + others);
      lines.add(new Charts.Line(wording.say("watch.week", week.getKey()), List.of(losses, others)));
    }
    return charts.of(
        "weeks",
        wording.say("watch.weeks"),
        wording.say("watch.roster"),
        wording.say("watch.week.heading"),
        most,
        List.of(
            new Charts.Key("not", wording.say("watch.losses")),
            new Charts.Key("met", wording.say("watch.others"))),
        lines);
  }

  private static long sum(Map<AgendaItem.Kind, Long> kinds, boolean loss) {
    return kinds.entrySet().stream()
        .filter(kind -> kind.getKey().isLoss() == loss)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Charts.Chart kinds(Numbers numbers) {
    Map<AgendaItem.Kind, Long> kinds = numbers.kinds();
    return charts.of(
        "kinds",
        wording.say("watch.kinds"),
        wording.say("watch.roster"),
        wording.say("watch.kind.heading"),
        kinds.values().stream().mapToLong(Long::longValue).max().orElse(1),
        List.of(
            new Charts.Key("not", wording.say("watch.losses")),
            new Charts.Key("met", wording.say("watch.others"))),
        kinds.entrySet().stream()
            .map(
                kind ->
                    new Charts.Line(
                        wording.say(kind.getKey().words()),
                        kind.getKey().isLoss()
                            ? List.of(kind.getValue(), 0L)
                            : List.of(0L, kind.getValue())))
            .toList());
  }

  /** The data of the template. */
  record Page(
      String language,
      Mustache.Lambda say,
      String lead,
      List<String> since,
      List<Row> urgent,
      boolean quiet,
      List<Changes> changes,
      List<Charts.Chart> charts) {}

  /** The changes on the page. */
  record Changes(String note, List<Changed> people) {}

  /** An urgent event on the page. */
  record Row(
      String due, String candidate, String event, String credential, String why, String action) {}
}
