package org.licet.authoring.internal.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compiled classes that have passed the bytecode wall. Only {@link BytecodeWall} creates them, from
 * copies of the inspected bytes. Immutable and thread-safe.
 */
public final class InspectedClasses {

  private final Map<String, byte[]> byPath;

  /** Keeps inspected classes. Called by the wall, and by tests that bypass the wall. */
  InspectedClasses(Map<String, byte[]> byPath) {
    this.byPath = Map.copyOf(byPath);
  }

  /** Copies classes to protect the inspected bytes from changes. */
  static Map<String, byte[]> copy(Map<String, byte[]> classes) {
    Map<String, byte[]> copies = new HashMap<>();
    classes.forEach((path, code) -> copies.put(path, code.clone()));
    return copies;
  }

  /** Returns true if a class, named with dots, is among them. */
  public boolean has(String className) {
    return byPath.containsKey(path(className));
  }

  /** Returns the code of a class, named with dots. Empty if it is not among them. */
  public Optional<byte[]> code(String className) {
    return Optional.ofNullable(byPath.get(path(className))).map(byte[]::clone);
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }
}
