package org.licet.authoring.internal.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * Inspects compiled rules and rejects everything that the words of {@code org.licet.rule} and the
 * generated code around them do not need. It never loads the classes, and none of their code runs.
 * Everything that is not listed is rejected. Thread-safe.
 */
public final class BytecodeWall {

  /**
   * The result of an inspection.
   *
   * @param classes the classes, if there are no violations
   * @param breaches the violations, ordered by class; empty if the classes may be loaded
   */
  public record Inspection(Optional<InspectedClasses> classes, List<Violation> breaches) {

    /** Copies the list. */
    public Inspection {
      breaches = List.copyOf(breaches);
    }
  }

  private BytecodeWall() {}

  /**
   * Inspects every class that rules compile to. It returns the copies that it inspected, which no
   * one else can change.
   *
   * @param classes the classes by their paths
   */
  public static Inspection inspect(Map<String, byte[]> classes) {
    Map<String, byte[]> copies = InspectedClasses.copy(classes);
    List<Violation> breaches = breaches(copies);
    return new Inspection(
        breaches.isEmpty() ? Optional.of(new InspectedClasses(copies)) : Optional.empty(),
        breaches);
  }

  /**
   * Returns the violations, ordered by class. Empty if the classes may be loaded.
   *
   * @param classes every class that the rules compile to, by its path such as {@code
   *     org/licet/ccm/v2019/P12/LambdaExtractorABC.class}
   */
  public static List<Violation> breaches(Map<String, byte[]> classes) {
    ClassFileNames names = ClassFileNames.of(classes.keySet());
    Set<Violation> breaches = new LinkedHashSet<>();
    new TreeMap<>(classes).forEach((path, code) -> breaches.addAll(inspect(path, code, names)));
    return List.copyOf(breaches);
  }

  private static List<Violation> inspect(String path, byte[] code, ClassFileNames names) {
    List<Violation> breaches = new ArrayList<>();
    String stated = ClassFileNames.className(path);
    try {
      ClassReader reader = new ClassReader(code);
      if (reader.getClassName().equals(stated)) {
        reader.accept(new ClassInspection(stated, names, breaches::add), ClassReader.SKIP_DEBUG);
      } else {
        breaches.add(
            new Violation(
                CodeUse.dotted(stated),
                "",
                "contains the class " + CodeUse.dotted(reader.getClassName())));
      }
    } catch (RuntimeException e) {
      // An unreadable class is rejected, whatever the cause.
      breaches.add(new Violation(CodeUse.dotted(stated), "", "contains an unreadable class: " + e));
    }
    return breaches;
  }
}
