package org.licet.authoring.internal.bytecode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Inspects the code of one method. Moving values is allowed, backward jumps are not, and everything
 * else needs permission.
 */
class CodeInspection extends MethodVisitor {

  private static final String JOINS =
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants(Ljava/lang/invoke/MethodHandles$Lookup;"
          + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
          + "Ljava/lang/invoke/CallSite;";

  private static final String SUPPLIES =
      "java/lang/invoke/LambdaMetafactory.metafactory(Ljava/lang/invoke/MethodHandles$Lookup;"
          + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
          + "Ljava/lang/invoke/CallSite;";

  private final Predicate<CodeUse> permitted;
  private final Consumer<String> refuse;
  private final Set<Label> passed = new HashSet<>();

  CodeInspection(Predicate<CodeUse> permitted, Consumer<String> refuse) {
    super(Opcodes.ASM9);
    this.permitted = permitted;
    this.refuse = refuse;
  }

  final void use(CodeUse use) {
    if (!permitted.test(use)) {
      refuse.accept(use.plain());
    }
  }

  final void refuse(String refused) {
    refuse.accept(refused);
  }

  /** Returns true if an instruction without operands only moves values. */
  boolean moves(int opcode) {
    return ValueInstructions.ofDrools(opcode);
  }

  @Override
  public void visitInsn(int opcode) {
    if (!moves(opcode)) {
      use(CodeUse.of(ValueInstructions.plain(opcode)));
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    if (!moves(opcode)) {
      use(CodeUse.of(ValueInstructions.plain(opcode)));
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      use(CodeUse.of("creates an array of numbers"));
    }
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    use(CodeUse.of("calculates"));
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    use(
        new CodeUse(
            switch (opcode) {
              case Opcodes.NEW -> "makes";
              case Opcodes.ANEWARRAY -> "creates an array of";
              case Opcodes.CHECKCAST -> "casts to";
              default -> "uses the class";
            },
            type));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    use(new CodeUse("creates an array of", descriptor));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean reads = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
    use(new CodeUse(reads ? "reads" : "sets", owner + "." + name + " " + descriptor));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean ofInterface) {
    use(
        name.equals("<init>")
            ? new CodeUse("constructs", owner + descriptor)
            : new CodeUse("calls", owner + "." + name + descriptor));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    String called = bootstrap.getOwner() + "." + bootstrap.getName() + bootstrap.getDesc();
    boolean joins =
        called.equals(JOINS)
            && bootstrap.getTag() == Opcodes.H_INVOKESTATIC
            && descriptor.equals("(Ljava/lang/String;)Ljava/lang/String;")
            && Arrays.stream(arguments).allMatch(String.class::isInstance);
    if (joins) {
      use(CodeUse.of("joins texts"));
    } else if (called.equals(SUPPLIES)
        && bootstrap.getTag() == Opcodes.H_INVOKESTATIC
        && descriptor.equals("()Ljava/util/function/Supplier;")
        && arguments.length == 3
        && arguments[1] instanceof Handle made
        && made.getTag() == Opcodes.H_NEWINVOKESPECIAL
        && made.getDesc().equals("()V")) {
      use(new CodeUse("supplies", made.getOwner()));
    } else {
      use(new CodeUse("generates code by", called));
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Type type && type.getSort() == Type.OBJECT) {
      use(new CodeUse("names the class", type.getInternalName()));
    } else if (!(value instanceof String)) {
      constant(value);
    }
  }

  /** Inspects a constant that is neither a text nor a class. */
  void constant(Object value) {
    use(CodeUse.of("uses a constant of the kind " + value.getClass().getSimpleName()));
  }

  private void jump(Label target) {
    if (passed.contains(target)) {
      refuse("loops");
    } else {
      use(CodeUse.of("branches"));
    }
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    jump(target);
  }

  @Override
  public void visitTableSwitchInsn(int from, int to, Label otherwise, Label... targets) {
    jump(otherwise);
    Arrays.stream(targets).forEach(this::jump);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    jump(otherwise);
    Arrays.stream(targets).forEach(this::jump);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    use(new CodeUse("catches", type == null ? "java/lang/Throwable" : type));
  }

  @Override
  public void visitFrame(
      int type, int locals, Object @Nullable [] local, int depth, Object @Nullable [] stack) {
    mention(locals, local);
    mention(depth, stack);
  }

  private void mention(int count, Object @Nullable [] types) {
    for (int i = 0; types != null && i < Math.min(count, types.length); i++) {
      if (types[i] instanceof String type) {
        use(new CodeUse("mentions", type));
      }
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotationDefault() {
    refuse("contains an annotation");
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotated(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return annotated(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return annotated(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitInsnAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return annotated(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitTryCatchAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return annotated(descriptor);
  }

  private @Nullable AnnotationVisitor annotated(String descriptor) {
    refuse("is annotated with " + CodeUse.dotted(descriptor));
    return null;
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("has the attribute " + attribute.type);
  }
}
