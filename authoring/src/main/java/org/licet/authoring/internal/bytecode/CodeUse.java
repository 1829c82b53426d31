package org.licet.authoring.internal.bytecode;

/**
 * An operation of compiled code, in the words of the allow-list and of messages.
 *
 * @param verb such as {@code calls}
 * @param target the object of the verb in the notation of class files, such as {@code
 *     java/lang/System.exit(I)V}; empty if there is none
 */
record CodeUse(String verb, String target) {

  static CodeUse of(String verb) {
    return new CodeUse(verb, "");
  }

  /** Returns the operation without descriptors: "calls java.lang.System.exit". */
  String plain() {
    String name = target;
    int descriptor = Math.max(name.indexOf('('), name.indexOf(' '));
    if (descriptor > 0) {
      name = name.substring(0, descriptor);
    }
    return name.isEmpty() ? verb : verb + " " + dotted(name);
  }

  static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
