package org.licet.authoring.internal.bytecode;

import java.util.Set;
import org.objectweb.asm.Opcodes;

/** The instructions that only move values, and descriptions of the others. */
final class ValueInstructions {

  /** The instructions of expressions: for bound values, numbers, lists of texts, and the return. */
  private static final Set<Integer> AUTHORS =
      Set.of(
          Opcodes.ALOAD,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.LCONST_0,
          Opcodes.LCONST_1,
          Opcodes.DUP,
          Opcodes.AASTORE,
          Opcodes.POP,
          Opcodes.ARETURN,
          Opcodes.IRETURN,
          Opcodes.RETURN);

  private static final Set<Integer> DROOLS = Set.of(Opcodes.ASTORE, Opcodes.ILOAD, Opcodes.ISTORE);

  private ValueInstructions() {}

  static boolean ofAuthors(int opcode) {
    return AUTHORS.contains(opcode);
  }

  static boolean ofDrools(int opcode) {
    return AUTHORS.contains(opcode) || DROOLS.contains(opcode);
  }

  /** Describes an instruction without operands, or on a variable. */
  static String plain(int opcode) {
    return switch (opcode) {
      case Opcodes.ACONST_NULL -> "uses null";
      case Opcodes.ATHROW -> "throws";
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> "locks an object";
      case Opcodes.ARRAYLENGTH -> "reads the length of an array";
      case Opcodes.ASTORE,
          Opcodes.ISTORE,
          Opcodes.LSTORE,
          Opcodes.FSTORE,
          Opcodes.DSTORE,
          Opcodes.ILOAD,
          Opcodes.LLOAD,
          Opcodes.FLOAD,
          Opcodes.DLOAD ->
          "stores a variable";
      case Opcodes.RET -> "loops";
      default ->
          opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
              ? "reads from an array"
              : opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
                  ? "writes to an array"
                  : "calculates";
    };
  }
}
