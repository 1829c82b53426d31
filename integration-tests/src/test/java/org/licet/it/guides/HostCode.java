package org.licet.it.guides;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.Evaluator;
import org.licet.authoring.live.LiveRulesListener;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Stage;

/**
 * The host that contains the Java of the guides. It declares the names that the guides use but do
 * not declare.
 */
public abstract class HostCode {

  private static final Evaluator OF_CLASS_PATH = Evaluator.ofClassPath();

  protected final Evaluator evaluator = OF_CLASS_PATH;
  protected final LocalDate day = LocalDate.of(2026, 11, 23);
  protected final Candidate nurse =
      Candidate.withId("cand-7")
          .licenses(
              License.ofType("RN")
                  .jurisdiction("US-TX")
                  .status(Status.ACTIVE)
                  .encumbered(false)
                  .expires("2027-05-31"))
          .employment(
              Job.at("Mercy Hospital")
                  .from("2024-05")
                  .current()
                  .fullTime(true)
                  .caseManagement(true))
          .noDegrees()
          .build();
  protected final List<Candidate> candidates = List.of(nurse);
  protected final Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, day);
  protected final Locale reader = Locale.forLanguageTag("es");
  protected final LiveRulesListener listener = new LiveRulesListener() {};
  protected final Path file = Guide.ROOT.resolve("examples/candidates/nurses.jsonl");
  protected final Path roster = Guide.ROOT.resolve("examples/rosters/nurses.csv");
  protected final Path rosterMap = Guide.ROOT.resolve("examples/rosters/nurses.map.yaml");
  protected final Path lookup = Guide.ROOT.resolve("examples/sources/nursys.json");

  /** Runs the code of the guide. */
  public abstract void run() throws Exception;

  protected void store(Evaluation result) {
    System.out.println("store " + result.candidate() + " " + result.decision());
  }

  protected void store(String json) {
    System.out.println(json);
  }

  protected void report(Failure failure) {
    System.out.println("report " + failure.message());
  }

  protected Map<String, byte[]> rulesTable() {
    return Map.of();
  }

  protected Iterator<Candidate> all() {
    return candidates.iterator();
  }
}
