package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Examination;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * Walks all words that keep records. After each, {@code orRulingBy} asks about a record that the
 * word drops, or is refused because the word drops none.
 */
class RulingOnEveryWordTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Set<String> NOT_STEPS = Set.of("orRulingBy", "orAdvise", "including");

  /** The words that cut the time in jobs. */
  private static final Pattern CUTTING =
      Pattern.compile("in(Last|First|Days|Months|Years).*|inTermOf|inPeriod|since.*|before.*");

  private static final Table TABLE =
      new Table(
          "table",
          Map.of(
              "LPN", new Table.Row(false, Set.of()),
              "BUSINESS", new Table.Row(false, Set.of()),
              "PH", new Table.Row(false, Set.of()),
              "US", new Table.Row(false, Set.of())));

  /** The first texts that a word takes, where {@code "RN"} would not do. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("ofLevel", List.of("DOCTORATE")),
          Map.entry("ofCategory", List.of("PRECEPTOR")),
          Map.entry("withStatus", List.of("PROBATION")),
          Map.entry("issuedIn", List.of("CA")),
          Map.entry("conferredIn", List.of("CA")),
          Map.entry("takenThrough", List.of("CA")),
          Map.entry("inCountry", List.of("CA")),
          Map.entry("since", List.of("2026-11-01")),
          Map.entry("before", List.of("2000-01-01")),
          Map.entry("notHaving", List.of("YES")),
          Map.entry("having", List.of("NO")),
          Map.entry("havingOneOf", List.of("CODE", "RN")),
          Map.entry("havingAtLeast", List.of("FIVE")),
          Map.entry("havingAtMost", List.of("FIVE")),
          Map.entry("takenInDaysAfter", List.of("LONG_AGO")),
          Map.entry("qualifiedOn", List.of("LONG_AGO")));

  private static final Set<String> OF_TABLES =
      Set.of(
          "listedIn",
          "inFieldOf",
          "inCountryOf",
          "issuedInOneOf",
          "conferredInOneOf",
          "takenThroughOneOf");

  private static final Facts FACTS =
      Facts.NONE
          .with("YES", true)
          .with("NO", false)
          .with("CODE", "LPN")
          .with("FIVE", 5)
          .with("LONG_AGO", "2001-01-01");

  private static Candidate candidate() {
    return Candidate.withId("c")
        .residence("US-TX")
        .licenses(
            License.ofType("LPN")
                .jurisdiction("PH")
                .status(Status.EXPIRED)
                .encumbered(true)
                .multistate(false)
                .independentAssessment(false)
                .issued("2026-01-01")
                .expires("2026-06-30")
                .facts(FACTS),
            License.ofType("LPN")
                .jurisdiction("PH")
                .status(Status.ACTIVE)
                .encumbered(false)
                .multistate(false)
                .issued("2026-01-01")
                .expires("2030-06-30")
                .facts(FACTS),
            License.ofType("LPN")
                .jurisdiction("PH")
                .status(Status.ACTIVE)
                .encumbered(false)
                .multistate(false)
                .issued("2027-01-01")
                .expires("2030-06-30")
                .facts(FACTS))
        .certifications(
            Certification.builder()
                .credential("XC")
                .status(Status.ACTIVE)
                .issued("2024-01-01")
                .expires("2028-12-31"))
        .degrees(
            Degree.builder()
                .level(DegreeLevel.BACHELOR)
                .field("BUSINESS")
                .accredited(false)
                .accreditedBy()
                .supervisedFieldExperience(false)
                .preLicensure(false)
                .boardApproved(false)
                .country("PH")
                .conferred("2001-01-01")
                .facts(FACTS))
        .employment(
            Job.at("Mercy")
                .from("2001-01-01")
                .to("2001-12-31")
                .hoursPerWeek(1)
                .fullTime(false)
                .country("PH")
                .paid(false)
                .selfEmployed(true)
                .purchasers(1)
                .practicedAs("LPN")
                .areas()
                .caseManagement(false)
                .directClientContact(false)
                .allEssentialActivities(false)
                .acrossContinuum(false)
                .supervised(false)
                .supervisorCredentials()
                .supervisesCaseManagers(false)
                .healthDeliverySystem(false)
                .facts(FACTS))
        .continuingEducation(
            ContinuingEducation.builder()
                .completed("2001-01-01")
                .hours(1)
                .topics()
                .approvedBy()
                .facts(FACTS))
        .professionalDevelopment(
            ProfessionalDevelopment.builder()
                .category(DevelopmentCategory.SERVICE)
                .completed("2001-01-01")
                .facts(FACTS))
        .examinations(
            Examination.builder()
                .exam("LPN")
                .jurisdiction("PH")
                .taken("2005-01-01")
                .applied("2004-12-01")
                .passed(false)
                .facts(FACTS),
            Examination.builder()
                .exam("LPN")
                .jurisdiction("PH")
                .taken("2006-01-01")
                .applied("2005-12-01")
                .passed(true)
                .facts(FACTS))
        .records(
            OtherRecord.builder()
                .kind("LPN")
                .on("2001-01-01")
                .until("2001-12-31")
                .jurisdiction("PH")
                .facts(FACTS))
        .build();
  }

  private static DeclaredFacts facts() {
    List<DeclaredFact> all = new ArrayList<>();
    Map<String, DeclaredFact.Type> types =
        Map.of(
            "YES", DeclaredFact.Type.YES_NO,
            "NO", DeclaredFact.Type.YES_NO,
            "CODE", DeclaredFact.Type.CODE,
            "FIVE", DeclaredFact.Type.NUMBER,
            "LONG_AGO", DeclaredFact.Type.DATE);
    types.forEach(
        (name, type) ->
            all.add(
                new DeclaredFact(
                    name, Candidate.carriers(), type, name, name + "?", List.of("LPN"), Set.of())));
    return DeclaredFacts.of(all);
  }

  private static Application application() {
    return EngineDoor.application(
        new RulesetContext("XB", Map.of("table", TABLE, "independent assessment", TABLE), facts()),
        concluded -> {});
  }

  @TestFactory
  Stream<DynamicTest> after_each_word_the_body_is_asked_or_the_rule_is_refused() {
    Application all = application();
    return Stream.<SelectedRecords<?>>of(
            all.getLicenses(),
            all.getDegrees(),
            all.getEmployment(),
            all.getContinuingEducation(),
            all.getProfessionalDevelopment(),
            all.getExaminations(),
            all.getRecords())
        .flatMap(records -> words(records).map(word -> test(records, word)));
  }

  private static Stream<Method> words(SelectedRecords<?> records) {
    return Stream.of(records.getClass().getMethods())
        .filter(method -> !method.isSynthetic() && !NOT_STEPS.contains(method.getName()))
        .filter(
            method ->
                method.getReturnType() == records.getClass()
                    || method.getReturnType() == SelectedRecords.class);
  }

  private static DynamicTest test(SelectedRecords<?> records, Method word) {
    return DynamicTest.dynamicTest(
        records.getClass().getSimpleName() + "." + word.getName(), () -> asked(records, word));
  }

  private static void asked(SelectedRecords<?> given, Method word)
      throws ReflectiveOperationException {
    SelectedRecords<?> records =
        given instanceof Licenses licenses && word.getName().startsWith("unexpired")
            ? licenses.issued() // which these words include
            : given;
    SelectedRecords<?> kept = said(records, word);
    if (records instanceof Employment && CUTTING.matcher(word.getName()).matches()) {
      assertThatThrownBy(() -> kept.orRulingBy("XB")).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> kept.orAdvise("Ask")).isInstanceOf(IllegalStateException.class);
      return;
    }
    ApplicationContext context = new ApplicationContext(candidate(), ON);
    int all = 0;
    while (records.count().atLeast(all + 1).reasoning.verdict(context) == Verdict.MET) {
      all++;
    }
    assertThat(kept.count().atLeast(all).reasoning.verdict(context))
        .as("%s drops a record", word.getName())
        .isNotEqualTo(Verdict.MET);
    Conclusion after = kept.orRulingBy("XB").count().atLeast(all).reasoning.explain(context);
    assertThat(after.verdict()).as(word.getName()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(after.grounds().questions())
        .as(word.getName())
        .isNotEmpty()
        .allSatisfy(
            question -> {
              assertThat(question).isInstanceOf(Question.OfIssuer.class);
              assertThat(question.ask().toString()).doesNotContain("{", "()");
            });
  }

  private static SelectedRecords<?> said(SelectedRecords<?> records, Method word)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    List<String> texts = TEXTS.getOrDefault(word.getName(), List.of("RN"));
    int text = 0;
    for (int i = 0; i < word.getParameterCount(); i++) {
      Class<?> type = word.getParameterTypes()[i];
      if (type == String[].class) {
        arguments.add(new String[] {texts.get(Math.min(text, texts.size() - 1))});
      } else if (type == String.class && OF_TABLES.contains(word.getName())) {
        arguments.add("table");
      } else if (type == String.class) {
        arguments.add(
            (word.getName().equals("inTermOf") && i == 0)
                    || (word.getName().equals("havingInTermOf") && i == 1)
                ? "XC"
                : word.getName().startsWith("havingIn") && i == 0 ? "LONG_AGO" : texts.get(text++));
      } else if (type == long.class) {
        arguments.add(word.getName().startsWith("beforeLast") ? 100_000L : 1L);
      } else if (type == int.class) {
        arguments.add(word.getName().equals("havingAtMost") ? 4 : 6);
      } else if (type == Answer.class) {
        arguments.add(application().getLicenses().ofType("NP").any());
      } else if (type == Period.class) {
        arguments.add(application().getCertifications().ofType("XC").toRenew().term(1));
      } else if (word.getName().equals("except")) {
        arguments.add(records);
      } else {
        arguments.add(application().getLicenses().since("2026-06-01"));
      }
    }
    try {
      return (SelectedRecords<?>) word.invoke(records, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new AssertionError(word + " " + arguments, e.getCause());
    }
  }
}
