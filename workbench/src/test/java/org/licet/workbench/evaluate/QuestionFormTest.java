package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Verification;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.licet.records.FilledForm;
import org.licet.records.QuestionForm;
import org.licet.testkit.Population;
import org.licet.workbench.Licet;

/** Forms of open questions, filled in and read back. */
class QuestionFormTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int CANDIDATES = 25;
  private static final int ANSWER = 5;
  private static final int COLUMNS_OF_A_QUESTION = 3;
  private static final int KEYS = 3 + COLUMNS_OF_A_QUESTION * QuestionForm.MOST;
  private static final int RECORD = KEYS + 1;

  @TempDir private Path folder;

  /**
   * A credentialing desk writes who checked each record, or that the source does not confirm it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nursys; 2026-11-20; Q-118",
        "Nursys, 11/20/2026, Q-118",
        "{\"by\": \"Nursys\", \"on\": \"2026-11-20\", \"reference\": \"Q-118\"}"
      })
  void a_verification_is_written_in_a_form(String written) throws IOException {
    Candidate nurse =
        Candidate.withId("maria").licenses(License.ofType("RN").jurisdiction("US-TX")).build();

    assertThat(filledIn(nurse, written).licenses().entries().get(0).verified())
        .isEqualTo(Verification.by("Nursys").on("2026-11-20").reference("Q-118").build());
    assertThat(filledIn(nurse, "no").licenses().entries()).isEmpty();
    assertThatThrownBy(() -> filledIn(nurse, "yes"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The answer is \"yes\". Expected who checked the record and the day");
  }

  private Candidate filledIn(Candidate nurse, String written) throws IOException {
    Path file = folder.resolve("verify.xlsx");
    try (Evaluator evaluator = Evaluator.ofClassPath();
        QuestionForm form = QuestionForm.xlsx(Files.newOutputStream(file), Locale.US)) {
      form.add(
          nurse,
          List.of(
              evaluator
                  .under(VerificationPolicy.builder().verified("licenses").build())
                  .evaluate(nurse, "CCM", Stage.EXAMINATION, ON)));
    }
    FilledForm filled =
        FilledForm.read(
            fill(
                file,
                Map.of(CandidateAnswers.fingerprint(nurse) + "/licenses/0/verified", written)));
    assertThat(filled.problems()).as(() -> filled.problems().get(0).message()).isEmpty();
    return filled.answers().get(0).applyTo(nurse);
  }

  @ParameterizedTest
  @ValueSource(strings = {" a\u200B\u202E b\u00A0", "a\u0001\r\nb", "_x0041_ $1\\", "\uD83D\uDE00"})
  void an_id_with_any_characters_stays_unaltered(String id) throws IOException {
    Candidate nurse = Candidate.withId(id).build();
    Path file = folder.resolve("ids.xlsx");
    try (Evaluator evaluator = Evaluator.ofClassPath();
        QuestionForm form = QuestionForm.xlsx(Files.newOutputStream(file), Locale.US)) {
      form.add(nurse, List.of(evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, ON)));
    }
    FilledForm filled =
        FilledForm.read(
            fill(file, Map.of(CandidateAnswers.fingerprint(nurse) + "/employment", "none")));
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.answers().get(0).toJson().path("candidate").asText()).isEqualTo(id);
    assertThat(filled.answers().get(0).applyTo(nurse).id()).isEqualTo(id);
  }

  /** Completely known candidates give the true answers. */
  @ParameterizedTest
  @ValueSource(strings = {"", "es"})
  void a_form_gives_the_same_candidates_as_the_answers_themselves(String language)
      throws IOException {
    Map<String, Candidate> asked = new LinkedHashMap<>();
    Map<String, CandidateAnswers> expected = new LinkedHashMap<>();
    Map<String, String> cells = new LinkedHashMap<>();
    Path file = folder.resolve("form.xlsx");
    try (Evaluator evaluator = Evaluator.ofClassPath();
        QuestionForm form =
            QuestionForm.xlsx(Files.newOutputStream(file), Locale.forLanguageTag(language))) {
      for (int i = 1; i <= CANDIDATES; i++) {
        Candidate candidate = Population.of(7, ON).candidate(i);
        ObjectNode twin = CandidateWriter.toJson(Population.fullyKnown(7, ON).candidate(i));
        List<Evaluation> evaluations = new ArrayList<>();
        for (String credential : List.of("CCM", "ACM", "RN")) {
          Stage stage = Stage.usualOf(evaluator.stages(credential));
          evaluations.add(evaluator.evaluate(candidate, credential, stage, ON));
        }
        form.add(candidate, evaluations);
        String record = CandidateAnswers.fingerprint(candidate);
        CandidateAnswers answers = CandidateAnswers.about(candidate);
        for (OpenQuestion open : asked(evaluations)) {
          JsonNode truth = truth(candidate, twin, open, i);
          if (truth != null) {
            answers = answers.with(open.key(), truth);
            cells.put(record + open.key(), written(truth, open, language));
          }
        }
        asked.put(record, candidate);
        expected.put(record, answers);
      }
    }

    FilledForm filled = FilledForm.read(fill(file, cells));

    assertThat(filled.problems()).isEmpty();
    assertThat(cells).hasSizeGreaterThan(50);
    assertThat(filled.answers()).hasSizeGreaterThan(8);
    for (CandidateAnswers answers : filled.answers()) {
      Candidate candidate = asked.get(answers.fingerprint());
      assertThat(answers.applyTo(candidate))
          .isEqualTo(expected.remove(answers.fingerprint()).applyTo(candidate));
    }
    assertThat(expected.values()).allSatisfy(one -> assertThat(one.toJson()).hasSize(2));
  }

  private static List<OpenQuestion> asked(List<Evaluation> evaluations) {
    return OpenQuestion.ofAll(evaluations).stream()
        .filter(OpenQuestion::isNeeded)
        .limit(QuestionForm.MOST)
        .toList();
  }

  private static JsonNode truth(Candidate candidate, ObjectNode twin, OpenQuestion open, int i) {
    String key = open.key();
    if (key.indexOf('#') > 0 || key.indexOf('@') > 0) {
      return BooleanNode.valueOf(i % 2 == 0);
    }
    if (open.question().answer().kind() == AnswerType.Kind.YES_NO && key.matches("/\\w+/\\d+")) {
      return BooleanNode.TRUE;
    }
    JsonNode truth = twin.at(key);
    if (key.endsWith("/to") && truth.isMissingNode()) {
      return TextNode.valueOf("current");
    }
    JsonNode known = CandidateWriter.toJson(candidate).at(key);
    if (known instanceof ArrayNode entries) {
      ArrayNode others = entries.arrayNode();
      for (int entry = entries.size(); entry < truth.size(); entry++) {
        others.add(truth.get(entry));
      }
      return others;
    }
    return truth.isMissingNode() ? null : truth;
  }

  private static String written(JsonNode truth, OpenQuestion open, String language) {
    boolean spanish = language.equals("es");
    if (truth.isBoolean()) {
      return truth.booleanValue() ? (spanish ? "sí" : "Yes") : "no";
    }
    if (truth.isArray() && truth.isEmpty()) {
      return spanish ? "ninguno" : "none";
    }
    if (open.question().answer().kind() == AnswerType.Kind.CODES) {
      List<String> codes = new ArrayList<>();
      truth.forEach(code -> codes.add(code.asText()));
      return String.join("; ", codes);
    }
    return truth.asText().equals("current") && spanish
        ? "actual"
        : truth.isContainerNode() ? truth.toString() : truth.asText();
  }

  /** Fills in a workbook as a spreadsheet would. */
  private Path fill(Path file, Map<String, String> answers) throws IOException {
    Path filled = folder.resolve("filled.xlsx");
    try (ReadableWorkbook from = new ReadableWorkbook(file.toFile());
        Stream<Row> stream = from.getFirstSheet().openStream();
        OutputStream out = Files.newOutputStream(filled);
        Workbook to = new Workbook(out, "Test", null)) {
      Worksheet sheet = to.newWorksheet("Any name");
      List<Row> rows = stream.toList();
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        for (int column = 0; column <= RECORD; column++) {
          sheet.value(i, column, row.getCellText(column));
        }
        String[] keys = row.getCellText(KEYS).split("\",\"", -1);
        for (int n = 0; n < keys.length; n++) {
          String key = keys[n].replaceAll("^\\[?\"?[A-Z_]+ |\"\\]$", "");
          String answer = answers.get(row.getCellText(RECORD) + key);
          if (answer != null) {
            sheet.value(i, ANSWER + COLUMNS_OF_A_QUESTION * n, answer);
          }
        }
      }
    }
    return filled;
  }

  @Test
  void the_command_writes_a_form_and_reads_it_back() throws IOException {
    Path nurses =
        Files.writeString(
            folder.resolve("n.jsonl"),
            "{\"id\":\"=n\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\"}]}\n");
    Path form = folder.resolve("form.csv");
    Licet written =
        Licet.run(
            "ask", nurses.toString(), "--on=2026-11-23", "--credential=RN", "--sheet=" + form);
    assertThat(written.err()).isEmpty();
    assertThat(written.out()).isEmpty();
    assertThat(written.code()).isZero();
    List<String> lines = Files.readAllLines(form);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith(
            "Candidate,Needed for,Further questions,Question 1,Expected answer 1,Answer 1,Question 2,")
        .endsWith(",Answer 10,Keys,Record");
    assertThat(lines.get(1)).contains("\"\"DATE /licenses/0/expires\"\"", ",sha256:");

    String filled =
        Files.readString(form)
            .replaceFirst("(Texas\\?,\"a code[^\"]*\",),", "$1ACTIVE,")
            .replaceFirst("(expire\\?,\"a date[^\"]*\",),", "$15/3/2027,");
    Files.writeString(form, filled);
    Licet answered = Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + form);

    assertThat(answered.out()).contains("\"status\":\"ACTIVE\"").doesNotContain("expires");
    assertThat(answered.err())
        .containsPattern(
            "form.csv: candidate =n: cell [A-Z]+2: The answer is \"5/3/2027\". Expected one of its"
                + " meanings, 2027-05-03 or 2027-03-05.\n$");
    assertThat(answered.code()).isEqualTo(1);
    Files.writeString(form, filled.replace("5/3/2027", "5/31/2027"));
    answered = Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + form);
    assertThat(answered.out()).contains("\"status\":\"ACTIVE\",\"expires\":\"2027-05-31\"");
    assertThat(answered.code()).isZero();
  }

  private static Worksheet sheet(Workbook workbook, String... headers) {
    Worksheet sheet = workbook.newWorksheet("Any name");
    for (int column = 0; column < headers.length; column++) {
      sheet.value(0, column, headers[column]);
    }
    return sheet;
  }

  /** A fault is refused by its cell, and the rest is taken. */
  @Test
  void nonsense_is_refused_by_cell_and_the_rest_is_taken() throws IOException {
    Path file = folder.resolve("sheet.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook to = new Workbook(out, "Test", null)) {
      Worksheet sheet = sheet(to, "Candidate", "Answer 1", "Answer 2", "Keys", "Record");
      String keys = "[\"YES_NO /employment/0/paid\",\"NUMBER /employment/0/hoursPerWeek\"]";
      for (int row = 1; row <= 6; row++) {
        sheet.value(row, 0, "n" + row);
        sheet.value(row, 1, "yes");
        sheet.value(row, 3, row == 4 ? "nonsense" : row == 5 ? "[\"YES_NO /a/0/b\"]" : keys);
        sheet.value(row, 4, "sha256:" + row);
      }
      sheet.value(1, 2, 37.5);
      sheet.formula(2, 2, "30+7.5");
      sheet.value(3, 2, 37);
      sheet.style(3, 2).format("yyyy-mm-dd").set();
      sheet.value(5, 2, 12);
      sheet.value(6, 1, "maybe");
    }
    FilledForm filled = FilledForm.read(calculated(file, "37.5"));
    assertThat(filled.answers())
        .extracting(one -> one.candidate() + one.toJson().size())
        .containsExactly("n14", "n23", "n33", "n53");
    assertThat(filled.problems())
        .extracting(problem -> problem.candidate().orElseThrow() + " " + problem.message())
        .containsExactly(
            "n2 cell C3: The answer is a formula. Expected a value.\n"
                + "Maybe paste the result as a value.",
            "n3 cell C4: The answer is \"1900-02-06\". Expected a number, not a date.\n"
                + "Maybe format the cell as a number, and enter it again.",
            "n4 cell D5: The keys of the questions have changed.\n"
                + "Maybe copy them from the sheet that was sent.",
            "n5 cell C6: The answer belongs to no question.\nMaybe it belongs to another row.",
            "n6 cell B7: The answer is \"maybe\". Expected yes or no.");
  }

  @Test
  void a_merged_cell_is_refused_and_the_first_one_is_taken() throws IOException {
    Path file = folder.resolve("merged.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook to = new Workbook(out, "Test", null)) {
      Worksheet sheet =
          sheet(to, "Candidate", "Answer 1", "Expected answer 2", "Answer 2", "Keys", "Record");
      for (int row = 1; row <= 3; row++) {
        sheet.value(row, 0, "n" + row);
        sheet.value(row, 4, "[\"YES_NO /employment/0/paid\",\"YES_NO /employment/0/supervised\"]");
        sheet.value(row, 5, "sha256:" + row);
      }
      sheet.value(1, 1, "yes");
      sheet.range(1, 1, 2, 1).merge();
      sheet.value(3, 2, "yes");
      sheet.range(3, 2, 3, 3).merge();
    }
    FilledForm filled = FilledForm.read(file);
    assertThat(filled.answers()).extracting(CandidateAnswers::candidate).containsExactly("n1");
    assertThat(filled.problems())
        .extracting(problem -> problem.candidate().orElseThrow() + " " + problem.message())
        .containsExactly(
            "n2 cell B3: The cell is merged with B2.\n"
                + "Maybe unmerge the cells, and enter the answer in each.",
            "n3 cell D4: The cell is merged with C4.\n"
                + "Maybe unmerge the cells, and enter the answer in each.");
  }

  /** Returns a workbook in which every formula has its result, as spreadsheets store it. */
  private Path calculated(Path file, String result) throws IOException {
    Path calculated = folder.resolve("calculated.xlsx");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(calculated))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.write(
            text.replaceAll("</f>(<v></v>)?", "</f><v>" + result + "</v>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return calculated;
  }

  /** A row has few questions, and says how many there are. */
  @Test
  void the_needed_questions_decide_if_their_answers_agree() {
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      int fewer = 0;
      for (int i = 1; i <= 60; i++) {
        Evaluation evaluation =
            evaluator.evaluate(Population.of(7, ON).candidate(i), "CCM", Stage.EXAMINATION, ON);
        List<OpenQuestion> needed =
            evaluation.questions().stream().filter(OpenQuestion::isNeeded).toList();
        assertThat(needed.isEmpty()).isEqualTo(evaluation.questions().isEmpty());
        fewer += needed.size() < evaluation.questions().size() ? 1 : 0;
      }
      assertThat(fewer).isPositive();
    }
  }

  @Test
  void files_that_are_no_forms_are_refused() throws IOException {
    Path nurses = Files.writeString(folder.resolve("n.jsonl"), "{\"id\":\"n\"}\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "Candidate,Answer\nn,yes\n");
    assertThat(Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + other).err())
        .contains(
            "other.csv: The sheet has no column \"Answer 1\". Expected the columns that \"licet ask"
                + " --sheet\" writes.");
    assertThat(Licet.run("ask", nurses.toString(), "--on=2026-11-23", "--sheet=form.txt").err())
        .contains("The sheet is form.txt. Expected a name that ends in .csv or .xlsx.");
  }
}
