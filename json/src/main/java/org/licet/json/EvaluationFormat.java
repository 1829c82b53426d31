package org.licet.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.evaluation.Source;
import org.licet.json.internal.evaluation.JsonStyle;

/**
 * The form in which {@link EvaluationWriter} writes evaluations: the detail, the language of texts,
 * and whether each evaluation repeats its sources. Immutable and thread-safe.
 *
 * <pre>{@code
 * EvaluationFormat format =
 *     EvaluationFormat.standard().detail(EvaluationDetail.VERDICTS).locale(Locale.US);
 * EvaluationWriter.writeLine(result, out, format);
 * }</pre>
 */
public final class EvaluationFormat {

  private static final EvaluationFormat STANDARD =
      new EvaluationFormat(JsonStyle.of(Locale.ROOT), List.of());

  private final JsonStyle style;
  private final List<Source> sources;

  private EvaluationFormat(JsonStyle style, List<Source> sources) {
    this.style = style;
    this.sources = sources;
  }

  /** Returns the form with every detail, English texts, and the sources in each evaluation. */
  public static EvaluationFormat standard() {
    return STANDARD;
  }

  /** Returns this form with a detail. */
  public EvaluationFormat detail(EvaluationDetail detail) {
    return new EvaluationFormat(
        new JsonStyle(style.locale(), detail.members(), style.sources(), style.translatable()),
        sources);
  }

  /**
   * Returns this form with each text also as data, so that {@link EvaluationReader} reads texts
   * that render in any language. It makes a full evaluation larger by about half. Use it for
   * results that you store, and not for results that someone reads at once.
   */
  public EvaluationFormat translatable() {
    return new EvaluationFormat(
        new JsonStyle(style.locale(), style.members(), style.sources(), true), sources);
  }

  /** Returns this form with texts in a language. */
  public EvaluationFormat locale(Locale locale) {
    return new EvaluationFormat(
        new JsonStyle(locale, style.members(), style.sources(), style.translatable()), sources);
  }

  /**
   * Returns this form with shared sources: a file contains them once, in the line of {@link
   * EvaluationWriter#sourcesLine}. A finding then has the number of each source, from 0. A source
   * that is not listed is written in full.
   */
  public EvaluationFormat sharedSources(Collection<Source> shared) {
    Map<Source, Integer> numbers = new LinkedHashMap<>();
    shared.forEach(source -> numbers.putIfAbsent(source, numbers.size()));
    return new EvaluationFormat(
        new JsonStyle(style.locale(), style.members(), Map.copyOf(numbers), style.translatable()),
        List.copyOf(numbers.keySet()));
  }

  JsonStyle style() {
    return style;
  }

  List<Source> sources() {
    return sources;
  }
}
