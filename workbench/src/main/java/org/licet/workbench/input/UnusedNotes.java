package org.licet.workbench.input;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.UnaskedRuling;
import org.licet.evaluation.UndeclaredFact;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.json.internal.advice.Nearest;
import org.licet.text.VisibleText;

/**
 * Notes on standard error about facts that no ruleset declares, and decisions that none asks for:
 * each name once a run, with its first place. Not thread-safe.
 */
public final class UnusedNotes {

  /** The most names to list. A file of another purpose may have thousands. */
  private static final int MOST = 20;

  private final PrintWriter err;
  private final MessageTranslation language;
  private final List<FactDescription> declared;
  private final Set<String> noted = new HashSet<>();
  private final Set<String> notedRulings = new HashSet<>();

  /**
   * Creates notes.
   *
   * @param declared the facts that the rules of the run declare
   * @param locale the language
   */
  public UnusedNotes(PrintWriter err, List<FactDescription> declared, Locale locale) {
    this.err = err;
    this.language = MessageTranslation.to(locale);
    this.declared = declared;
  }

  /**
   * Adds what a candidate states in vain.
   *
   * @param file the file of the candidate, or - for standard input
   * @param line the first line of the candidate
   */
  public void add(String file, long line, Unused unused) {
    for (UndeclaredFact fact : unused.facts()) {
      if (noted.size() <= MOST && noted.add(fact.record() + " " + fact.name())) {
        note(
            file,
            line,
            noted.size() <= MOST
                ? note(fact)
                : "More facts have names that no ruleset declares. They are not listed.");
      }
    }
    for (UnaskedRuling ruling : unused.rulings()) {
      String key = ruling.key().replaceFirst("@.*", "");
      if (notedRulings.size() <= MOST && notedRulings.add(key)) {
        note(
            file,
            line,
            notedRulings.size() <= MOST
                ? note(ruling)
                : "More decisions answer no question of a ruleset. They are not listed.");
      }
    }
  }

  private void note(String file, long line, String note) {
    err.println(Refusals.shown(file) + ":" + line + ": " + language.of("note: " + note));
  }

  private static String note(UnaskedRuling ruling) {
    String note =
        "No ruleset asks for the decision \"%s\". It is not used."
            .formatted(VisibleText.of(ruling.key()));
    return Nearest.to(ruling.key(), ruling.asked())
        .map(key -> note + "\nMaybe you mean \"" + VisibleText.of(key) + "\".")
        .orElse(note);
  }

  private String note(UndeclaredFact fact) {
    String note =
        "No ruleset declares the fact %s of %s. It is not used."
            .formatted(VisibleText.of(fact.name()), fact.record());
    Set<String> others = new TreeSet<>();
    Set<String> near = new TreeSet<>();
    for (FactDescription one : declared) {
      if (one.name().equals(fact.name())) {
        others.addAll(one.records());
      } else if (one.records().contains(fact.record())) {
        near.add(one.name());
      }
    }
    return others.isEmpty()
        ? Nearest.to(fact.name(), near)
            .map(name -> note + "\nMaybe you mean " + name + ".")
            .orElse(note)
        : note + "\nMaybe move it to " + String.join(" or ", others) + ".";
  }
}
