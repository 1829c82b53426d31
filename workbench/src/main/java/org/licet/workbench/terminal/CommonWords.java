package org.licet.workbench.terminal;

import java.util.Locale;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Source;

/** Wording that several reports share. */
public final class CommonWords {

  private CommonWords() {}

  /** Returns the title of a ruleset version: {@code CCM from 2019-05-21}. */
  public static String title(RulesetSource ruleset) {
    return ruleset.credential() + " from " + ruleset.effectiveFrom();
  }

  /** Returns a count with its noun: {@code 1 case}, {@code 3,000 cases}. */
  public static String many(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, noun) + (count == 1 ? "" : "s");
  }

  /** Returns a constant as words: {@code not met}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns a source with its confidence, the date it was read, and its address. */
  public static String of(Source source) {
    return source.document()
        + " ("
        + source.confidence().words()
        + (source.conflict() ? ", conflicts with another source" : "")
        + source.asOf().map(day -> ", read " + day).orElse("")
        + ")"
        + source.url().map(url -> " " + url).orElse("");
  }
}
