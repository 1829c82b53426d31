package com.example.service.watch;

import com.example.service.limits.Work;
import com.example.service.problem.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs of the watch. */
@RestController
@RequestMapping("/v1/runs")
class RunController {

  private static final int PAGE = 200;

  private final DailyWatch watch;
  private final StoredRuns runs;
  private final Clock clock;

  RunController(DailyWatch watch, StoredRuns runs, Clock clock) {
    this.watch = watch;
    this.runs = runs;
    this.clock = clock;
  }

  @GetMapping
  List<WatchRun> all() {
    return runs.all();
  }

  /** Watches now. A day has one run: asked again, the answer is the same. */
  @PostMapping
  @Work(Work.SEARCH)
  WatchRun run(@RequestParam(required = false) LocalDate on) {
    return watch.run(on == null ? LocalDate.now(clock) : on);
  }

  /** Writes what is coming for each person, one JSON object a line. */
  @GetMapping("/{day}")
  void read(@PathVariable LocalDate day, HttpServletResponse response) throws IOException {
    if (runs.find(day).isEmpty()) {
      throw new ServiceProblem(HttpStatus.NOT_FOUND, "run-unknown", day.toString());
    }
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    PrintWriter lines = response.getWriter();
    runs.read(day, PAGE, line -> lines.write(line + "\n"));
  }
}
