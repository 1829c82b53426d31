package org.licet.benchmarks.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntSupplier;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Course;
import org.licet.rule.record.Degree;
import org.licet.rule.record.Judging;
import org.licet.rule.record.License;
import org.licet.rule.record.RecordContent;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * Measures how the cost of firing the two forms of a rule with patterns depends on the candidates
 * in a session. One candidate to a session is what Licet does. Several candidates are joined by a
 * key. The sessions come from a pool. Time is that of the processor, which other work on the
 * machine affects less.
 */
public final class PatternSessions { // rules that Drools compiles name its facts

  /** The measure. */
  static final String TITLE =
      "forms of a rule with patterns, by candidates in a session, us of processor a candidate";

  private static final List<Integer> SIZES = List.of(8, 32, 128, 512);
  private static final int CANDIDATES = 4_096;
  private static final Value ON = day(2026, 11);

  /** The rest of each rule; {@code #} stands for the key, and {@code @} for the form. */
  private static final Map<String, String> SHAPES = new LinkedHashMap<>();

  static {
    String license =
        "$rn : HeldLicense( # here().@, at(\"type\").isEqual(\"RN\").@,"
            + " at(\"status\").isEqual(\"ACTIVE\").@ )\n";
    SHAPES.put("one pattern", license);
    SHAPES.put(
        "two patterns that join records",
        license + "HeldDegree( # here().@, at(\"conferred\").isAtMost($rn.at(\"issued\")).@ )\n");
    SHAPES.put("a total", total("certain()") + total("possible()") + compared());
  }

  private static String total(String form) {
    String name = form.substring(0, form.indexOf('('));
    return "accumulate( $%s : HeldCourse( # here().%s ); $all%s : collectList( $%s ) )\n"
        .formatted(name, form, name, name);
  }

  private static String compared() {
    return "eval( $candidate.sum($allcertain, $allpossible).isAtLeast(\"20\").@ )\n";
  }

  /** A candidate. */
  public static class Person {
    private final int key;

    Person(int key) {
      this.key = key;
    }

    public int getKey() {
      return key;
    }

    /** Returns the hours of courses. */
    public Value sum(List<?> certain, List<?> possible) {
      return Judging.of(ON).total("sum", "hours", records(certain), records(possible));
    }

    private static List<CandidateRecord> records(List<?> held) {
      return held.stream().map(one -> ((Held) one).record).toList();
    }
  }

  /** A record with the key of its candidate. */
  public abstract static class Held {
    private final int key;
    private final CandidateRecord record;

    Held(int key, CandidateRecord record) {
      this.key = key;
      this.record = record;
    }

    public int getKey() {
      return key;
    }

    public Truth here() {
      return record.here();
    }

    /** Returns the value of a field. */
    public Value at(String field) {
      return record.at(field);
    }
  }

  /** A license. */
  public static final class HeldLicense extends Held {
    HeldLicense(int key, Map<String, Value> fields) {
      super(key, License.of(content(fields)));
    }
  }

  /** A degree. */
  public static final class HeldDegree extends Held {
    HeldDegree(int key, Map<String, Value> fields) {
      super(key, Degree.of(content(fields)));
    }
  }

  /** A course. */
  public static final class HeldCourse extends Held {
    HeldCourse(int key, Map<String, Value> fields) {
      super(key, Course.of(content(fields)));
    }
  }

  private static RecordContent content(Map<String, Value> fields) {
    return new RecordContent(
        "/records/0",
        false,
        Truth.YES,
        field -> Objects.requireNonNull(fields.get(field)),
        List.of());
  }

  private static Value day(int year, int month) {
    LocalDate day = LocalDate.of(year, month, 23);
    return Value.date(day, day, List.of());
  }

