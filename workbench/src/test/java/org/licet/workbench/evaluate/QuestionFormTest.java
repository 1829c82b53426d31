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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
  private static final int ANSWER = 2;
  private static final int KEY = 5;
  private static final int RECORD = 7;

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
        for (Evaluation evaluation : evaluations) {
          for (OpenQuestion open : evaluation.questions()) {
            JsonNode truth = truth(candidate, twin, open, i);
            if (truth != null) {
              answers = answers.with(open.key(), truth);
              cells.put(record + open.key(), written(truth, open, language));
            }
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
        String answer = answers.get(row.getCellText(RECORD) + row.getCellText(KEY));
        if (answer != null) {
          sheet.value(i, ANSWER, answer);
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
            "answer", nurses.toString(), "--on=2026-11-23", "--credential=RN", "--form=" + form);
    assertThat(written.err()).isEmpty();
    assertThat(written.code()).isZero();
    List<String> lines = Files.readAllLines(form);
    assertThat(lines.get(0))
        .isEqualTo("Candidate,Question,Answer,Expected answer,Needed for,Key,Type,Record");
    assertThat(lines).anyMatch(line -> line.contains(",/licenses/0/expires,DATE,sha256:"));

    String filled =
        Files.readString(form)
            .replace("Texas?,,\"a code", "Texas?,ACTIVE,\"a code")
            .replace("expire?,,", "expire?,5/3/2027,");
    Files.writeString(form, filled);
    Licet answered = Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + form);

    assertThat(answered.out()).contains("\"status\":\"ACTIVE\"").doesNotContain("expires");
    assertThat(answered.err())
        .endsWith(
            "form.csv: candidate =n: row 2: The answer is \"5/3/2027\". Expected one of its"
                + " meanings, 2027-05-03 or 2027-03-05.\n");
    assertThat(answered.code()).isEqualTo(1);
    Files.writeString(form, filled.replace("5/3/2027", "5/31/2027"));
    answered = Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + form);
    assertThat(answered.out()).contains("\"status\":\"ACTIVE\",\"expires\":\"2027-05-31\"");
    assertThat(answered.code()).isZero();
  }

  @Test
  void files_that_are_no_forms_are_refused() throws IOException {
    Path nurses = Files.writeString(folder.resolve("n.jsonl"), "{\"id\":\"n\"}\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "Candidate,Answer\nn,yes\n");
    assertThat(Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--with=" + other).err())
        .contains(
            "other.csv: The form has no column \"Key\". Expected the columns that \"licet answer"
                + " --form\" writes.");
    assertThat(Licet.run("answer", nurses.toString(), "--on=2026-11-23", "--form=form.txt").err())
        .contains("The form is form.txt. Expected a name that ends in .csv or .xlsx.");
  }
}
