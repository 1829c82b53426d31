package org.licet.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.licet.evaluation.Finding;
import org.licet.outlook.Match;
import org.licet.outlook.VerdictChange;
import org.licet.text.Text;

/**
 * Writes matches of candidates and openings as JSON Lines.
 *
 * <pre>
 * line        opening, candidate, rank, group, on, start, from, missing, byWhat, questions, question, preferredMet
 * missing     a list of criterion, title, reason
 * byWhat      a list of criterion, title, reason
 * question    key, ask, criteria
 * </pre>
 *
 * <p>{@code start} and {@code from} are absent if unknown, and {@code question} if there is none.
 * Stateless and thread-safe.
 */
public final class MatchWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MatchWriter() {}

  /**
   * Writes a match as one line.
   *
   * @param rank the place of the match in its list, from 1
   * @param locale the language of titles, reasons and questions
   * @throws IOException if writing fails
   */
  public static void writeLine(Match match, int rank, Writer to, Locale locale) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("opening", match.opening());
    line.put("candidate", match.today().candidate());
    line.put("rank", rank);
    line.put("group", match.group().name());
    line.put("on", match.today().on().toString());
    match.start().ifPresent(day -> line.put("start", day.toString()));
    match.from().ifPresent(day -> line.put("from", day.toString()));
    ArrayNode missing = line.putArray("missing");
    for (Finding finding : match.missingFindings()) {
      add(missing, finding.criterion(), finding.title(), finding.reason(), locale);
    }
    if (match.group() == Match.Group.FITS_BY_START) {
      ArrayNode byWhat = line.putArray("byWhat");
      for (VerdictChange moved : match.byWhat()) {
        add(byWhat, moved.criterion(), moved.title(), moved.because(), locale);
      }
    }
    line.put("questions", match.questions());
    match
        .question()
        .ifPresent(
            open -> {
              ObjectNode question = line.putObject("question");
              question.put("key", open.key());
              question.put("ask", open.question().ask().in(locale));
              open.criteria().forEach(question.withArray("criteria")::add);
            });
    match.preferredMet().forEach(line.putArray("preferredMet")::add);
    to.write(JSON.writeValueAsString(line));
    to.write('\n');
  }

  private static void add(
      ArrayNode list, String criterion, Text title, Text reason, Locale locale) {
    list.addObject()
        .put("criterion", criterion)
        .put("title", title.in(locale))
        .put("reason", reason.in(locale));
  }
}
