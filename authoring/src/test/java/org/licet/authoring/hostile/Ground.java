package org.licet.authoring.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.licet.authoring.Rulesets;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The place for building a hostile folder: {@code rules}, which begins as good rules in the package
 * {@code x.rules.v2020}, and {@code outside}, which contains a secret.
 *
 * @param home the folder that contains both
 */
record Ground(Path home) {

  /** The property that every hostile class sets when it runs. */
  static final String RAN = "licet.test.hostile-code-ran";

  /** The content of a file outside the folder, which must never be shown. */
  static final String SECRET = "the-secret-of-the-host";

  static Ground at(Path home) throws IOException {
    Ground ground = new Ground(home);
    Files.createDirectories(home.resolve("outside/cases"));
    Files.writeString(home.resolve("outside/secret.txt"), SECRET + "\n");
    Files.writeString(home.resolve("outside/cases/secret.yaml"), "case: " + SECRET + "\n");
    Rulesets.small().files().forEach(ground::write);
    return ground;
  }

  /** Returns the folder of rules. */
  Path rules() {
    return home.resolve("rules");
  }

  /** Writes a text into the folder of rules. */
  Ground text(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Ground write(String name, byte[] content) {
    try {
      Path file = rules().resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a class that records when it runs. Its name is that of the file, unless another is
   * given.
   */
  Ground program(String file) {
    return program(file, file.replace(".class", ""));
  }

  Ground program(String file, String className) {
    return write(file, code(className));
  }

  static byte[] code(String className) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, className, null, "java/lang/Object", new String[0]);
    MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    start.visitCode();
    start.visitLdcInsn(RAN);
    start.visitLdcInsn(className);
    start.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/System",
        "setProperty",
        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        false);
    start.visitInsn(Opcodes.POP);
    start.visitInsn(Opcodes.RETURN);
    start.visitMaxs(0, 0);
    start.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Puts the rules into another package. */
  Ground inPackage(String name) {
    return inPackage("rules.drl", name);
  }

  Ground inPackage(String file, String name) {
    return edit(file, "package x.rules.v2020", "package " + name);
  }

  Ground edit(String file, String text, String by) {
    try {
      return text(file, Files.readString(rules().resolve(file)).replace(text, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves the whole version into a subfolder. */
  Ground moveInto(String name) throws IOException {
    Path away = home.resolve("away");
    Files.move(rules(), away);
    Files.createDirectories(rules().resolve(name).getParent());
    Files.move(away, rules().resolve(name));
    return this;
  }

  /** Copies the files of the version into a subfolder. */
  Ground copyTo(String name) {
    Rulesets.small().files().forEach((file, content) -> write(name + "/" + file, content));
    return this;
  }

  Ground delete(String name) throws IOException {
    Files.delete(rules().resolve(name));
    return this;
  }

  /** Replaces a file by a link. */
  Ground link(String name, String target) throws IOException {
    Path link = rules().resolve(name);
    Files.createDirectories(link.getParent());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  /** Creates a pipe without a writer. Opening it would wait forever. */
  Ground pipe(String name) throws IOException {
    Path pipe = rules().resolve(name);
    Files.createDirectories(pipe.getParent());
    Files.deleteIfExists(pipe);
    try {
      Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new IOException("mkfifo " + pipe);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** Arranges the rules like the files of a Kubernetes ConfigMap. */
  Ground asConfigMap(String data) throws IOException {
    moveInto("..2026_11_23_08_00_00.123");
    Files.createSymbolicLink(rules().resolve("..data"), Path.of(data));
    for (String name : Rulesets.small().files().keySet()) {
      String first = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
      if (!Files.isSymbolicLink(rules().resolve(first))) {
        Files.createSymbolicLink(rules().resolve(first), Path.of("..data", first));
      }
    }
    return this;
  }
}
