package org.licet.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Markdown file that people read.
 *
 * @param file its path from the root of the repository
 */
record Guide(Path file) {

  /** The root of the repository. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /**
   * Returns the README, the files beside it, everything under {@code docs}, and the page of each
   * example.
   */
  static List<Guide> all() {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
        Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
      return Stream.of(
              Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(ROOT::resolve),
              docs.filter(file -> file.toString().endsWith(".md")),
              examples.map(example -> example.resolve("README.md")))
          .flatMap(files -> files)
          .filter(Files::exists)
          .sorted()
          .map(file -> new Guide(ROOT.relativize(file)))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Guide named(String file) {
    return new Guide(Path.of(file));
  }

  Path path() {
    return ROOT.resolve(file);
  }

  String text() {
    try {
      return Files.readString(path());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fenced block: its language, the lines inside, and the line on which it begins, from 1. */
  record Block(String language, List<String> lines, int line) {
    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  /** Returns all fenced blocks in their order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String language = "";
    List<String> lines = new ArrayList<>();
    int number = 0;
    boolean inside = false;
    for (String line : text().split("\n", -1)) {
      number++;
      if (line.startsWith("```")) {
        if (inside) {
          blocks.add(new Block(language, List.copyOf(lines), number - lines.size()));
          lines.clear();
        } else {
          language = line.substring(3).strip();
        }
        inside = !inside;
      } else if (inside) {
        lines.add(line);
      }
    }
    assertThat(inside).as("%s ends inside a block", file).isFalse();
    return blocks;
  }

  /** Returns the blocks in a language. */
  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /**
   * Expects that a change leaves the text unchanged, or writes the result if {@code
   * licet.guide.rewrite} is set.
   */
  void expectUnchangedBy(UnaryOperator<String> change) throws IOException {
    String text = text();
    String again = change.apply(text);
    if (Boolean.getBoolean("licet.guide.rewrite")) {
      Files.writeString(path(), again);
    } else {
      assertThat(again).as(file.toString()).isEqualTo(text);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
