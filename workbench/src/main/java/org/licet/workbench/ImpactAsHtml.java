package org.licet.workbench;

import java.time.LocalDate;
import org.licet.authoring.compare.Impact;
import org.licet.workbench.report.ImpactPage;

/** An impact as a page. Not thread-safe. */
final class ImpactAsHtml implements ImpactReport {

  private final LocalDate on;
  private final ImpactPage page = new ImpactPage();

  ImpactAsHtml(LocalDate on) {
    this.on = on;
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
                            moved.before().map(Words::of).orElse("not asked")
                                + " becomes "
                                + moved.after().map(Words::of).orElse("not asked any more")
                                + ": "
                                + moved.reason()))
                .toList()));
    return "";
  }

  @Override
  public String whole(Impact impact) {
    return page.html(on, impact.candidates(), impact.matrix(), impact.responsible());
  }
}