  private static List<Object> facts(int candidate, int key) {
    Random random = new Random(candidate);
    List<Object> facts = new ArrayList<>();
    facts.add(new Person(key));
    for (int i = random.nextInt(2); i >= 0; i--) {
      facts.add(
          new HeldLicense(
              key,
              Map.of(
                  "type", Value.code(random.nextInt(3) > 0 ? "RN" : "LPN", List.of()),
                  "status", Value.code(random.nextInt(4) > 0 ? "ACTIVE" : "EXPIRED", List.of()),
                  "issued", day(2010 + random.nextInt(12), 5))));
    }
    for (int i = random.nextInt(2); i >= 0; i--) {
      facts.add(new HeldDegree(key, Map.of("conferred", day(2008 + random.nextInt(12), 6))));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      Value hours = Value.number(String.valueOf(1 + random.nextInt(12)));
      facts.add(new HeldCourse(key, Map.of("hours", hours)));
    }
    return facts;
  }

  private PatternSessions() {}

  static void run(int rounds, Figures figures) {
    SHAPES.forEach((name, shape) -> run(name, shape, rounds, figures));
  }

  private static void run(String name, String shape, int rounds, Figures figures) {
    KieSessionsPool alone = sessions(shape, "");
    KieSessionsPool keyed = sessions(shape, "key == $candidate.key, ");
    Map<String, IntSupplier> measured = new LinkedHashMap<>();
    measured.put(name + ", 1", () -> fired(alone, 1));
    for (int size : SIZES) {
      measured.put(String.format(Locale.ROOT, "%s, %d", name, size), () -> fired(keyed, size));
    }
    int verdicts = fired(alone, 1);
    for (int round = -3; round < rounds; round++) {
      for (Map.Entry<String, IntSupplier> one : measured.entrySet()) {
        double took =
            WordsAndPatterns.micros(
                () -> {
                  if (one.getValue().getAsInt() != verdicts) {
                    throw new IllegalStateException("The verdicts of " + one.getKey() + " differ");
                  }
                });
        if (round >= 0) { // the first rounds warm up
          figures.add(TITLE, one.getKey(), took / CANDIDATES);
        }
      }
    }
  }

  private static KieSessionsPool sessions(String shape, String key) {
    StringBuilder rules = new StringBuilder("package patterns.sessions\n");
    for (Class<?> fact :
        List.of(Person.class, HeldLicense.class, HeldDegree.class, HeldCourse.class)) {
      rules.append("import ").append(fact.getCanonicalName()).append('\n');
    }
    for (String form : List.of("certain()", "possible()")) {
      rules
          .append("rule \"")
          .append(form)
          .append("\"\nwhen\n$candidate : Person()\n")
          .append(shape.replace("#", key).replace("@", form))
          .append("then\nend\n");
    }
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("patterns", "s" + Integer.toHexString(rules.hashCode()), "1");
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write("src/main/resources/patterns/sessions/rules.drl", rules.toString());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new IllegalStateException(builder.getResults().getMessages() + "\n" + rules);
    }
    return services.newKieContainer(release).getKieBase().newKieSessionsPool(1);
  }

  /** Fires both forms for every candidate, and returns a sum that tells the verdicts apart. */
  private static int fired(KieSessionsPool sessions, int size) {
    int sum = 0;
    for (int from = 0; from < CANDIDATES; from += size) {
      boolean[] certain = new boolean[size];
      boolean[] possible = new boolean[size];
      KieSession session = sessions.newKieSession();
      try {
        for (int key = 0; key < size; key++) {
          facts(from + key, key).forEach(session::insert);
        }
        session.fireAllRules(
            match -> {
              int key = ((Person) match.getDeclarationValue("$candidate")).getKey();
              boolean[] form = match.getRule().getName().startsWith("c") ? certain : possible;
              form[key] = true;
              if (form == certain && size == 1) {
                session.halt();
              }
              return false;
            });
      } finally {
        session.dispose();
      }
      for (int key = 0; key < size; key++) {
        sum += certain[key] ? 2 : possible[key] ? 1 : 0;
      }
    }
    return sum;
  }
}
