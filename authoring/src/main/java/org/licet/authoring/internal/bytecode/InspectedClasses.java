package org.licet.authoring.internal.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compiled classes that have passed the bytecode wall. Only {@link BytecodeWall} creates them, and
 * they hold copies of what it inspected. Immutable and thread-safe.
 */
public final class InspectedClasses {

  private final Map<String, byte[]> byPath;

  /** Keeps classes that were inspected; the wall calls it, and tests that do without the wall. */
  InspectedClasses(Map<String, byte[]> byPath) {
    this.byPath = Map.copyOf(byPath);
  }

  /** Copies classes, so that nobody can write to what is inspected. */
  static Map<String, byte[]> copy(Map<String, byte[]> classes) {
    Map<String, byte[]> copies = new HashMap<>();
    classes.forEach((path, code) -> copies.put(path, code.clone()));
    return copies;
  }

  /** Tells whether a class is among them, by its name with dots. */
  public boolean has(String className) {
    return byPath.containsKey(path(className));
  }

  /** Returns the code of a class by its name with dots, if it is among them. */
  public Optional<byte[]> code(String className) {
    return Optional.ofNullable(byPath.get(path(className))).map(byte[]::clone);
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }
}
