package org.licet.it.guides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java of guides. Each block of statements becomes the body of a method of {@link HostCode},
 * with the public packages of Licet imported. A block that is followed by a block {@code output} is
 * also run, and must print it.
 */
final class JavaBlocks {

  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.core.*;
      import com.fasterxml.jackson.databind.json.*;
      import com.fasterxml.jackson.databind.node.*;
      import java.io.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      import org.licet.*;
      import org.licet.authoring.live.*;
      import org.licet.candidate.*;
      import org.licet.evaluation.*;
      import org.licet.json.*;
      import org.licet.json.agenda.*;
      import org.licet.json.jackson.*;
      import org.licet.outlook.*;
      import org.licet.records.*;
      import org.licet.testkit.*;
      import org.licet.text.*;
      import org.licet.workbench.report.*;
      """;

  private static final String BEGIN = "```java\n";
  private static final String OUTPUT = "\n```output\n";
  private static final String END = "```\n";

  private JavaBlocks() {}

  private record Source(String name, String text) {}

  /** Compiles all blocks of guides and returns the messages of the compiler. */
  static String compile(List<Guide> guides, Path classes) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Guide guide : guides) {
      for (Guide.Block block : guide.blocks("java")) {
        sources.add(source(guide, block.line(), block.text()));
      }
    }
    return compile(classes, sources);
  }

  /** Returns the text of a guide with the current output of its blocks. */
  static String runAll(Guide guide, Path classes) throws IOException {
    String text = guide.text();
    StringBuilder again = new StringBuilder();
    int from = 0;
    while (true) {
      int begin = text.indexOf(BEGIN, from);
      if (begin < 0) {
        return again.append(text, from, text.length()).toString();
      }
      int end = text.indexOf(END, begin + BEGIN.length());
      int next = end + END.length();
      again.append(text, from, next);
      from = next;
      if (text.startsWith(OUTPUT, next)) {
        int line = (int) text.substring(0, begin).lines().count() + 2;
        again.append(OUTPUT).append(run(classes, source(guide, line, "").name()));
        from = text.indexOf(END, next + OUTPUT.length());
      }
    }
  }

  private static Source source(Guide guide, int line, String body) {
    String name =
        guide.file().getFileName().toString().replace(".md", "").toLowerCase(Locale.ROOT)
            + "_line_"
            + line;
    return new Source(
        name,
        IMPORTS
            + "public final class "
            + name
            + " extends org.licet.it.guides.HostCode {\n"
            + "@Override public void run() throws Exception {\n"
            + body
            + "}\n}\n");
  }

  private static String compile(Path classes, List<Source> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<JavaFileObject> files =
        sources.stream().map(JavaBlocks::file).collect(Collectors.toList());
    compiler
        .getTask(
            messages,
            null,
            null,
            List.of(
                "-proc:none",
                "-d",
                Files.createDirectories(classes).toString(),
                "-cp",
                System.getProperty("java.class.path")),
            null,
            files)
        .call();
    return messages.toString();
  }

  private static JavaFileObject file(Source source) {
    URI place = URI.create("string:///" + source.name() + ".java");
    return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }
    };
  }

  private static String run(Path classes, String name) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    URL[] places = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, JavaBlocks.class.getClassLoader());
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(printed);
      HostCode block = (HostCode) loader.loadClass(name).getDeclaredConstructor().newInstance();
      block.run();
    } catch (Exception e) {
      throw new IllegalStateException(name + " fails", e);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
