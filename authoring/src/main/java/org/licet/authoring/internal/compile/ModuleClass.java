package org.licet.authoring.internal.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.licet.RulesModule;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class by which a service loader finds the rules of a jar. It returns the artifact id and the
 * group id, and has no other content.
 */
final class ModuleClass {

  /** The simple name of the class. */
  static final String NAME = "InstalledRules";

  private static final String OBJECT = "java/lang/Object";

  private ModuleClass() {}

  /**
   * Returns the path of the class: in the package that holds the packages of all versions, such as
   * {@code com/example/hnn} for {@code com.example.hnn.v2026}.
   */
  static String path(Collection<String> packages) {
    Iterator<String> all = packages.iterator();
    List<String> common = new ArrayList<>(List.of(all.next().split("\\.")));
    if (common.size() > 1) {
      common.remove(common.size() - 1); // the version
    }
    while (all.hasNext()) {
      List<String> other = List.of(all.next().split("\\."));
      while (common.size() > 1
          && !other.subList(0, Math.min(common.size(), other.size())).equals(common)) {
        common.remove(common.size() - 1);
      }
    }
    return String.join("/", common) + "/" + NAME;
  }

  /** Returns the bytes of the class. */
  static byte[] bytes(String path, String group, String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        path,
        null,
        OBJECT,
        new String[] {Type.getInternalName(RulesModule.class)});
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(1, 1);
    constructor.visitEnd();
    text("group", group, writer);
    text("name", name, writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void text(String method, String text, ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, method, "()" + Type.getDescriptor(String.class), null, null);
    code.visitCode();
    code.visitLdcInsn(text);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
  }
}
