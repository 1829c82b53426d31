package org.licet.authoring.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;

/**
 * The built-in rules with random slips, which depend on a number alone. Case files have no slips,
 * and only the short ones are included.
 */
final class MutilatedRules {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"\n]*\"|[\\w$]+|[^\\w\\s]");
  private static final String CHARACTERS =
      "aE9$_ .,;:()@\"'\n/*-\\{}=<>\u00e9\u0435\u202e\u00a0\0\t";

  private static final int LONGEST_CASES = Integer.getInteger("licet.slips.cases", 6_000);

  private final List<SortedMap<String, byte[]>> versions = new ArrayList<>();

  MutilatedRules() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path resources :
          modules
              .filter(path -> path.toString().startsWith("../rules-"))
              .map(path -> path.resolve("src/main/resources"))
              .filter(Files::isDirectory) // the parent of modules with rules has none
              .sorted()
              .toList()) {
        addVersions(resources);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addVersions(Path resources) throws IOException {
    try (Stream<Path> all = Files.walk(resources)) {
      for (Path file : all.filter(path -> path.endsWith(RulesetSource.RULESET)).sorted().toList()) {
        versions.add(files(file.resolveSibling("")));
      }
    }
  }

  private static SortedMap<String, byte[]> files(Path home) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("cases/") || Files.size(file) <= LONGEST_CASES) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  int versions() {
    return versions.size();
  }

  /** Returns the rules of one version with one to three slips in one of its rule files. */
  RulesSource with(int number) {
    return with(number, 1 + new Random(-number).nextInt(3));
  }

  /** Returns the rules of one version with some slips in one of its rule files. */
  RulesSource with(int number, int slips) {
    Random random = new Random(number);
    SortedMap<String, byte[]> files = new TreeMap<>(versions.get(random.nextInt(versions.size())));
    List<String> names = files.keySet().stream().filter(name -> name.endsWith(".drl")).toList();
    String name = names.get(random.nextInt(names.size()));
    String text = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    for (int i = 0; i < slips; i++) {
      text = slip(text, random);
    }
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return new RulesSource("rules", List.of(RulesetSource.of("rules", files)));
  }

  private static String slip(String text, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> inCharacters(text, random);
      case 1 -> inParts(text, parts(text, TOKEN), random);
      default -> inParts(text, parts(text, Pattern.compile("[^\n]*\n")), random);
    };
  }

  private static List<int[]> parts(String text, Pattern pattern) {
    List<int[]> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      parts.add(new int[] {matcher.start(), matcher.end()});
    }
    return parts;
  }

  private static String inCharacters(String text, Random random) {
    if (text.length() < 2) {
      return text + "x";
    }
    int at = random.nextInt(text.length() - 1);
    String before = text.substring(0, at);
    char one = text.charAt(at);
    char next = text.charAt(at + 1);
    char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> before + text.substring(at + 1);
      case 1 -> before + one + text.substring(at);
      case 2 -> before + next + one + text.substring(at + 2);
      default -> before + other + text.substring(at + random.nextInt(2));
    };
  }

  private static String inParts(String text, List<int[]> parts, Random random) {
    if (parts.size() < 2) {
      return text;
    }
    int index = random.nextInt(parts.size() - 1);
    int[] one = parts.get(index);
    int[] next = parts.get(random.nextBoolean() ? index + 1 : random.nextInt(parts.size()));
    String before = text.substring(0, one[0]);
    String part = text.substring(one[0], one[1]);
    return switch (random.nextInt(4)) {
      case 0 -> before + text.substring(one[1]);
      case 1 -> before + part + part + text.substring(one[1]);
      case 2 -> before + text.substring(next[0], next[1]) + text.substring(one[1]);
      default -> {
        int[] first = one[0] < next[0] ? one : next;
        int[] second = one[0] < next[0] ? next : one;
        yield first == second
            ? text
            : text.substring(0, first[0])
                + text.substring(second[0], second[1])
                + text.substring(first[1], second[0])
                + text.substring(first[0], first[1])
                + text.substring(second[1]);
      }
    };
  }
}
