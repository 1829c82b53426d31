package org.licet.authoring.internal.language.typing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.rule.Answer;
import org.licet.rule.Application;
import org.licet.rule.Employment;
import org.licet.rule.Ruleset;

/**
 * The words that rules can use: the public methods of the two facts, and of all types reachable
 * from them. The language has no other words. Stateless and thread-safe.
 */
public final class Vocabulary {

  private static final Map<String, Class<?>> FACTS =
      Map.of("Application", Application.class, "Ruleset", Ruleset.class);

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Activities", "professional development"),
          Map.entry("Amount", "an amount"),
          Map.entry("Answer", "an answer"),
          Map.entry("Application", "the application"),
          Map.entry("CandidateFacts", "facts about the candidate"),
          Map.entry("Conduct", "conduct"),
          Map.entry("Courses", "continuing education"),
          Map.entry("Credentials", "other credentials"),
          Map.entry("Degrees", "degrees"),
          Map.entry("Employment", "jobs"),
          Map.entry("ExaminationDates", "the dates of an examination"),
          Map.entry("ExaminationMonth", "the month of an examination"),
          Map.entry("Examinations", "exam attempts"),
          Map.entry("FactDeclaration", "a declared fact"),
          Map.entry("Licenses", "licenses and certifications"),
          Map.entry("OtherRecords", "records of other kinds"),
          Map.entry("Pathway", "a pathway"),
          Map.entry("Period", "a period"),
          Map.entry("Renewal", "a renewal"),
          Map.entry("Residence", "the residence"),
          Map.entry("Rulings", "decisions of issuing bodies"),
          Map.entry("Ruleset", "the ruleset"),
          Map.entry("StageRules", "a stage"),
          Map.entry("TableRows", "a table"),
          Map.entry("void", "a conclusion"));

  /** Advice names no more words than a person reads. */
  private static final int ADVISED = 4;

  /** All words by type, with those of the application that are properties. */
  private static final Map<Class<?>, Map<String, List<Word>>> WORDS = words();

  private static final Map<Class<?>, Map<String, List<Word>>> WITH_PARENTHESES = withParentheses();

  private static final Map<String, Word> PROPERTIES = namedProperties();

  /** The words that cut the time in jobs. */
  private static final Pattern CUTTING =
      Pattern.compile("in(Last|First|Days|Months|Years).*|inTermOf|inPeriod|since.*|before");

  private Vocabulary() {}

  /** Returns whether a word cuts the time in jobs. Such a word drops no job. */
  public static boolean cutsTime(Class<?> kind, String word) {
    return kind == Employment.class && CUTTING.matcher(word).matches();
  }

  private static Map<Class<?>, Map<String, List<Word>>> words() {
    Map<Class<?>, Map<String, List<Word>>> all = new LinkedHashMap<>();
    Deque<Class<?>> next = new ArrayDeque<>(List.of(Application.class, Ruleset.class));
    while (!next.isEmpty()) {
      Class<?> type = next.remove();
      if (all.containsKey(type)) {
        continue;
      }
      Map<String, List<Word>> words = new LinkedHashMap<>();
      Stream.of(type.getMethods())
          .filter(method -> method.getDeclaringClass() != Object.class)
          .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
          .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
          .forEach(
              method -> {
                words
                    .computeIfAbsent(method.getName(), any -> new ArrayList<>())
                    .add(new Word(type, method));
                Class<?> led = new Word(type, method).leadsTo();
                if (led != void.class) {
                  next.add(led);
                }
              });
      all.put(type, words);
    }
    return all;
  }

  /** Returns the fact with a name: the application or the ruleset. */
  public static Optional<Class<?>> fact(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  /** Returns the names of the facts. */
  static List<String> facts() {
    return FACTS.keySet().stream().sorted().toList();
  }

  /** Returns every type that has words, with the application first. */
  public static List<Class<?>> kinds() {
    return List.copyOf(WORDS.keySet());
  }

  /** Returns the noun for a type in messages: {@code jobs}. */
  public static String noun(Class<?> kind) {
    return NOUNS.getOrDefault(kind.getSimpleName(), kind.getSimpleName());
  }

  /** Returns the words of a type that need parentheses, by name. */
  public static Map<String, List<Word>> words(Class<?> kind) {
    return WITH_PARENTHESES.getOrDefault(kind, Map.of());
  }

  private static Map<Class<?>, Map<String, List<Word>>> withParentheses() {
    Map<Class<?>, Map<String, List<Word>>> all = new LinkedHashMap<>();
    WORDS.forEach(
        (kind, words) -> {
          Map<String, List<Word>> own = new LinkedHashMap<>(words);
          own.keySet().removeIf(name -> isProperty(kind, name));
          all.put(kind, Collections.unmodifiableMap(own));
        });
    return all;
  }

  /**
   * Lists the words of a type for advice: its own ones. Those that it shares with other records are
   * too many to read.
   */
  static String listed(Class<?> kind) {
    Map<String, List<Word>> words = words(kind);
    List<String> own =
        words.entrySet().stream()
            .filter(
                word ->
                    word.getValue().stream()
                        .anyMatch(one -> one.method().getDeclaringClass() == kind))
            .map(Map.Entry::getKey)
            .toList();
    return String.join(", ", own)
        + (own.size() < words.size() ? ", or a word for records of any kind" : "");
  }

  private static boolean isProperty(Class<?> kind, String name) {
    return kind == Application.class && name.startsWith("get");
  }

  /**
   * Returns the properties with which a condition can begin, such as {@code employment}, by name.
   */
  public static Map<String, Word> properties() {
    return PROPERTIES;
  }

  private static Map<String, Word> namedProperties() {
    Map<String, Word> properties = new LinkedHashMap<>();
    WORDS
        .getOrDefault(Application.class, Map.of())
        .forEach(
            (name, words) -> {
              if (isProperty(Application.class, name)) {
                properties.put(
                    name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4),
                    words.get(0));
              }
            });
    return Collections.unmodifiableMap(properties);
  }

  /** Returns the word with a name. The arguments decide between several. */
  static Optional<Word> word(Class<?> kind, ChainStep step) {
    List<Word> candidates = words(kind).getOrDefault(step.word().text(), List.of());
    boolean nested =
        !step.arguments().isEmpty() && step.arguments().get(0) instanceof Argument.Nested;
    return candidates.stream()
        .filter(word -> word.method().getParameterCount() > 0)
        .filter(word -> nested == word.kind(0).isNested())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  /** Returns true if a word takes arguments. */
  public static boolean takesSomething(String word) {
    return WORDS.keySet().stream()
        .flatMap(kind -> words(kind).getOrDefault(word, List.of()).stream())
        .anyMatch(known -> known.method().getParameterCount() > 0);
  }

  /** Returns the nouns of all types that have a word. */
  public static List<String> whereKnown(String word) {
    return WORDS.keySet().stream()
        .filter(kind -> words(kind).containsKey(word))
        .map(Vocabulary::noun)
        .toList();
  }

  /** Returns the words, or pairs of words, that lead from a type to an answer. */
  static List<String> leadingToAnswer(Class<?> kind) {
    List<String> straight = leadingTo(Answer.class, kind);
    if (!straight.isEmpty()) {
      return straight;
    }
    return words(kind).values().stream()
        .flatMap(List::stream)
        .map(word -> word.leadsTo())
        .filter(next -> next != kind && !leadingTo(Answer.class, next).isEmpty())
        .distinct()
        .flatMap(
            next ->
                leadingTo(next, kind).stream()
                    .map(word -> word + "." + leadingTo(Answer.class, next).get(0)))
        .toList();
  }

  private static List<String> leadingTo(Class<?> wanted, Class<?> kind) {
    return words(kind).values().stream()
        .flatMap(List::stream)
        .filter(word -> word.leadsTo() == wanted && !word.takesChains())
        .map(Word::usage)
        .limit(ADVISED)
        .toList();
  }
}
