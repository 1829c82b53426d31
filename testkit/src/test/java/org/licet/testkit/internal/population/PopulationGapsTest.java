package org.licet.testkit.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/** The gaps in the records of a population. */
class PopulationGapsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int COUNT = 5000;
  private static final List<Candidate> PEOPLE = Population.of(7, ON).candidates(COUNT).toList();
  private static final List<Candidate> KNOWN =
      Population.fullyKnown(7, ON).candidates(COUNT).toList();
  private static final List<ObjectNode> SAID =
      PEOPLE.stream().map(CandidateWriter::toJson).toList();
  private static final List<ObjectNode> TRUE = KNOWN.stream().map(CandidateWriter::toJson).toList();

  @Test
  void nothing_is_unknown_or_partial_of_those_about_whom_all_is_known() {
    for (MissingFact fact : MissingFact.values()) {
      List<String> missing = new ArrayList<>();
      TRUE.forEach(candidate -> count(candidate, field(fact), missing));
      if (fact != MissingFact.EMPLOYMENT_TO
          && fact != MissingFact.EMPLOYMENT_PRACTICED_AS
          && fact != MissingFact.CONTINUING_EDUCATION_TOPIC_HOURS) { // of courses with one topic
        assertThat(missing).as(field(fact)).isEmpty();
      }
    }
    assertThat(dates(KNOWN)).allMatch(PartialDate::isExact);
  }

  @Test
  void known_facts_agree_with_the_fully_known_person() {
    for (int i = 0; i < COUNT; i++) {
      assertTold(SAID.get(i), TRUE.get(i), false);
    }
  }

  private static boolean goesOn(JsonNode said, String list) {
    return said.path("incomplete").valueStream().anyMatch(name -> name.asText().equals(list));
  }

  private static void assertTold(JsonNode said, JsonNode truth, boolean goesOn) {
    if (said.isObject()) {
      for (Iterator<String> names = said.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!name.equals("incomplete")) {
          assertTold(said.get(name), truth.path(name), goesOn(said, name));
        }
      }
    } else if (said.isArray()) {
      assertThat(said.size())
          .isBetween(goesOn ? Math.max(0, truth.size() - 1) : truth.size(), truth.size());
      for (int i = 0; i < said.size(); i++) {
        assertTold(said.get(i), truth.get(i), false);
      }
    } else if (said.isTextual()) {
      assertThat(truth.asText()).startsWith(said.asText()); // dates in a month begin with the month
    } else {
      assertThat(said).isEqualTo(truth);
    }
  }

  @Test
  void every_field_is_unknown_of_some_and_known_of_others() {
    for (MissingFact fact : MissingFact.values()) {
      List<String> missing = new ArrayList<>();
      int known = 0;
      for (ObjectNode candidate : SAID) {
        known += count(candidate, field(fact), missing);
      }
      assertThat(missing).as(field(fact)).isNotEmpty();
      assertThat(known).as(field(fact)).isPositive();
    }
  }

  @Test
  void lists_are_unknown_as_often_as_documented() {
    assertUnknown(MissingFact.EXAMINATIONS, one -> isGiven(one.examinations()));
    assertUnknown(
        MissingFact.PROFESSIONAL_DEVELOPMENT, one -> isGiven(one.professionalDevelopment()));
    assertUnknown(
        MissingFact.CONDUCT_SUPERVISOR_ATTESTATION,
        one -> one.conduct().supervisorAttestation().isKnown());
  }

  private static boolean isGiven(Listing<?> list) {
    return list.isKnown() || list.isPartial();
  }

  private static void assertUnknown(MissingFact fact, Function<Candidate, Boolean> isKnown) {
    assertShare(
        PEOPLE.stream().filter(one -> !isKnown.apply(one)).count() / (double) COUNT,
        fact.inThousand,
        0.2);
  }

  private static void assertShare(double share, int inThousand, double tolerance) {
    double careful = 0.5 * 0.1;
    double ordinary = 0.32;
    double careless = 0.18 * 3;
    double expected = (careful + ordinary + careless) * inThousand / 1000;
    assertThat(share).isBetween((1 - tolerance) * expected, (1 + tolerance) * expected);
  }

  @Test
  void lists_go_on_as_often_as_documented() {
    for (Incomplete list : Incomplete.values()) {
      List<ObjectNode> given = SAID.stream().filter(one -> one.has(name(list))).toList();
      long partial = given.stream().filter(one -> goesOn(one, name(list))).count();
      assertThat(partial).as(name(list)).isPositive();
      if (given.size() > COUNT * 9 / 10) { // among the others, careful records are more frequent
        assertShare(partial / (double) given.size(), list.inThousand, 0.35);
      }
    }
    assertThat(KNOWN).allMatch(one -> one.incomplete().isEmpty());
  }

  @Test
  void an_earlier_status_that_todays_does_not_show_is_always_stated() {
    int shown = 0;
    for (int i = 0; i < COUNT; i++) {
      for (String list : List.of("licenses", "certifications")) {
        for (int j = 0; j < SAID.get(i).path(list).size(); j++) {
          JsonNode truth = TRUE.get(i).path(list).get(j);
          boolean shows =
              Set.of("ACTIVE", "EXPIRED", "LAPSED").contains(truth.path("status").asText());
          if (shows && !truth.path("history").isEmpty()) {
            shown++;
            assertThat(SAID.get(i).path(list).get(j).path("history")).hasSize(1);
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(50);
  }

  @Test
  void most_dates_of_jobs_are_months_and_some_old_ones_years() {
    List<PartialDate> starts =
        PEOPLE.stream()
            .flatMap(one -> one.employment().entries().stream())
            .flatMap(job -> job.from().toOptional().stream())
            .toList();
    assertThat(starts.stream().filter(date -> date.toString().length() == 7).count())
        .isBetween(starts.size() * 5L / 10, starts.size() * 7L / 10);
    assertThat(starts.stream().filter(date -> date.toString().length() == 4).count())
        .isBetween(starts.size() / 20L, starts.size() / 5L);
    assertThat(starts.stream().filter(PartialDate::isExact)).isNotEmpty();
  }

  @Test
  void the_documentation_has_every_share_of_missing_facts() throws IOException {
    String table =
        Stream.of(MissingFact.values())
            .map(one -> "| `" + field(one) + "` | " + percent(one.inThousand) + " |\n")
            .collect(Collectors.joining());
    String incomplete =
        Stream.of(Incomplete.values())
            .map(one -> "| `" + name(one) + "` | " + percent(one.inThousand) + " |\n")
            .collect(Collectors.joining());
    assertThat(Files.readString(Path.of("..", "docs", "populations.md")))
        .contains(table)
        .contains(incomplete);
  }

  private static String percent(int inThousand) {
    return inThousand / 10 + (inThousand % 10 == 0 ? "" : "." + inThousand % 10) + "%";
  }

  /** Returns the field in the candidate format, such as {@code licenses.status}. */
  private static String field(MissingFact fact) {
    String name = fact.name().toLowerCase(Locale.ROOT);
    for (String list :
        List.of(
            "continuing_education",
            "professional_development",
            "licenses",
            "certifications",
            "degrees",
            "employment",
            "examinations",
            "records",
            "residence",
            "conduct")) {
      if (name.equals(list)) {
        return camelCase(list);
      }
      if (name.startsWith(list + "_")) {
        return camelCase(list) + "." + camelCase(name.substring(list.length() + 1));
      }
    }
    throw new AssertionError(name);
  }

  private static String name(Incomplete list) {
    return camelCase(list.name().toLowerCase(Locale.ROOT));
  }

  private static String camelCase(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      text.append(letter == '_' ? Character.toUpperCase(name.charAt(++i)) : letter);
    }
    return text.toString();
  }

  /** Counts the known values of a field, and lists the places where it is missing. */
  private static int count(ObjectNode candidate, String field, List<String> missing) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      if (!candidate.has(field)) {
        missing.add(field);
        return 0;
      }
      return 1;
    }
    JsonNode entries = candidate.path(field.substring(0, dot));
    int known = 0;
    for (JsonNode entry : entries.isObject() ? List.of(entries) : entries) {
      if (entry.has(field.substring(dot + 1))) {
        known++;
      } else {
        missing.add(field);
      }
    }
    return known;
  }

  private static Stream<PartialDate> dates(List<Candidate> people) {
    return people.stream()
        .flatMap(
            one ->
                Stream.of(
                        one.employment().entries().stream().map(Job::from),
                        one.employment().entries().stream().map(Job::to),
                        one.licenses().entries().stream().map(License::issued),
                        one.licenses().entries().stream()
                            .flatMap(license -> license.history().entries().stream())
                            .flatMap(row -> Stream.of(row.from(), row.to())),
                        one.degrees().entries().stream().map(degree -> degree.conferred()),
                        one.examinations().entries().stream().map(attempt -> attempt.taken()))
                    .flatMap(facts -> facts))
        .flatMap(fact -> fact.toOptional().stream());
  }
}
