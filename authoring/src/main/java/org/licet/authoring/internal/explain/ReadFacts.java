package org.licet.authoring.internal.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;

/**
 * The facts that the rules of a version can read, by list. It may name a fact that no rule reads,
 * and never misses one: a word without an entry here reads every field of its records. Decisions of
 * issuing bodies, verifications, and whether two records repeat each other are not listed.
 * Immutable and thread-safe.
 *
 * @param fields the fields by list, in the order of the format
 * @param facts the declared facts of the candidate
 * @param credentials the credentials whose own rules are asked, and read what they read
 */
public record ReadFacts(
    Map<String, List<String>> fields, Set<String> facts, Set<String> credentials) {

  private static final Map<String, List<String>> LISTS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "licenses", License.TYPE.names(),
                  "certifications", Certification.TYPE.names(),
                  "degrees", Degree.TYPE.names(),
                  "employment", Job.TYPE.names(),
                  "continuingEducation", ContinuingEducation.TYPE.names(),
                  "professionalDevelopment", ProfessionalDevelopment.TYPE.names(),
                  "examinations", Examination.TYPE.names(),
                  "records", OtherRecord.TYPE.names(),
                  "conduct", Conduct.TYPE.names(),
                  "residence", List.of("residence"))));

  /** The lists that a beginning other than the name of one list reads. */
  private static final Map<String, List<String>> BEGINNINGS =
      Map.of(
          "licensesAndCertifications", List.of("licenses", "certifications"),
          "credentials", List.of("licenses", "certifications"),
          "degreesInProgress", List.of("degrees"));

  /** The fields that every selection of a list reads. */
  private static final Map<String, List<String>> ALWAYS =
      Map.of(
          "degrees", List.of("conferred", "expected"),
          "employment", List.of("from", "to", "current"));

  private static final String[] STATUS = {"status", "history", "issued", "expires"};
  private static final String[] TIME = {"hoursPerWeek", "fullTime"};
  private static final String[] NAME = {"type", "credential", "issuer"};

  /** The fields that a word reads beyond those. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("ofType", List.of(NAME)),
          Map.entry("listedIn", List.of(NAME)),
          Map.entry("active", List.of(STATUS)),
          Map.entry("withStatus", List.of(STATUS)),
          Map.entry("unexpired", List.of("issued", "expires")),
          Map.entry("unexpiredOnStart", List.of("issued", "expires")),
          Map.entry("unencumbered", List.of("encumbered", "status", "history", "issued")),
          Map.entry("issuedIn", List.of("jurisdiction")),
          Map.entry("issuedInOneOf", List.of("jurisdiction")),
          Map.entry("multistate", List.of("multistate")),
          Map.entry("ofLevel", List.of("level")),
          Map.entry("inField", List.of("field")),
          Map.entry("inFieldOf", List.of("field")),
          Map.entry("inArea", List.of("areas")),
          Map.entry("practicedAs", List.of("practicedAs")),
          Map.entry(
              "primarilyInCaseManagement", List.of("caseManagement", "caseManagementHoursPerWeek")),
          Map.entry("months", List.of(TIME)),
          Map.entry("fullTimeMonths", List.of(TIME)),
          Map.entry("noLicenseDiscipline", List.of("licenseDiscipline")),
          Map.entry("noFelonyConviction", List.of("felonyConviction")),
          Map.entry("codeOfConductAccepted", List.of("codeOfConductAccepted")));

  /** The words that read no field. */
  private static final Set<String> NO_FIELD =
      Set.of(
          "any",
          "none",
          "called",
          "conclude",
          "atLeast",
          "atMost",
          "moreThan",
          "fewerThan",
          "orElse",
          "alongWith",
          "noting",
          "orRulingBy",
          "onlyIfRuledBy",
          "inLastYears",
          "isIn",
          "isInOneOf");

  private static final Set<String> HELD =
      Set.of("type", "credential", "issuer", "status", "history", "issued", "expires");

  /** Returns the fields of each list of a candidate. */
  public static Map<String, List<String>> lists() {
    return LISTS;
  }

  /** Returns the facts that the rules of a version can read. */
  public static ReadFacts of(RulesetSource ruleset) {
    Map<String, Set<String>> fields = new TreeMap<>();
    Set<String> facts = new TreeSet<>();
    Set<String> credentials = new TreeSet<>();
    ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .filter(Rule::judges)
        .forEach(rule -> read(rule, fields, facts, credentials));
    Map<String, List<String>> inOrder = new TreeMap<>();
    fields.forEach(
        (list, read) ->
            inOrder.put(
                list,
                Stream.concat(
                        LISTS.getOrDefault(list, List.of()).stream().filter(read::contains),
                        read.stream().filter(one -> one.startsWith("facts.")))
                    .toList()));
    return new ReadFacts(inOrder, facts, credentials);
  }

  private static void read(
      Rule rule, Map<String, Set<String>> fields, Set<String> facts, Set<String> credentials) {
    if (rule.patterns().isPresent()) {
      LISTS.forEach((list, all) -> of(list, fields).addAll(all));
      return;
    }
    List<Chain> chains = new ArrayList<>();
    rule.chains().forEach(chain -> collect(chain, chains));
    Set<String> lists = new LinkedHashSet<>();
    for (Chain chain : chains) {
      String beginning = chain.start().text();
      if (beginning.equals("facts")) {
        chain.steps().stream().flatMap(ReadFacts::texts).limit(1).forEach(facts::add);
      } else if (beginning.equals("credentials")) {
        credentials(chain, fields, credentials);
      } else if (LISTS.containsKey(beginning)) {
        lists.add(beginning);
      } else {
        lists.addAll(BEGINNINGS.getOrDefault(beginning, List.of()));
      }
    }
    for (String list : lists) {
      of(list, fields).addAll(ALWAYS.getOrDefault(list, List.of()));
      for (Chain chain : chains) {
        String beginning = chain.start().text();
        if (!beginning.equals("facts") && !beginning.equals("credentials")) {
          chain.steps().forEach(step -> read(list, step, of(list, fields)));
        }
      }
      if (list.equals("residence")) {
        of(list, fields).add("residence");
      }
    }
  }

  private static void collect(Chain chain, List<Chain> all) {
    all.add(chain);
    for (ChainStep step : chain.steps()) {
      for (Argument argument : step.arguments()) {
        if (argument instanceof Argument.Nested nested) {
          collect(nested.chain(), all);
        }
      }
    }
  }

  private static void credentials(
      Chain chain, Map<String, Set<String>> fields, Set<String> credentials) {
    for (ChainStep step : chain.steps()) {
      if (step.word().text().startsWith("may")) {
        texts(step).limit(1).forEach(credentials::add);
      } else if (step.word().text().endsWith("olds") || step.word().text().endsWith("Hold")) {
        of("licenses", fields).addAll(HELD);
        of("certifications", fields).addAll(HELD);
      }
    }
  }

  private static Set<String> of(String list, Map<String, Set<String>> fields) {
    return fields.computeIfAbsent(list, any -> new TreeSet<>());
  }

  private static void read(String list, ChainStep step, Set<String> read) {
    String word = step.word().text();
    if (word.startsWith("having")) {
      texts(step)
          .limit(1)
          .forEach(
              name ->
                  read.add(
                      LISTS.getOrDefault(list, List.of()).contains(name) ? name : "facts." + name));
    } else if (WORDS.containsKey(word)) {
      read.addAll(WORDS.getOrDefault(word, List.of()));
    } else if (!NO_FIELD.contains(word)) {
      read.addAll(LISTS.getOrDefault(list, List.of()));
    }
  }

  private static Stream<String> texts(ChainStep step) {
    return step.arguments().stream()
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value());
  }
}
