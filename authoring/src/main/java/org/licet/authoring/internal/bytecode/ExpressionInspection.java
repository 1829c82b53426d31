package org.licet.authoring.internal.bytecode;

import java.util.function.Consumer;
import org.licet.rule.SelectedRecords;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Inspects the code of an author's binding or right-hand side. It permits only words, texts,
 * numbers, and the variables of the rule.
 */
final class ExpressionInspection extends CodeInspection {

  /** The erased return type of the words that all kinds of records share. */
  private static final String SAME_KIND = ")" + Type.getDescriptor(SelectedRecords.class);

  private int length = -1;
  private int places;
  private int filled;

  /** The kind of records of which the last instruction said a shared word; empty for any other. */
  private String same = "";

  ExpressionInspection(Consumer<String> refuse) {
    super(RuleWords::allow, refuse);
  }

  @Override
  boolean moves(int opcode) {
    return ValueInstructions.ofAuthors(opcode);
  }

  @Override
  void constant(Object value) {
    if (!(value instanceof Integer) && !(value instanceof Long)) {
      super.constant(value);
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    if (variable == 0) {
      refuse("uses its own class");
    }
    super.visitVarInsn(opcode, variable);
    same = "";
  }

  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    same = "";
    length =
        opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
    if (opcode == Opcodes.AASTORE) {
      filled++;
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    super.visitIntInsn(opcode, operand);
    same = "";
    length = operand;
  }

  /** Only a small number determines the length of the array that follows it. */
  @Override
  public void visitLdcInsn(Object value) {
    super.visitLdcInsn(value);
    same = "";
    length = -1;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean ofInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    length = -1;
    same = descriptor.endsWith(SAME_KIND) && RuleWords.isWord(owner) ? owner : "";
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.CHECKCAST && type.equals(same)) {
      return; // a word that all kinds of records share leads to the same kind again
    }
    super.visitTypeInsn(opcode, type);
    same = "";
    if (opcode == Opcodes.ANEWARRAY) {
      if (length < 0) {
        refuse("creates an empty array");
      } else {
        places += length;
      }
    }
    length = -1;
  }

  /** Bounds memory: an array may be no larger than the author's list of values. */
  @Override
  public void visitEnd() {
    if (places != filled) {
      refuse("creates an empty array");
    }
  }
}
