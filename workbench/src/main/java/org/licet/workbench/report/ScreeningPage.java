package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** The results of a population as one page of charts, each with its table. Not thread-safe. */
public final class ScreeningPage {

  /**
   * The numbers of a credential.
   *
   * @param name the credential and stage
   * @param eligible the count of eligible candidates
   * @param undetermined the count of candidates not yet determined
   * @param notEligible the count of candidates who are not eligible
   * @param left the count of candidates still possible after each part of the requirement, in order
   * @param verdicts the verdicts by criterion, in order
   * @param missing the criteria that are most often not met
   * @param asked the most common open questions
   * @param proofs the counts of decisions by the records behind them; empty if no record is
   *     verified or is to be
   * @param eligibleIn the counts of candidates who become eligible if nothing else changes, by
   *     months, 1 to {@link #MONTHS}
   */
  public record Numbers(
      Text name,
      long eligible,
      long undetermined,
      long notEligible,
      Map<String, Long> left,
      Map<Text, Map<Verdict, Long>> verdicts,
      Map<Text, Long> missing,
      Map<Text, Long> asked,
      Map<String, Long> proofs,
      Map<Integer, Long> eligibleIn) {

    long all() {
      return eligible + undetermined + notEligible;
    }
  }

  /** The count of months to look ahead. */
  public static final int MONTHS = 24;

  private static final Template PAGE = Pages.template("screening.html");

  private final List<Numbers> all = new ArrayList<>();

  private final Wording wording;
  private final Charts charts;

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public ScreeningPage(Locale locale) {
    this.wording = Wording.of(locale);
    this.charts = new Charts(wording);
  }

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
            wording.language(),
            wording.inTemplates(),
            wording.say("screening.population", candidates, on, wording.number(candidates)),
            credentials));
  }

  private Credential credential(String id, Numbers numbers) {
    String name = wording.say(numbers.name());
    List<Charts.Chart> drawn = new ArrayList<>();
    drawn.add(
        charts.of(
            id + "-funnel",
            wording.say("screening.funnel"),
            name,
            wording.say("screening.part"),
            numbers.all(),
            List.of(new Charts.Key("met", wording.say("screening.running"))),
            numbers.left().entrySet().stream()
                .map(part -> new Charts.Line(part.getKey(), List.of(part.getValue())))
                .toList()));
    drawn.add(
        charts.of(
            id + "-verdicts",
            wording.say("screening.verdicts"),
            name,
            wording.say("criterion"),
            numbers.all(),
            List.of(
                new Charts.Key("met", wording.say(Verdict.MET.words())),
                new Charts.Key("undetermined", wording.say(Verdict.UNDETERMINED.words())),
                new Charts.Key("not", wording.say(Verdict.NOT_MET.words()))),
            numbers.verdicts().entrySet().stream()
                .map(
                    one ->
                        new Charts.Line(
                            wording.say(one.getKey()),
                            List.of(
                                one.getValue().getOrDefault(Verdict.MET, 0L),
                                one.getValue().getOrDefault(Verdict.UNDETERMINED, 0L),
                                one.getValue().getOrDefault(Verdict.NOT_MET, 0L))))
                .toList()));
    drawn.add(
        charts.counted(
            id + "-missing",
            wording.say("screening.missing"),
            name,
            new Charts.Key("not", wording.say("screening.is-missing")),
            said(numbers.missing())));
    drawn.add(
        charts.counted(
            id + "-asked",
            wording.say("screening.asked"),
            name,
            new Charts.Key("undetermined", wording.say(Verdict.UNDETERMINED.words())),
            said(numbers.asked())));
    drawn.add(
        charts.counted(
            id + "-proofs",
            wording.say("screening.proofs"),
            name,
            new Charts.Key("met", wording.say("screening.proofs.key")),
            proofs(numbers)));
    drawn.add(months(id, numbers));
    return new Credential(
        id,
        name,
        wording.number(numbers.eligible()),
        wording.number(numbers.undetermined()),
        wording.number(numbers.notEligible()),
        numbers.eligible() > 0 ? "met" : "not",
        wording.say(
            "screening.sentence",
            numbers.eligible(),
            wording.candidates(numbers.all()),
            numbers.undetermined(),
            numbers.notEligible()),
        drawn.stream().filter(chart -> !chart.rows().isEmpty()).toList());
  }

  private Map<String, Long> said(Map<Text, Long> counts) {
    Map<String, Long> said = new LinkedHashMap<>();
    counts.forEach((text, count) -> said.put(wording.say(text), count));
    return said;
  }

  private Map<String, Long> proofs(Numbers numbers) {
    Map<String, Long> said = new LinkedHashMap<>();
    numbers
        .proofs()
        .forEach((proof, count) -> said.put(wording.say("screening.proof." + proof), count));
    return said;
  }

  private Charts.Chart months(String id, Numbers numbers) {
    List<Charts.Line> lines = new ArrayList<>();
    for (int month = 1; month <= MONTHS && !numbers.eligibleIn().isEmpty(); month++) {
      lines.add(
          new Charts.Line(
              wording.say("screening.months.row", month),
              List.of(numbers.eligibleIn().getOrDefault(month, 0L))));
    }
    return charts.of(
        id + "-months",
        wording.say("screening.months"),
        wording.say(numbers.name()),
        wording.say("screening.months.heading"),
        numbers.eligibleIn().values().stream().mapToLong(Long::longValue).max().orElse(1),
        List.of(new Charts.Key("met", wording.say("screening.months.key"))),
        lines);
  }

  /** The data of the template. */
  record Page(String language, Mustache.Lambda say, String lead, List<Credential> credentials) {}

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
