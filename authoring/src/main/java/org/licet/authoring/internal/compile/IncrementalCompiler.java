package org.licet.authoring.internal.compile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.RulesModule;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesException;

/**
 * Compiles rules repeatedly, each time only the versions that have changed. Changed cases need no
 * compilation. Not thread-safe.
 */
public final class IncrementalCompiler {

  private record Compiled(SortedMap<String, ByteBuffer> contents, RulesModule module) {}

  private final Map<String, Compiled> known = new HashMap<>();

  /**
   * Compiles every version to a separate module.
   *
   * @throws RulesException if the rules contain errors
   */
  public List<RulesModule> compile(RulesSource rules) {
    CheckedRules.requireNoErrors(rules);
    List<RulesModule> modules = new ArrayList<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      SortedMap<String, ByteBuffer> contents = contents(ruleset);
      Compiled last = known.get(ruleset.shown());
      if (last == null || !last.contents().equals(contents)) {
        last =
            new Compiled(
                contents, CheckedRules.compile(new RulesSource(ruleset.shown(), List.of(ruleset))));
        known.put(ruleset.shown(), last);
      }
      modules.add(last.module());
    }
    return modules;
  }

  private static SortedMap<String, ByteBuffer> contents(RulesetSource ruleset) {
    SortedMap<String, ByteBuffer> contents = new TreeMap<>();
    ruleset
        .files()
        .forEach(
            (name, content) -> {
              if (name.indexOf('/') < 0) {
                contents.put(name, ByteBuffer.wrap(content));
              }
            });
    return contents;
  }
}
