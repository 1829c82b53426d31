package com.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Outlook;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.workbench.report.EvaluationPage;

/** Writes a page for each candidate in a file, in the reader's language. */
public final class Reports {

  private Reports() {}

  /** Takes a file of candidates, a date, a language and the folder for the pages. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println(
          "Usage: Reports FILE DATE LANGUAGE FOLDER, such as ../candidates/nurses.jsonl 2026-11-23 es out");
      return;
    }
    write(Path.of(args[0]), LocalDate.parse(args[1]), Locale.forLanguageTag(args[2]), Path.of(args[3]));
  }

  static void write(Path file, LocalDate on, Locale reader, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Evaluator evaluator = Evaluator.ofClassPath();
        Stream<CandidateReading> readings = CandidateReader.read(file)) {
      for (CandidateReading reading : readings.toList()) {
        if (reading instanceof CandidateReading.Accepted accepted) {
          Candidate candidate = accepted.candidate();
          Files.writeString(folder.resolve(candidate.id() + ".html"), page(evaluator, candidate, on, reader));
        }
      }
    }
  }

  private static String page(Evaluator evaluator, Candidate candidate, LocalDate on, Locale reader) {
    Outlook outlook = evaluator.outlook(candidate, on);
    LocalDate last = on.plusYears(5);
    EvaluationPage page = new EvaluationPage(reader);
    page.add(
        candidate,
        outlook.timeline("CCM", Stage.EXAMINATION, last),
        outlook.plan("CCM", Stage.EXAMINATION, last));
    return page.html(on);
  }
}
