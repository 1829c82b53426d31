package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Confidence;

/**
 * Finds what can be typed in the lists of sources and in the properties of a version. Stateless.
 */
final class SourcesCompletion {

  private static final List<String> OF_SOURCE = List.of("document", "url", "asOf", "confidence");
  private static final List<String> OF_RULESET =
      List.of("credential", "issuer", "effectiveFrom", "confidence");

  private SourcesCompletion() {}

  /** Returns true if proposals exist for a file of this name. */
  static boolean isFor(String inside) {
    return inside.equals(RulesetSource.SOURCES) || inside.equals(RulesetSource.RULESET);
  }

  static List<Proposal> proposals(
      RulesView view, RulesetSource ruleset, String file, String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    String before = text.substring(line, offset);
    int sign = Math.max(before.indexOf('='), before.indexOf(':'));
    if (before.stripLeading().startsWith("#") || before.stripLeading().startsWith("!")) {
      return List.of();
    }
    if (sign >= 0) {
      boolean confidence = before.substring(0, sign).strip().endsWith("confidence");
      String typed = before.substring(sign + 1).stripLeading();
      return confidence
          ? Stream.of(Confidence.values())
              .map(one -> proposal(one.name(), one.name(), file, offset - typed.length(), offset))
              .toList()
          : List.of();
    }
    String typed = before.stripLeading();
    int from = offset - typed.length();
    if (view.inside(ruleset, file).equals(RulesetSource.RULESET)) {
      return keys("", OF_RULESET, ruleset.properties(RulesetSource.RULESET).stream().toList())
          .map(key -> proposal(key, key + " = ", file, from, offset))
          .toList();
    }
    List<PropertiesText> sources = ruleset.properties(RulesetSource.SOURCES).stream().toList();
    int dot = typed.lastIndexOf('.');
    if (dot >= 0) {
      return keys(typed.substring(0, dot + 1), OF_SOURCE, sources)
          .map(key -> proposal(key, key + " = ", file, from + dot + 1, offset))
          .toList();
    }
    List<Proposal> ids = new ArrayList<>();
    missing(view, ruleset, sources)
        .forEach(
            id -> ids.add(proposal(id + ".document", id + ".document = ", file, from, offset)));
    return ids;
  }

  /** Returns the keys that are not written yet. */
  private static Stream<String> keys(
      String prefix, List<String> all, List<PropertiesText> written) {
    return all.stream()
        .filter(key -> written.stream().noneMatch(text -> text.entry(prefix + key).isPresent()));
  }

  /** Returns the sources that rules name and the list does not have. */
  private static Set<String> missing(
      RulesView view, RulesetSource ruleset, List<PropertiesText> sources) {
    Set<String> missing = new LinkedHashSet<>();
    view.names(ruleset).stream()
        .filter(use -> use.kind() == NameUse.Kind.SOURCE)
        .map(NameUse::name)
        .filter(id -> sources.stream().noneMatch(text -> text.entry(id + ".document").isPresent()))
        .forEach(missing::add);
    return missing;
  }

  private static Proposal proposal(String label, String insert, String file, int from, int to) {
    return new Proposal(Proposal.Kind.KEY, label, insert, new TextRange(file, from, to), "", "");
  }
}
