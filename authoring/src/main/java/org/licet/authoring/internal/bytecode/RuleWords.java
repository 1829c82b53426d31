package org.licet.authoring.internal.bytecode;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;
import org.licet.rule.Ruleset;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.JoinedRecords;
import org.licet.rule.record.Judging;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;
import org.objectweb.asm.Type;

/**
 * The words of rules: the public methods that are reachable from the two facts of rules. The
 * engine's internal entry point leads to the facts but is not reachable from them.
 */
final class RuleWords {

  private static final Set<String> CLASSES = new HashSet<>();
  private static final Set<String> METHODS = new HashSet<>();

  static {
    Deque<Class<?>> reached = new ArrayDeque<>(List.of(Application.class, Ruleset.class));
    while (!reached.isEmpty()) {
      Class<?> word = reached.pop();
      if (isRuleClass(word) && CLASSES.add(Type.getInternalName(word))) {
        for (Method method : word.getMethods()) {
          if (method.getDeclaringClass() != Object.class
              && !Modifier.isStatic(method.getModifiers())) {
            METHODS.add(
                Type.getInternalName(word)
                    + "."
                    + method.getName()
                    + Type.getMethodDescriptor(method));
            reached.add(element(method.getReturnType()));
            for (Class<?> parameter : method.getParameterTypes()) {
              reached.add(element(parameter));
            }
          }
        }
      }
    }
  }

  static {
    // What the forms of rules with patterns say of records.
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> record : CandidateRecord.class.getPermittedSubclasses()) {
      records.add(record);
    }
    records.addAll(
        List.of(
            CandidateRecord.class, JoinedRecords.class, Judging.class, Truth.class, Value.class));
    records.forEach(record -> CLASSES.add(Type.getInternalName(record)));
    for (Class<?> record : records) {
      for (Method method : record.getMethods()) {
        if (method.getDeclaringClass() != Object.class
            && !Modifier.isStatic(method.getModifiers())
            && isPlain(method.getReturnType(), records)
            && Stream.of(method.getParameterTypes()).allMatch(type -> isPlain(type, records))) {
          METHODS.add(
              Type.getInternalName(record)
                  + "."
                  + method.getName()
                  + Type.getMethodDescriptor(method));
        }
      }
    }
  }

  /** Returns true for what the forms pass: texts, numbers of patterns, results, and records. */
  private static boolean isPlain(Class<?> type, List<Class<?>> records) {
    Class<?> plain = element(type);
    return plain == String.class
        || plain == List.class
        || plain == boolean.class
        || plain == int.class
        || plain == void.class
        || records.contains(plain);
  }

  private RuleWords() {}

  private static boolean isRuleClass(Class<?> type) {
    return type.getPackageName().equals(Application.class.getPackageName())
        && Modifier.isPublic(type.getModifiers())
        && type != EngineDoor.class;
  }

  private static Class<?> element(Class<?> type) {
    Class<?> component = type.getComponentType();
    return component == null ? type : component;
  }

  /** Returns true if a class has words. */
  static boolean isWord(String internalName) {
    return CLASSES.contains(internalName);
  }

  /**
   * Returns true if an author's expression may contain an operation: calling a word, or passing
   * several texts or pathways to one.
   */
  static boolean allow(CodeUse use) {
    return switch (use.verb()) {
      case "calls" -> METHODS.contains(use.target());
      case "creates an array of" -> use.target().equals("java/lang/String") || isWord(use.target());
      default -> false;
    };
  }
}
