package org.licet.authoring.internal.bytecode;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Inspects one class. It ignores generic signatures and the names of inner classes, because the JVM
 * does not act on them.
 */
final class ClassInspection extends ClassVisitor {

  private final String self;
  private final String kind;
  private final ClassFileNames names;
  private final Consumer<Violation> breaches;

  ClassInspection(String self, ClassFileNames names, Consumer<Violation> breaches) {
    super(Opcodes.ASM9);
    this.self = self;
    this.kind = names.kind(self);
    this.names = names;
    this.breaches = breaches;
  }

  private void refuse(String member, String refused) {
    breaches.accept(new Violation(CodeUse.dotted(self), member, refused));
  }

  private void declare(String member, CodeUse use, String listed) {
    if (!AllowList.declares(kind, use.verb() + " " + listed)) {
      refuse(member, use.plain());
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    if (!AllowList.isKind(kind)) {
      refuse(
          "", "contains the class " + CodeUse.dotted(self) + ", which does not belong to a rule");
      return;
    }
    String parent = superName == null ? "nothing" : superName;
    declare("", new CodeUse("extends", parent), names.type(parent, self));
    for (String implemented : interfaces) {
      declare("", new CodeUse("implements", implemented), names.type(implemented, self));
    }
  }

  @Override
  public void visitNestHost(String host) {
    declare("", new CodeUse("has the nest host", host), names.type(host, self));
  }

  @Override
  public void visitNestMember(String member) {
    declare("", new CodeUse("has the nest member", member), names.type(member, self));
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    declare("", new CodeUse("is annotated with", descriptor), descriptor);
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    refuse("", "is annotated with " + CodeUse.dotted(descriptor));
    return null;
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("", "has the attribute " + attribute.type);
  }

  @Override
  public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
    refuse("", "is a module");
    return null;
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    refuse("", "declares a class in a method");
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    refuse("", "permits the subclass " + CodeUse.dotted(permitted));
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    refuse(name, "declares a record");
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    String listed = names.member(self, name) + " " + names.descriptor(descriptor, self);
    declare(name, new CodeUse("has the field", name), listed);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        refuse(name, "is annotated with " + CodeUse.dotted(annotation));
        return null;
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String annotation, boolean visible) {
        refuse(name, "is annotated with " + CodeUse.dotted(annotation));
        return null;
      }

      @Override
      public void visitAttribute(Attribute attribute) {
        refuse(name, "has the attribute " + attribute.type);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
      refuse(name, "is native or synchronized");
    }
    String listed = names.member(self, name) + names.descriptor(descriptor, self);
    Consumer<String> refuse = refused -> refuse(name, refused);
    if (AllowList.isExpression(kind, listed)) {
      return new ExpressionInspection(refuse);
    }
    Set<String> uses = AllowList.uses(kind, listed).orElse(null);
    if (uses == null) {
      if (AllowList.isKind(kind)) {
        refuse(name, "declares the method " + name);
      }
      // The operations of an unlisted method are reported as well.
      uses = Set.of();
    }
    Set<String> allowed = uses;
    Predicate<CodeUse> permitted = use -> allowed.contains(listed(use));
    return new CodeInspection(permitted, refuse);
  }

  /** Returns an operation in the notation of the list. */
  private String listed(CodeUse use) {
    String target = use.target();
    int descriptor = Math.max(target.indexOf('('), target.indexOf(' '));
    if (target.isEmpty()) {
      return use.verb();
    }
    if (descriptor < 0) {
      return use.verb() + " " + names.type(target, self);
    }
    int separator = target.charAt(descriptor) == ' ' ? 1 : 0;
    String named = target.substring(0, descriptor);
    int dot = named.lastIndexOf('.');
    String owner = dot < 0 ? named : named.substring(0, dot);
    String member = dot < 0 ? "" : "." + names.member(owner, named.substring(dot + 1));
    return use.verb()
        + " "
        + names.type(owner, self)
        + member
        + " ".repeat(separator)
        + names.descriptor(target.substring(descriptor + separator), self);
  }
}
