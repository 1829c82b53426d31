package org.licet.authoring.internal.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The permitted properties and instructions of {@link GeneratedClasses}, apart from moving values.
 */
final class AllowList {

  /** The most values that a rule can bind, because Drools has no blocks with more arguments. */
  private static final int MOST_ARGUMENTS = 30;

  private static final Pattern REPEATED = Pattern.compile("n\\*(L[^;]+;)");

  private static final Map<String, Listed> CLASSES = read();

  private AllowList() {}

  /**
   * The permitted properties of a class, and the permitted uses of its members by name and
   * descriptor.
   */
  private record Listed(
      Set<String> declarations, Map<String, Set<String>> methods, Set<String> expressions) {}

  private static Map<String, Listed> read() {
    Map<String, Listed> classes = new HashMap<>();
    Listed current = new Listed(new HashSet<>(), new HashMap<>(), new HashSet<>());
    List<Set<String>> uses = List.of(current.declarations());
    for (String line : GeneratedClasses.LISTED.lines().map(String::strip).toList()) {
      String first = line.split(" ", 2)[0];
      String rest = line.substring(first.length()).strip();
      switch (first) {
        case "", "#" -> {}
        case "class" -> {
          current = new Listed(new HashSet<>(), new HashMap<>(), new HashSet<>());
          classes.put(rest, current);
          uses = List.of(current.declarations());
        }
        case "method" -> {
          uses = new ArrayList<>();
          for (String member : expanded(rest)) {
            Set<String> own = new HashSet<>();
            current.methods().put(member, own);
            uses.add(own);
          }
        }
        case "expression" -> current.expressions().addAll(expanded(rest));
        default -> uses.forEach(own -> own.addAll(expanded(line)));
      }
    }
    return Map.copyOf(classes);
  }

  private static List<String> expanded(String line) {
    if (!line.contains("{n}") && !line.contains("n*")) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= MOST_ARGUMENTS; n++) {
      int times = n;
      lines.add(
          REPEATED
              .matcher(line)
              .replaceAll(repeated -> Matcher.quoteReplacement(repeated.group(1).repeat(times)))
              .replace("{n}", Integer.toString(n))
              .replace("{n+1}", Integer.toString(n + 1)));
    }
    return lines;
  }

  /** Returns true if Drools generates classes of this kind. */
  static boolean isKind(String kind) {
    return CLASSES.containsKey(kind);
  }

  /** Returns true if a class of this kind may have a declaration. */
  static boolean declares(String kind, String declaration) {
    Listed listed = CLASSES.get(kind);
    return listed != null && listed.declarations().contains(declaration);
  }

  /** Returns true if a member contains an author's text. */
  static boolean isExpression(String kind, String member) {
    Listed listed = CLASSES.get(kind);
    return listed != null && listed.expressions().contains(member);
  }

  /** Returns the permitted operations of a generated member. Empty if there is no such member. */
  static Optional<Set<String>> uses(String kind, String member) {
    Listed listed = CLASSES.get(kind);
    return listed == null ? Optional.empty() : Optional.ofNullable(listed.methods().get(member));
  }
}
