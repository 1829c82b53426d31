package org.licet.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.testkit.internal.cases.CaseDocuments;
import org.licet.testkit.internal.cases.CaseParser;

/**
 * Reads case files in YAML. A case is a candidate with the keys {@code on}, {@code expect} and
 * {@code why}.
 *
 * <p>A file is one case, several YAML documents of one case each, or a list under {@code cases}.
 * All cases of the list share the facts under {@code given}. A key of a case replaces the shared
 * key. Aliases are refused, as in candidates. Thread-safe.
 */
public final class CaseFiles {

  private CaseFiles() {}

  /**
   * Reads the cases of a file.
   *
   * @param file the name of the file, for messages
   * @throws CaseException if the text is not a valid case file
   */
  public static List<Case> read(String file, String text) {
    Reading reading = readAll(file, text);
    if (!reading.problems().isEmpty()) {
      throw reading.problems().get(0);
    }
    return reading.cases();
  }

  /**
   * Reads the cases of a file. A case that cannot be read does not hide the others.
   *
   * @param file the name of the file, for messages
   */
  public static Reading readAll(String file, String text) {
    CaseDocuments documents = CaseDocuments.of(file, text);
    List<EquivalentChange> equivalents = documents.equivalents();
    List<CaseException> problems = new ArrayList<>(documents.problems());
    List<Case> cases = new ArrayList<>();
    for (ObjectNode object : documents.cases()) {
      try {
        cases.add(CaseParser.parse(file, object));
      } catch (CaseException e) {
        problems.add(e);
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (Case one : cases) {
      if (!names.add(one.name())) {
        problems.add(
            CaseException.in(
                file, one.name(), "", "two cases have the name \"" + one.name() + "\""));
      }
    }
    return new Reading(cases, equivalents, problems);
  }

  /** The result of reading a file. Immutable and thread-safe. */
  public static final class Reading {

    private final List<Case> cases;
    private final List<EquivalentChange> equivalents;
    private final List<CaseException> problems;

    private Reading(
        List<Case> cases, List<EquivalentChange> equivalents, List<CaseException> problems) {
      this.cases = List.copyOf(cases);
      this.equivalents = List.copyOf(equivalents);
      this.problems = List.copyOf(problems);
    }

    /** Returns the readable cases. */
    public List<Case> cases() {
      return cases;
    }

    /** Returns the changes to the rules that, as the file states, no candidate can reveal. */
    public List<EquivalentChange> equivalents() {
      return equivalents;
    }

    /** Returns the faults of the other cases. */
    public List<CaseException> problems() {
      return problems;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Reading that
          && cases.equals(that.cases)
          && equivalents.equals(that.equivalents)
          && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
      return Objects.hash(cases, equivalents, problems);
    }

    @Override
    public String toString() {
      return "Reading[cases=%s, equivalents=%s, problems=%s]"
          .formatted(cases, equivalents, problems);
    }
  }
}
