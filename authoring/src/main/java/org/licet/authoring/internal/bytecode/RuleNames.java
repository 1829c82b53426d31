package org.licet.authoring.internal.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the rule of a compiled class in the code that builds the rule. Immutable and thread-safe.
 */
public final class RuleNames {

  private final Map<String, String> names;

  private RuleNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /** Reads the names. Unreadable classes are skipped. */
  public static RuleNames of(Map<String, byte[]> classes) {
    Map<String, String> names = new HashMap<>();
    classes.forEach(
        (path, code) -> {
          try {
            new ClassReader(code).accept(new Reading(names), ClassReader.SKIP_FRAMES);
          } catch (RuntimeException e) {
            // Only a name in a message is lost. The wall rejects unreadable classes.
            names.remove(path);
          }
        });
    return new RuleNames(names);
  }

  /** Returns the name of the rule that contains a violation. Empty if no rule does. */
  public Optional<String> of(Violation breach) {
    String name = names.get(breach.className());
    return Optional.ofNullable(
        name == null ? names.get(breach.className() + "." + breach.member()) : name);
  }

  private static final class Reading extends ClassVisitor {

    private final Map<String, String> names;
    private String self = "";

    Reading(Map<String, String> names) {
      super(Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaces) {
      self = CodeUse.dotted(name);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      Deque<String> texts = new ArrayDeque<>();
      String[] rule = new String[1];
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof String text) {
            texts.push(text);
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String type, boolean ofInterface) {
          if (owner.equals("org/drools/modelcompiler/dsl/pattern/D")
              && name.equals("rule")
              && !texts.isEmpty()) {
            rule[0] = texts.peek();
            names.putIfAbsent(self + "." + method, texts.peek());
          }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
          if (rule[0] != null && name.equals("INSTANCE")) {
            names.putIfAbsent(CodeUse.dotted(owner), rule[0]);
          }
        }
      };
    }
  }
}
