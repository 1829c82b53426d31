package org.licet.internal.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables of a condition: their types, the part of the text that knows them, and whether
 * something uses them. Not thread-safe.
 */
final class PatternVariables {

  private final String application;
  private final List<PatternFault> faults;
  private final Map<String, PatternType> variables = new HashMap<>();
  private final Map<String, Span> bound = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** Known only within a group or total. */
  private final Set<String> ended = new HashSet<>();

  PatternVariables(String application, List<PatternFault> faults) {
    this.application = application;
    this.faults = faults;
  }

  /** Returns the variable of the application. */
  String application() {
    return application;
  }

  /** Notes that something uses a variable. */
  void use(String variable) {
    used.add(variable);
  }

  /** Returns the kind of records that a variable stands for, if it is known. */
  Optional<RecordKind> record(String variable) {
    return Optional.ofNullable(variables.get(variable)).flatMap(PatternType::record);
  }

  /** Reports the variables that nothing uses. */
  void reportUnused() {
    bound.forEach(
        (name, at) -> {
          if (!used.contains(name)) {
            faults.add(
                PatternFault.of(at, name + " is named but never used", "use it, or delete it"));
          }
        });
  }

  /** Ends the variables of a group at its end. */
  void within(Runnable group) {
    Set<String> before = Set.copyOf(variables.keySet());
    group.run();
    for (String name : List.copyOf(variables.keySet())) {
      if (!before.contains(name)) {
        variables.remove(name);
        ended.add(name);
      }
    }
  }

  /** Adds a variable. */
  void declare(String variable, Span at, Optional<PatternType> type) {
    if (variable.equals(application)
        || variables.containsKey(variable)
        || ended.contains(variable)) {
      faults.add(
          PatternFault.of(
              at, "the name " + variable + " is used twice in this rule", variable + "2"));
    }
    variables.put(variable, type.orElse(new PatternType(Optional.empty(), Optional.empty())));
    bound.putIfAbsent(variable, at);
    if (type.filter(one -> one.record().isPresent()).isPresent()) {
      used.add(variable); // a record may have a name for the reader alone
    }
  }

  /** Returns the type of a variable, and reports an unknown one. */
  Optional<PatternType> of(String name, Span at) {
    PatternType type = variables.get(name);
    if (type == null) {
      faults.add(
          ended.contains(name)
              ? PatternFault.of(
                  at,
                  name + " is known only inside not, exists, forall or accumulate",
                  "move this test inside")
              : PatternFault.unknown(
                  at,
                  "nothing before this is named " + name,
                  name,
                  Stream.concat(Stream.of(application), variables.keySet().stream())
                      .sorted()
                      .toList()));
    }
    return Optional.ofNullable(type);
  }
}
