package org.licet.it.guides;

import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.rule.SelectedRecords;

/** The words of rules with their Javadoc, as tables in Markdown. */
final class WordsOfRules {

  private static final Path SOURCES = Guide.ROOT.resolve("core/src/main/java/org/licet/rule");
  private static final Pattern SECTION =
      Pattern.compile("(?s)(<!-- words -->\n).*(<!-- end of words -->)");

  private WordsOfRules() {}

  /** Returns a text with the words between its two marks rewritten. */
  static String replacedIn(String guide) {
    return SECTION
        .matcher(guide)
        .replaceFirst(found -> "$1" + Matcher.quoteReplacement(tables()) + "$2");
  }

  private record Word(String usage, String says) {}

  private record Kind(String says, List<Word> words) {}

  private static String tables() {
    Map<String, Kind> kinds = read();
    Kind shared =
        kinds.getOrDefault(SelectedRecords.class.getSimpleName(), new Kind("", List.of()));
    return Vocabulary.kinds().stream()
            .map(
                kind ->
                    table(
                        Vocabulary.noun(kind),
                        kinds.getOrDefault(kind.getSimpleName(), new Kind("", List.of()))))
            .collect(Collectors.joining())
        + table("records of any kind", shared);
  }

  private static String table(String called, Kind read) {
    String noun = called.replaceFirst("^(an|a|the) ", "");
    String rows =
        read.words().stream()
            .map(word -> "| `" + word.usage() + "` | " + word.says() + " |\n")
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "\n### "
            + noun.substring(0, 1).toUpperCase(Locale.ROOT)
            + noun.substring(1)
            + "\n\n"
            + read.says()
            + "\n\n| word | meaning |\n|---|---|\n"
            + rows
            + "\n";
  }

  private static Map<String, Kind> read() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(SOURCES)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      sources.filter(Files::isRegularFile).sorted().toList()));
      DocTrees docs = DocTrees.instance(task);
      Map<String, Kind> kinds = new TreeMap<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(docs, kinds).scan(new TreePath(unit), null);
      }
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects the public methods of public classes. */
  private static final class Reader extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final Map<String, Kind> kinds;

    Reader(DocTrees docs, Map<String, Kind> kinds) {
      this.docs = docs;
      this.kinds = kinds;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      String says =
          says().replaceAll(" (?:Immutable|Not thread-safe|Stateless)[^.]*\\.(?= |$)", "");
      kinds.put(type.getSimpleName().toString(), new Kind(says, new ArrayList<>()));
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      Kind kind = kinds.get(type.getSimpleName().toString());
      boolean word =
          method.getModifiers().getFlags().contains(Modifier.PUBLIC)
              && !method.getModifiers().getFlags().contains(Modifier.STATIC);
      if (word && kind != null) {
        kind.words().add(new Word(usage(type, method), says()));
      }
      return null;
    }

    private static String usage(ClassTree type, MethodTree method) {
      String name = method.getName().toString();
      if (type.getSimpleName().contentEquals("Application") && name.startsWith("get")) {
        return name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
      }
      return method.getParameters().stream()
          .map(
              one ->
                  one.getName()
                      + (one.getType().toString().contains("[]") || one.toString().contains("...")
                          ? ", ..."
                          : ""))
          .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Returns code in one line, as a chain without spaces. */
    private static String code(LiteralTree code) {
      return "`"
          + code.getBody().getBody().replaceAll("\\s+", " ").replace(" .", ".").strip()
          + "`";
    }

    private String says() {
      var comment = docs.getDocCommentTree(getCurrentPath());
      if (comment == null) {
        return "";
      }
      return comment.getFullBody().stream()
          .map(part -> part instanceof LiteralTree code ? code(code) : part.toString())
          .collect(Collectors.joining())
          .replaceAll("\\{@link\\s+[^}]*?#?(\\w+)(\\([^)]*\\))?}", "`$1`")
          .replace("<pre>", " For example: ")
          .replaceAll("<[^>]*>", " ")
          .replaceAll("\\s+", " ")
          .replace("|", "\\|")
          .strip();
    }
  }
}
