package org.licet.json.internal.value;

import org.licet.json.internal.advice.ShownValue;

/** JSON pointers. Thread-safe. */
public final class Pointers {

  private Pointers() {}

  /** Returns the JSON pointer to a key of the object at a pointer. */
  public static String at(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the words for the value at a pointer: its field, such as {@code The field "hours"}. */
  public static String field(String pointer) {
    String name = pointer.replaceAll("(/[0-9]+)+$", "");
    name = name.substring(name.lastIndexOf('/') + 1);
    return name.isEmpty()
        ? "The value"
        : "The field \"" + ShownValue.cut(name.replace("~1", "/").replace("~0", "~")) + "\"";
  }
}
