package org.licet.authoring.internal.bytecode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/**
 * Writes the names in class files in the notation of the allow-list: generated classes, whose names
 * vary, by their kind, and the classes of words as {@code {word}}. Immutable.
 */
final class ClassFileNames {

  static final String WORD = "{word}";
  static final String SELF = "{self}";

  private static final String PREDICATE = "{predicate}";
  private static final String METADATA = "{metadata of a word}";

  /** A word, or the list of records that a form adds up, as Drools names them. */
  private static final String DESCRIBED = "(?:org_licet_rule_(?:record_)?[A-Za-z]+|java_util_List)";

  private static final String LIST = "java/util/List";

  private static final Map<String, Pattern> KINDS = kinds();
  private static final Pattern METADATA_FIELD = Pattern.compile(DESCRIBED + "_Metadata_INSTANCE");
  private static final Pattern RULE_METHOD = Pattern.compile("rule_.+");

  private final Map<String, String> generated;

  private ClassFileNames(Map<String, String> generated) {
    this.generated = generated;
  }

  private static Map<String, Pattern> kinds() {
    String hash = "[0-9A-F]{32}";
    Map<String, Pattern> kinds = new LinkedHashMap<>();
    kinds.put("{consequence}", Pattern.compile(".+/P[0-9A-F]{2}/LambdaConsequence" + hash));
    kinds.put(PREDICATE, Pattern.compile(".+/P[0-9A-F]{2}/LambdaPredicate" + hash));
    kinds.put("{extractor}", Pattern.compile(".+/P[0-9A-F]{2}/LambdaExtractor" + hash));
    kinds.put("{model}", Pattern.compile(".+/Rules" + hash));
    kinds.put("{list}", Pattern.compile(".+/Rules" + hash + "Rules[0-9]+"));
    kinds.put("{rules}", Pattern.compile(".+/Rules" + hash + "RuleMethods[0-9]+"));
    kinds.put("{metadata}", Pattern.compile(".+/DomainClassesMetadata" + hash));
    kinds.put(
        METADATA,
        Pattern.compile(".+/DomainClassesMetadata" + hash + "\\$" + DESCRIBED + "_Metadata"));
    return kinds;
  }

  /** Creates the names. Only existing classes count as generated, not others with similar names. */
  static ClassFileNames of(Set<String> paths) {
    Map<String, String> generated = new TreeMap<>();
    for (String path : paths) {
      String name = className(path);
      KINDS.forEach(
          (kind, pattern) -> {
            if (pattern.matcher(name).matches()) {
              generated.put(name, kind);
            }
          });
    }
    return new ClassFileNames(generated);
  }

  static String className(String path) {
    return path.endsWith(".class") ? path.substring(0, path.length() - ".class".length()) : path;
  }

  /** Returns the kind of a class, or its own name if it has no kind. */
  String kind(String internalName) {
    return generated.getOrDefault(internalName, internalName);
  }

  /** Returns the listed form of a class. The class that refers to it is {@code {self}}. */
  String type(String internalName, String self) {
    if (internalName.startsWith("[")) {
      return type(Type.getType(internalName), self);
    }
    if (internalName.equals(self)) {
      return SELF;
    }
    boolean records = internalName.equals(LIST) && Set.of(PREDICATE, METADATA).contains(kind(self));
    return records || RuleWords.isWord(internalName) ? WORD : kind(internalName);
  }

  private String type(Type type, String self) {
    return switch (type.getSort()) {
      case Type.ARRAY -> "[".repeat(type.getDimensions()) + type(type.getElementType(), self);
      case Type.OBJECT -> "L" + type(type.getInternalName(), self) + ";";
      default -> type.getDescriptor();
    };
  }

  /** Returns the listed form of a descriptor. */
  String descriptor(String descriptor, String self) {
    if (!descriptor.startsWith("(")) {
      return type(Type.getType(descriptor), self);
    }
    StringBuilder listed = new StringBuilder("(");
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      listed.append(type(argument, self));
    }
    return listed.append(')').append(type(Type.getReturnType(descriptor), self)).toString();
  }

  /**
   * Returns the listed form of a member. All members with the name of a rule or word look alike.
   */
  String member(String owner, String name) {
    String kind = kind(owner);
    if (kind.equals("{rules}") && RULE_METHOD.matcher(name).matches()) {
      return "rule_{name}";
    }
    return kind.equals("{metadata}") && METADATA_FIELD.matcher(name).matches()
        ? WORD + "_INSTANCE"
        : name;
  }
}
