package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.outlook.Difference;
import org.licet.outlook.VerdictChange;

/** Prints for every candidate in a file, in the reader's language, what passing the CCM exam would change. */
public final class WhatIf {

  private WhatIf() {}

  /** Takes a file of candidates, a date and a language. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: WhatIf FILE DATE LANGUAGE, such as ../candidates/nurses.jsonl 2026-11-23 es");
      return;
    }
    print(Path.of(args[0]), LocalDate.parse(args[1]), Locale.forLanguageTag(args[2]), System.out);
  }

  static void print(Path file, LocalDate on, Locale reader, PrintStream out) throws IOException {
    try (Evaluator evaluator = Evaluator.ofClassPath();
        Stream<CandidateReading> readings = CandidateReader.read(file)) {
      readings.forEach(
          reading -> {
            if (reading instanceof CandidateReading.Accepted accepted) {
              print(passing(evaluator, accepted.candidate(), on), reader, out);
            }
          });
    }
  }

  private static Difference passing(Evaluator evaluator, Candidate nurse, LocalDate on) {
    Candidate passed =
        nurse.toBuilder().examinations(Examination.of("CCM").applied(on).taken(on).passed(true)).build();
    return Difference.between(
        evaluator.evaluate(nurse, "CCM", Stage.CERTIFICATION, on),
        evaluator.evaluate(passed, "CCM", Stage.CERTIFICATION, on));
  }

  private static void print(Difference difference, Locale reader, PrintStream out) {
    out.println(
        difference.before().candidate()
            + ": "
            + difference.before().decision().words().in(reader)
            + " > "
            + difference.after().decision().words().in(reader));
    for (VerdictChange moved : difference.verdicts()) {
      out.println("  " + moved.title().in(reader) + ": " + moved.because().in(reader));
    }
  }
}
