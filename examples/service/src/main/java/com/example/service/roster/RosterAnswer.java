package com.example.service.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.licet.json.CandidateReading;
import org.licet.json.FailureWording;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answer to a roster as it is stored, one JSON object a line. For one thread. */
final class RosterAnswer implements RosterImport.Listener {

  /** A client that reads only after it has sent everything must not be blocked by the answer. */
  private static final int MOST_REFUSALS = 1000;

  private final HttpServletResponse response;
  private final JsonMapper json;
  private final FailureWording wording;
  private int refusals;
  private long acknowledged;

  RosterAnswer(HttpServletResponse response, JsonMapper json, Locale locale) {
    this.response = response;
    this.json = json;
    this.wording = FailureWording.in(locale);
  }

  @Override
  public void stored(RosterCounts counts) {
    acknowledged = counts.throughLine();
    write(counts);
    try {
      response.flushBuffer(); // now it is acknowledged
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refused(CandidateReading.Refused refused) {
    if (++refusals > MOST_REFUSALS) {
      return; // the counts have it
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("line", refused.line());
    refused.failure().candidate().ifPresent(one -> line.put("candidate", one));
    line.put("detail", wording.of(refused.failure()));
    refused.failure().pointer().ifPresent(one -> line.put("pointer", "#" + one));
    write(Map.of("refused", line));
  }

  /** Ends the answer of a roster that was read to its end. */
  void complete(RosterCounts counts) {
    write(Map.of("complete", counts));
  }

  /** Ends the answer of a roster that was not, with the last line that is stored for sure. */
  void failed(ProblemDetail problem) {
    problem.setProperty("throughLine", acknowledged);
    write(Map.of("problem", problem));
  }

  private void write(Object line) {
    try {
      response.setContentType("application/x-ndjson");
      response
          .getOutputStream()
          .write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
