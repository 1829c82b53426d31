package org.licet.workbench.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;
import org.licet.workbench.report.EvaluationPage;

/** Outlooks as one page. Not thread-safe. */
final class OutlookAsHtml implements OutlookPrinter {

  private final EvaluationPage page;
  private @Nullable Candidate candidate;

  OutlookAsHtml(Locale locale) {
    this.page = new EvaluationPage(locale);
  }

  @Override
  public void about(Candidate one) {
    candidate = one;
  }

  @Override
  public String of(Timeline timeline) {
    page.add(timeline);
    return "";
  }

  @Override
  public String of(Plan plan) {
    page.add(candidate, plan);
    return "";
  }

  @Override
  public String compared(List<Plan> plans) {
    page.compare(candidate, plans);
    return "";
  }

  @Override
  public String of(Difference difference) {
    page.add(difference);
    return "";
  }

  @Override
  public String end(LocalDate on) {
    return page.html(on);
  }
}
