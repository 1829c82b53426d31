package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.testkit.Population;

/**
 * Measures how long an editor waits after a keystroke in a rule: for the problems of the text, for
 * the verdicts on every case of the folder, and for those on people.
 */
final class KeystrokeCost {

  static final String TITLE =
      "a keystroke in a rule of the CCM, with its cases and 2,000 people, ms";

  private static final String RULES = "rules-ccm/src/main/resources/org/licet/ccm";
  private static final String FILE = "v2019/experience.drl";
  private static final int PEOPLE = 2_000;
  private static final int WARM_UP = 20;

  private final Workspace workspace;
  private final String text;
  private final List<Candidate> people;
  private final Verdicts verdicts = new Verdicts();
  private long version;

  private KeystrokeCost(Path folder, int people) {
    this.workspace = Workspace.of(folder, Locale.ENGLISH);
    this.text = workspace.onDisk().text(FILE).orElseThrow();
    this.people = Population.of(1, Peer.ON).candidates(people).toList();
  }

  /** Adds the time of each keystroke. The first ones are not counted. */
  static void run(Path home, int keystrokes, Figures figures) {
    KeystrokeCost cost = new KeystrokeCost(home.resolve(RULES), PEOPLE);
    for (int i = -WARM_UP; i < keystrokes; i++) {
      long start = System.nanoTime();
      int found = cost.keystroke();
      double took = (System.nanoTime() - start) / 1e6;
      if (found == 0) {
        throw new IllegalStateException("A changed number moved no verdict.");
      }
      if (i >= 0) {
        figures.add(TITLE, "from the text to the verdicts that move", took);
      }
    }
  }

  /** Changes a number, and returns how many problems, cases, and people it moves. */
  private int keystroke() {
    version++;
    String changed = text.replace("atLeast(24)", "atLeast(" + (12 + version % 12) + ")");
    workspace.open(FILE, changed);
    LocalDate on = Peer.ON;
    int problems = workspace.view().problems(on).size();
    long cases =
        verdicts.cases(workspace.onDisk(), workspace.view(), () -> {}).stream()
            .filter(one -> one.isMoved())
            .count();
    int moved = verdicts.people(workspace.onDisk(), workspace.view(), people, on, () -> {}).size();
    return problems + (int) cases + moved;
  }
}
