package org.licet.studio.internal.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.internal.check.example.CasesCheck;
import org.licet.authoring.internal.text.SourceText;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;
import org.licet.testkit.Case;
import org.licet.testkit.CaseFiles;
import org.licet.testkit.CaseWriter;

/**
 * Changes one value of a case in the text of its file, and nothing else. Each edit is verified: the
 * changed text is read again, and must be the same cases but for that value. Immutable and
 * thread-safe.
 */
final class CaseEdit {

  /** Texts that need no quotes in YAML. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w ,.()/'+-]*[\\w.)]");

  private final String file;
  private final String text;
  private final Case one;

  private CaseEdit(String file, String text, Case one) {
    this.file = file;
    this.text = text;
    this.one = one;
  }

  /** Returns the edits of a case; empty if the file does not contain it. */
  static Optional<CaseEdit> of(String file, String text, String name) {
    return CaseFiles.readAll(file, text).cases().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> new CaseEdit(file, text, one));
  }

  Case before() {
    return one;
  }

  /** Returns the text with another expected decision; empty if it is not written in the case. */
  Optional<String> decision(Decision decision) {
    return replaced(
        "decision", decision.name(), builder -> builder.decision(Optional.of(decision)));
  }

  /** Returns the text with another expected verdict; empty if it is not written in the case. */
  Optional<String> verdict(String criterion, Verdict verdict) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>(one.verdicts());
    verdicts.put(criterion, verdict);
    return replaced(criterion, verdict.name(), builder -> builder.verdicts(verdicts));
  }

  /** Returns the text with another name. */
  Optional<String> name(String name) {
    return replaced("case", scalar(name), builder -> builder.name(name.strip()));
  }

  /** Returns the text with another reason. */
  Optional<String> why(String why) {
    return one.why().isEmpty()
        ? inserted("why: " + scalar(why), builder -> builder.why(why.strip()))
        : replaced("why", scalar(why), builder -> builder.why(why.strip()));
  }

  /** Returns the text with another date. */
  Optional<String> on(String day) {
    try {
      LocalDate on = LocalDate.parse(day);
      return replaced("on", day, builder -> builder.on(on));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String scalar(String text) {
    String stripped = text.strip();
    return PLAIN.matcher(stripped).matches()
        ? stripped
        : '"' + stripped.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Optional<String> replaced(String key, String value, UnaryOperator<Case.Builder> change) {
    int from = position();
    Matcher found =
        Pattern.compile(
                "(?<=^|[\\s{,-])"
                    + Pattern.quote(key)
                    + ":[ \\t]+(\"(?:[^\"\\\\]|\\\\.)*\"|"
                    + (value.matches("[A-Z_]+") ? "[A-Z_]+" : "[^\\n\\r]*?(?=[ \\t]+#|[ \\t]*$)")
                    + ")",
                Pattern.MULTILINE)
            .matcher(text);
    List<String> tries = new ArrayList<>();
    if (found.find(from)) {
      tries.add(text.substring(0, found.start(1)) + value + text.substring(found.end(1)));
    }
    return tries.stream().filter(tried -> isOnly(tried, change)).findFirst();
  }

  private Optional<String> inserted(String line, UnaryOperator<Case.Builder> change) {
    int from = position();
    int end = text.indexOf('\n', from);
    if (end < 0) {
      return Optional.empty();
    }
    int begin = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    String first = text.substring(begin, end);
    int key = first.indexOf("case:");
    String indented = " ".repeat(Math.max(0, key)) + line;
    return Optional.of(text.substring(0, end + 1) + indented + "\n" + text.substring(end + 1))
        .filter(tried -> isOnly(tried, change));
  }

  /** Returns the beginning of the line with the name of the case. */
  private int position() {
    SourceText source = SourceText.of(file, text);
    return source.spanIn(CasesCheck.line(source, one.name(), ""), 1, 0).start();
  }

  private boolean isOnly(String changed, UnaryOperator<Case.Builder> change) {
    CaseFiles.Reading before = CaseFiles.readAll(file, text);
    CaseFiles.Reading after = CaseFiles.readAll(file, changed);
    List<Case> expected =
        before.cases().stream()
            .map(each -> each.equals(one) ? change.apply(each.toBuilder()).build() : each)
            .toList();
    return after.problems().equals(before.problems())
        && written(after.cases()).equals(written(expected));
  }

  /** The written form has no key of the candidate, which may follow from the name of the case. */
  private static List<String> written(List<Case> cases) {
    return cases.stream().map(CaseWriter::toItem).toList();
  }
}
