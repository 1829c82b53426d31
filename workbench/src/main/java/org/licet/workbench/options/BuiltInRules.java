package org.licet.workbench.options;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.evaluation.VerificationPolicy;

/**
 * The rules on the class path, which all commands of a JVM share. They are loaded for the first
 * command, and again only if the class path has other rules by then. Thread-safe.
 */
public final class BuiltInRules {

  private static final AtomicReference<@Nullable Loaded> LAST = new AtomicReference<>();

  private BuiltInRules() {}

  /**
   * The rules that were loaded last.
   *
   * @param modules the modules that they are from
   */
  private record Loaded(List<? extends Class<?>> modules, Evaluator evaluator) {}

  /** Returns an evaluator with these rules, which the caller may close. */
  public static Evaluator evaluator() {
    List<RulesModule> installed = Evaluator.installed();
    List<? extends Class<?>> modules = installed.stream().map(RulesModule::getClass).toList();
    Loaded last = LAST.get();
    if (last == null || !last.modules.equals(modules)) {
      last = new Loaded(modules, Evaluator.of(installed));
      LAST.set(last);
    }
    return last.evaluator.under(VerificationPolicy.NONE);
  }

  /** Returns an evaluator in which the rules of a folder replace those of the same credentials. */
  public static Evaluator replacedBy(Path folder) {
    return evaluator().replacing(List.of(RulesFolder.compile(folder)));
  }
}
