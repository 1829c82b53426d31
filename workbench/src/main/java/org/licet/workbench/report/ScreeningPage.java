package org.licet.workbench.report;

import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.evaluation.Verdict;

/** What was found in a population, as one page of charts, each with its table. Not thread-safe. */
public final class ScreeningPage {

  /**
   * The numbers of a credential.
   *
   * @param name the credential and stage
   * @param eligible how many are eligible
   * @param undetermined of how many it is open
   * @param notEligible how many are not eligible
   * @param left against how many nothing speaks yet after each part of the requirement, in order
   * @param verdicts the verdicts by criterion, in order
   * @param missing the criteria most often missing
   * @param asked the questions most often open
   */
  public record Numbers(
      String name,
      long eligible,
      long undetermined,
      long notEligible,
      Map<String, Long> left,
      Map<String, Map<Verdict, Long>> verdicts,
      Map<String, Long> missing,
      Map<String, Long> asked) {

    long all() {
      return eligible + undetermined + notEligible;
    }
  }

  private static final Template PAGE = Pages.template("screening.html");

  private final List<Numbers> all = new ArrayList<>();

  /** Begins a page. */
  public ScreeningPage() {}

  /** Adds a credential. */
  public void add(Numbers numbers) {
    all.add(numbers);
  }

  /** Returns the page. */
  public String html(LocalDate on) {
    long candidates = all.stream().mapToLong(Numbers::all).max().orElse(0);
    List<Credential> credentials = new ArrayList<>();
    for (Numbers numbers : all) {
      credentials.add(credential("credential-" + (credentials.size() + 1), numbers));
    }
    return PAGE.execute(
        new Page(
            Charts.number(candidates) + (candidates == 1 ? " candidate" : " candidates"),
            Pages.day(on),
            credentials));
  }

  private static Credential credential(String id, Numbers numbers) {
    List<Charts.Chart> charts = new ArrayList<>();
    charts.add(
        Charts.of(
            id + "-funnel",
            "Still in the running after each part",
            " of " + numbers.name(),
            "Part of the requirement",
            numbers.all(),
            List.of(new Charts.Key("met", "nothing speaks against it yet")),
            numbers.left().entrySet().stream()
                .map(part -> new Charts.Line(part.getKey(), List.of(part.getValue())))
                .toList()));
    charts.add(
        Charts.of(
            id + "-verdicts",
            "Verdicts by criterion",
            " of " + numbers.name(),
            "Criterion",
            numbers.all(),
            List.of(
                new Charts.Key("met", "met"),
                new Charts.Key("undetermined", "open"),
                new Charts.Key("not", "not met")),
            numbers.verdicts().entrySet().stream()
                .map(
                    one ->
                        new Charts.Line(
                            one.getKey(),
                            List.of(
                                one.getValue().getOrDefault(Verdict.MET, 0L),
                                one.getValue().getOrDefault(Verdict.UNDETERMINED, 0L),
                                one.getValue().getOrDefault(Verdict.NOT_MET, 0L))))
                .toList()));
    charts.add(
        Charts.counted(
            id + "-missing",
            "Most often missing, of those not eligible",
            " of " + numbers.name(),
            new Charts.Key("not", "missing"),
            numbers.missing()));
    charts.add(
        Charts.counted(
            id + "-asked",
            "Most often asked, of those undetermined",
            " of " + numbers.name(),
            new Charts.Key("undetermined", "open"),
            numbers.asked()));
    return new Credential(
        id,
        numbers.name(),
        Charts.number(numbers.eligible()),
        Charts.number(numbers.undetermined()),
        Charts.number(numbers.notEligible()),
        numbers.eligible() > 0 ? "met" : "not",
        Charts.number(numbers.eligible())
            + " of "
            + Charts.number(numbers.all())
            + " are eligible today; of "
            + Charts.number(numbers.undetermined())
            + " it is open, and "
            + Charts.number(numbers.notEligible())
            + " are not.",
        charts.stream().filter(chart -> !chart.rows().isEmpty()).toList());
  }

  /** What the template is filled with. */
  record Page(String population, String on, List<Credential> credentials) {}

  /** A credential on the page. */
  record Credential(
      String id,
      String name,
      String eligible,
      String undetermined,
      String notEligible,
      String state,
      String sentence,
      List<Charts.Chart> charts) {}
}
