package org.licet.authoring.patterns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;

/**
 * Fires the text of rules with patterns on plain objects, as Drools does without Licet. Every value
 * must be known.
 */
public final class PlainDrools {

  /** The application. */
  public static final class PlainApplication {
    private final LocalDate on;

    PlainApplication(LocalDate on) {
      this.on = on;
    }

    public LocalDate getOn() {
      return on;
    }
  }

  /** An attempt. */
  public static final class PlainExamination {
    private final String exam;
    private final boolean passed;
    private final String jurisdiction;
    private final LocalDate taken;

    PlainExamination(String exam, boolean passed, String jurisdiction, LocalDate taken) {
      this.exam = exam;
      this.passed = passed;
      this.jurisdiction = jurisdiction;
      this.taken = taken;
    }

    public String getExam() {
      return exam;
    }

    public boolean isPassed() {
      return passed;
    }

    public String getJurisdiction() {
      return jurisdiction;
    }

    public LocalDate getTaken() {
      return taken;
    }
  }

  /** A degree. */
  public static final class PlainDegree {
    private final String level;
    private final boolean accredited;
    private final boolean preLicensure;
    private final LocalDate conferred;

    PlainDegree(String level, boolean accredited, boolean preLicensure, LocalDate conferred) {
      this.level = level;
      this.accredited = accredited;
      this.preLicensure = preLicensure;
      this.conferred = conferred;
    }

    public String getLevel() {
      return level;
    }

    public boolean isAccredited() {
      return accredited;
    }

    public boolean isPreLicensure() {
      return preLicensure;
    }

    public LocalDate getConferred() {
      return conferred;
    }
  }

  /** A license. */
  public static final class PlainLicense {
    private final String type;
    private final String status;
    private final boolean encumbered;
    private final LocalDate issued;

    PlainLicense(String type, String status, boolean encumbered, LocalDate issued) {
      this.type = type;
      this.status = status;
      this.encumbered = encumbered;
      this.issued = issued;
    }

    public String getType() {
      return type;
    }

    public String getStatus() {
      return status;
    }

    public boolean isEncumbered() {
      return encumbered;
    }

    public LocalDate getIssued() {
      return issued;
    }
  }

  /** A course. */
  public static final class PlainCourse {
    private final List<String> topics;
    private final BigDecimal hours;
    private final LocalDate completed;

    PlainCourse(List<String> topics, BigDecimal hours, LocalDate completed) {
      this.topics = topics;
      this.hours = hours;
      this.completed = completed;
    }

    public List<String> getTopics() {
      return topics;
    }

    public BigDecimal getHours() {
      return hours;
    }

    public LocalDate getCompleted() {
      return completed;
    }
  }

  /** A row of a table. */
  public static final class PlainRow {
    private final String table;
    private final String code;
    private final boolean listed;

    PlainRow(String table, String code, boolean listed) {
      this.table = table;
      this.code = code;
      this.listed = listed;
    }

    public String getTable() {
      return table;
    }

    public String getCode() {
      return code;
    }

    public boolean isListed() {
      return listed;
    }
  }

  private final KieBase base;

  private PlainDrools(KieBase base) {
    this.base = base;
  }

  /** Compiles rules with patterns. */
  static PlainDrools of(List<String> rules) {
    StringBuilder text = new StringBuilder("package plain\nimport java.time.LocalDate\n");
    int number = 0;
    for (String rule : rules) {
      text.append(
          rule.replaceFirst("the criterion ([^\"]*)", "the criterion $1 #" + ++number)
              .replaceAll("\\b(Application|Row|Examination|Degree|License|Course)\\(", "Plain$1(")
              .replace("$application.conclude();", "")
              // Drools compares days only with days.
              .replace("\"2026-06-01\"", "LocalDate.of(2026, 6, 1)"));
    }
    String imported =
        List.of(
                PlainApplication.class,
                PlainRow.class,
                PlainExamination.class,
                PlainDegree.class,
                PlainLicense.class,
                PlainCourse.class)
            .stream()
            .map(type -> "import " + type.getCanonicalName() + "\n")
            .reduce("", String::concat);
    text.insert("package plain\n".length(), imported);
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("plain", "p" + UUID.randomUUID(), "1");
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write("src/main/resources/plain/rules.drl", text.toString());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new IllegalStateException(builder.getResults().getMessages() + "\n" + text);
    }
    return new PlainDrools(services.newKieContainer(release).getKieBase());
  }

  /** Returns the names of the rules that fire. */
  Set<String> fired(Candidate candidate, LocalDate on) {
    List<Object> facts = new ArrayList<>();
    facts.add(new PlainApplication(on));
    for (String code : List.of("US-SC", "US-GA", "US-TX")) {
      facts.add(new PlainRow("states", code, !code.equals("US-TX")));
    }
    for (Examination one : candidate.examinations().entries()) {
      if (!day(one.taken().toOptional()).isAfter(on)) {
        facts.add(
            new PlainExamination(
                one.exam().toOptional().orElseThrow(),
                one.passed().toOptional().orElseThrow(),
                one.jurisdiction().toOptional().orElseThrow(),
                day(one.taken().toOptional())));
      }
    }
    for (Degree one : candidate.degrees().entries()) {
      if (!day(one.conferred().toOptional()).isAfter(on)) {
        facts.add(
            new PlainDegree(
                one.level().toOptional().orElseThrow().name(),
                one.accredited().toOptional().orElseThrow(),
                one.preLicensure().toOptional().orElseThrow(),
                day(one.conferred().toOptional())));
      }
    }
    for (License one : candidate.licenses().entries()) {
      if (!day(one.issued().toOptional()).isAfter(on)) {
        facts.add(
            new PlainLicense(
                one.type().toOptional().orElseThrow(),
                one.status().toOptional().orElseThrow().name(),
                one.encumbered().toOptional().orElseThrow(),
                day(one.issued().toOptional())));
      }
    }
    for (ContinuingEducation one : candidate.continuingEducation().entries()) {
      if (!day(one.completed().toOptional()).isAfter(on)) {
        facts.add(
            new PlainCourse(
                one.topics().entries(),
                one.hours().toOptional().orElseThrow(),
                day(one.completed().toOptional())));
      }
    }
    Set<String> fired = new HashSet<>();
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules(
          match -> {
            fired.add(match.getRule().getName().replaceFirst(" #\\d+$", ""));
            return true;
          });
    } finally {
      session.dispose();
    }
    return fired;
  }

  private static LocalDate day(Optional<PartialDate> date) {
    return date.orElseThrow().earliest();
  }
}
