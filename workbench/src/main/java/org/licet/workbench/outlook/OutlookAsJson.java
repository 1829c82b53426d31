package org.licet.workbench.outlook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.json.OutlookWriter;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/**
 * Outlooks as JSON, one object per line. Immutable and thread-safe.
 *
 * @param locale the language of the texts
 */
record OutlookAsJson(Locale locale) implements OutlookPrinter {

  @Override
  public String of(Timeline timeline) {
    return OutlookWriter.toLine(timeline, locale) + "\n";
  }

  @Override
  public String of(Plan plan) {
    return OutlookWriter.toLine(plan, locale) + "\n";
  }

  @Override
  public String compared(List<Plan> plans) {
    return plans.stream().map(this::of).collect(Collectors.joining());
  }

  @Override
  public String of(Difference difference) {
    return OutlookWriter.toLine(difference, locale) + "\n";
  }
}
