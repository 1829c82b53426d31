package org.licet.workbench.population;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.licet.authoring.internal.compare.Impact;
import org.licet.evaluation.Verdict;
import org.licet.workbench.report.ImpactPage;
import org.licet.workbench.report.Wording;

/** An impact as a page. Not thread-safe. */
public final class ImpactAsHtml implements ImpactReport {

  private final LocalDate on;
  private final Wording wording;
  private final ImpactPage page;

  /** Creates a page without candidates, in the reader's language. */
  public ImpactAsHtml(LocalDate on, Locale locale) {
    this.on = on;
    this.wording = Wording.of(locale);
    this.page = new ImpactPage(locale);
  }

  @Override
  public String of(Impact.Move move) {
    page.add(
        new ImpactPage.Mover(
            move.candidate(),
            move.credential() + " " + move.stage(),
            move.before(),
            move.after(),
            move.criteria().stream()
                .map(
                    moved ->
                        new ImpactPage.Because(
                            moved.criterion(),
                            wording.say(
                                "impact.because",
                                words(moved.before()),
                                words(moved.after()),
                                moved.reason())))
                .toList()));
    return "";
  }

  private String words(Optional<Verdict> verdict) {
    return verdict
        .map(known -> wording.say(known.words()))
        .orElseGet(() -> wording.say("not-looked-at"));
  }

  @Override
  public String whole(Impact impact) {
    return page.html(on, impact.candidates(), impact.matrix(), impact.responsible());
  }
}
