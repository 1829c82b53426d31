package com.example.service.roster;

import com.example.service.ServiceSettings;
import com.example.service.problem.FailureText;
import com.example.service.problem.Problems;
import com.example.service.problem.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.records.RosterMap;
import org.licet.records.RosterReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes rosters: candidates as JSON Lines in the body, or a table with its map. The answer comes
 * while the roster is read. Other types of text are refused, because a page of another site can
 * let a browser send them. Only what it acknowledges is stored for sure; send the rest again.
 */
@RestController
@RequestMapping("/v1/rosters")
class RosterController {

  private static final Logger LOG = LoggerFactory.getLogger(RosterController.class);

  private final RosterImport rosters;
  private final Problems problems;
  private final ServiceSettings settings;
  private final JsonMapper json;

  RosterController(
      RosterImport rosters, Problems problems, ServiceSettings settings, JsonMapper json) {
    this.rosters = rosters;
    this.problems = problems;
    this.settings = settings;
    this.json = json;
  }

  @PostMapping(consumes = {"application/x-ndjson", "application/jsonl", "application/json"})
  void lines(HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    RosterBody body = new RosterBody(request.getInputStream());
    try (Stream<CandidateReading> readings = CandidateReader.read(body)) {
      answer(readings.peek(any -> body.requireReadable()), response, locale);
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  void table(
      @RequestPart MultipartFile roster,
      @RequestPart MultipartFile map,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    String name = String.valueOf(roster.getOriginalFilename());
    Path file = Files.createTempFile("roster", name.endsWith(".xlsx") ? ".xlsx" : ".csv");
    try {
      roster.transferTo(file);
      try (RosterReader reader = open(file, map)) {
        answer(reader.readings(), response, locale);
      }
    } finally {
      Files.delete(file);
    }
  }

  private RosterReader open(Path file, MultipartFile map) throws IOException {
    if (map.getSize() > settings.body().toBytes()) {
      throw new ServiceProblem(
          HttpStatus.UNPROCESSABLE_CONTENT, "roster-map-large", settings.body().toBytes());
    }
    RosterMap columns = RosterMap.parse(new String(map.getBytes(), StandardCharsets.UTF_8));
    try {
      return RosterReader.open(file, columns);
    } catch (IOException e) {
      throw new ServiceProblem(HttpStatus.UNPROCESSABLE_CONTENT, "roster-table", e.getMessage());
    }
  }

  private void answer(
      Stream<CandidateReading> readings, HttpServletResponse response, Locale locale) {
    RosterAnswer answer = new RosterAnswer(response, json, locale);
    try {
      answer.complete(rosters.run(readings.iterator(), answer));
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset();
        throw e; // becomes the whole answer
      }
      LOG.warn("A roster was stored in part: {}", FailureText.of(e));
      answer.failed(problems.detail(RosterFault.of(e), locale));
    }
  }
}
