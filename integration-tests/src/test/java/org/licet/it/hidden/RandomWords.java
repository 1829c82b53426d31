package org.licet.it.hidden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.Amount;
import org.licet.rule.Answer;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;
import org.licet.rule.Licenses;
import org.licet.rule.Period;
import org.licet.rule.Renewal;
import org.licet.rule.SelectedRecords;
import org.licet.text.Text;

/** Draws what a rule may ask: chains of the words of the rule language, with drawn arguments. */
final class RandomWords {

  /** Facts that the records declare. */
  static final List<FactDescription> FACTS =
      List.of(
          fact("YES", FactDescription.Type.YES_NO, List.of()),
          fact("CODE", FactDescription.Type.CODE, List.of("RN", "A")),
          fact("MANY", FactDescription.Type.NUMBER, List.of()),
          fact("DAY", FactDescription.Type.DATE, List.of()));

  /** Words that change nothing, or that ask for stages of other credentials. */
  private static final Set<String> LEFT_OUT =
      Set.of("called", "noting", "orAdvise", "getCredentials");

  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("ofType", List.of("RN", "LPN", "LCSW", "CCM", "CRC", "ACM")),
          Map.entry("inTermOf", List.of("RN", "CCM", "CRC", "ACM")),
          Map.entry("practicedAs", List.of("RN", "LCSW", "LPN")),
          Map.entry("supervisedByHolderOf", List.of("CCM", "RN")),
          Map.entry("of", List.of("CCM", "ACM-CORE", "CMGT-BC")),
          Map.entry("ofLevel", List.of("BACHELOR", "MASTER", "DOCTORATE")),
          Map.entry("inField", List.of("NURSING", "SOCIAL_WORK", "BUSINESS")),
          Map.entry("ofCategory", List.of("PRECEPTOR", "PUBLICATION", "SERVICE")),
          Map.entry("withStatus", List.of("ACTIVE", "PROBATION", "EXPIRED", "INACTIVE")),
          Map.entry("onTopic", List.of("CASE_MANAGEMENT", "ETHICS", "NURSING")),
          Map.entry("approvedBy", List.of("ANCC", "CCMC")),
          Map.entry("accreditedBy", List.of("CCNE", "CSWE")),
          Map.entry("inArea", List.of("ONCOLOGY", "CRITICAL_CARE")),
          Map.entry("ofKind", List.of("COURSEWORK", "IMMUNIZATION")),
          Map.entry("since", List.of("2024-01-01", "2026-02-28")),
          Map.entry("before", List.of("2024-03-01", "2026-11-23")),
          Map.entry("between", List.of("11-01", "02-29", "12-31", "06-30")),
          Map.entry("lastBetween", List.of("11-01", "02-29", "12-31", "06-30")),
          Map.entry("endingOn", List.of("10-15", "02-29")),
          Map.entry("nextMonthOfNotOver", List.of("01", "04", "08", "12")));

  private static final List<String> PLACES = List.of("US", "US-TX", "US-CA", "PH");
  private static final Table TABLE =
      new Table(
          "table",
          Map.of(
              "RN", new Table.Row(true, Set.of()),
              "NURSING", new Table.Row(true, Set.of()),
              "LPN", new Table.Row(false, Set.of()),
              "BUSINESS", new Table.Row(false, Set.of()),
              "US-TX", new Table.Row(true, Set.of()),
              "US", new Table.Row(true, Set.of()),
              "PH", new Table.Row(false, Set.of())));
  private static final long[] LENGTHS = {1, 2, 3, 5, 6, 12, 24, 30, 90, 365};
  private static final int[] THRESHOLDS = {1, 2, 3, 8, 12, 24, 100, 1000, 2080};

  private static final Map<Class<?>, List<Method>> WORDS = new ConcurrentHashMap<>();

  private final Random random;
  private final Application application;

  /** A rule that asks something, and its words. */
  record Asked(Reasoning reasoning, String words) {}

  /** What words select or ask, with the words. */
  private record Said(Object value, String words) {}

  RandomWords(Random random) {
    this.random = random;
    RulesetContext basis =
        new RulesetContext(
            "XB",
            Map.of("table", TABLE, "independent assessment", TABLE),
            DeclaredFacts.of(FACTS.stream().map(RandomWords::declared).toList()));
    basis.knownWith(TEXTS.values().stream().flatMap(List::stream).toList());
    this.application = EngineDoor.application(basis, any -> {});
  }

  private static FactDescription fact(String name, FactDescription.Type type, List<String> codes) {
    return FactDescription.builder()
        .name(name)
        .records(Candidate.carriers())
        .type(type)
        .label(Text.verbatim(name))
        .question(Text.verbatim(name + "?"))
        .codes(codes)
        .build();
  }

  private static DeclaredFact declared(FactDescription fact) {
    return new DeclaredFact(
        fact.name(),
        fact.records(),
        DeclaredFact.Type.valueOf(fact.type().name()),
        fact.name(),
        fact.name() + "?",
        fact.codes(),
        Set.of());
  }

  /** Draws a rule. */
  Asked draw() {
    while (true) {
      Said said = answer(new Said(application, "application"), 5);
      if (said != null) {
        return new Asked(
            EngineDoor.reasoning(said.value).orElseThrow(), said.words.replace("application.", ""));
      }
    }
  }

  /** Adds words up to an answer; null if the drawn words do not fit. */
  private @Nullable Said answer(Said begun, int most) {
    Said said = begun;
    for (int i = 0; i < 12 && said != null; i++) {
      if (said.value instanceof Answer && random.nextInt(4) > 0) {
        return said;
      }
      int left = most - i;
      said = next(said, word -> left > 0 || isLast(word.getReturnType()));
    }
    return null;
  }

  private static boolean isLast(Class<?> type) {
    return type == Answer.class || type == Amount.class;
  }

  private @Nullable Said next(Said said, Predicate<Method> wanted) {
    List<Method> words = words(said.value.getClass()).stream().filter(wanted).toList();
    return words.isEmpty() ? null : said(said, words.get(random.nextInt(words.size())));
  }

  private static List<Method> words(Class<?> type) {
    return WORDS.computeIfAbsent(
        type,
        any ->
            Stream.of(type.getMethods())
                .filter(word -> !word.isBridge() && !LEFT_OUT.contains(word.getName()))
                .filter(word -> word.getDeclaringClass().getName().startsWith("org.licet.rule."))
                .filter(word -> word.getReturnType().getName().startsWith("org.licet.rule."))
                .filter(word -> !word.getReturnType().getSimpleName().startsWith("Rulings"))
                .sorted(Comparator.comparing(Method::toString))
                .toList());
  }

  private @Nullable Said said(Said of, Method word) {
    List<Object> arguments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < word.getParameterCount(); i++) {
      Said argument = argument(of, word, i);
      if (argument == null) {
        return null;
      }
      arguments.add(argument.value);
      words.add(argument.words);
    }
    try {
      Object value = word.invoke(of.value, arguments.toArray());
      return new Said(
          value, of.words + "." + word.getName() + "(" + String.join(", ", words) + ")");
    } catch (InvocationTargetException e) {
      return null; // the words refuse each other
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Said argument(Said of, Method word, int place) {
    Class<?> type = word.getParameterTypes()[place];
    if (type == long.class) {
      long length =
          LENGTHS[
              random.nextInt(
                  word.getName().contains("Years")
                          || word.getName()
                              .matches(
                                  "term|.*InTermOf|inTermOf|calendarYears|inFirstTerm|inEveryTerm|monthsOfTerm")
                      ? 4
                      : LENGTHS.length)];
      return new Said(length, String.valueOf(length));
    }
    if (type == int.class) {
      int threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
      return new Said(threshold, String.valueOf(threshold));
    }
    if (type == String.class) {
      String text = text(word, place);
      return new Said(text, '"' + text + '"');
    }
    if (type == String[].class) {
      String[] texts =
          Stream.generate(() -> text(word, place))
              .limit(1 + random.nextInt(2))
              .distinct()
              .toArray(String[]::new);
      return new Said(texts, Arrays.toString(texts));
    }
    if (type == Answer.class) {
      return answer(new Said(application, "application"), 2);
    }
    if (type == Amount.class) {
      return chain(Amount.class, 2);
    }
    if (type == Period.class) {
      return period();
    }
    return records(word.getName().matches("except|including") ? of.value.getClass() : null);
  }

  private String text(Method word, int place) {
    String name = word.getName();
    if (name.startsWith("inTermOf") || (name.equals("havingInTermOf") && place == 1)) {
      return any(TEXTS.get("inTermOf"));
    }
    if (name.startsWith("isIn")
        && word.getDeclaringClass().getSimpleName().equals("CandidateFacts")) {
      return "DAY";
    }
    Class<?> holder = word.getDeclaringClass();
    boolean facts = holder.getSimpleName().equals("CandidateFacts");
    return switch (name) {
      case "having", "notHaving" -> "YES";
      case "holds", "doesNotHold" -> facts ? "YES" : any(List.of("YES", "codeOfConductAccepted"));
      case "havingOneOf", "isOneOf" -> place == 0 ? "CODE" : any(List.of("RN", "A"));
      case "havingAtLeast",
          "havingAtMost",
          "pointsOf",
          "hoursOf",
          "hoursAtWeekly",
          "points",
          "hours",
          "isAtLeast",
          "isAtMost" ->
          "MANY";
      case "havingInLastDays",
          "havingInLastMonths",
          "havingInLastYears",
          "havingInTermOf",
          "isPast",
          "takenInDaysAfter",
          "qualifiedOn" ->
          "DAY";
      case "listedIn",
          "inFieldOf",
          "inCountryOf",
          "issuedInOneOf",
          "conferredInOneOf",
          "takenThroughOneOf",
          "isInOneOf" ->
          "table";
      case "orRulingBy", "onlyIfRuledBy" -> place == 0 ? "XB" : "Does it count?";
      default -> any(TEXTS.getOrDefault(name, PLACES));
    };
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private @Nullable Said period() {
    Said said = new Said(application, "application");
    said = next(said, word -> word.getReturnType() == Licenses.class);
    while (said != null && !(said.value instanceof Period)) {
      Said now = said;
      boolean ends = now.value instanceof Renewal;
      said =
          ends
              ? next(now, word -> word.getReturnType() == Period.class)
              : next(
                  now,
                  word ->
                      word.getReturnType() == Renewal.class
                          || (random.nextInt(8) == 0
                              && word.getReturnType() == now.value.getClass()));
    }
    return said == null || random.nextBoolean() ? said : next(said, word -> true);
  }

  /** Returns records, of a type if one is given. */
  private @Nullable Said records(@Nullable Class<?> type) {
    Said said =
        next(
            new Said(application, "application"),
            word ->
                SelectedRecords.class.isAssignableFrom(word.getReturnType())
                    && (type == null || word.getReturnType() == type));
    if (said != null && random.nextInt(3) > 0) {
      Class<?> same = said.value.getClass();
      Said longer = next(said, word -> word.getReturnType() == same);
      said = longer == null ? said : longer;
    }
    return said;
  }

  private @Nullable Said chain(Class<?> wanted, int most) {
    Said said = new Said(application, "application");
    for (int i = 0; i < 8 && said != null && !wanted.isInstance(said.value); i++) {
      int left = most - i;
      said = next(said, word -> left > 0 || word.getReturnType() == wanted);
    }
    return said != null && wanted.isInstance(said.value) ? said : null;
  }
}
