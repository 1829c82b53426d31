package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.licet.evaluation.RulesException;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.studio.internal.work.Work;
import org.licet.testkit.CaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops long work on the rules of a page, and tells how far it is. Thread-safe. */
final class WorkEndpoints {

  /** One kind of long work. */
  @FunctionalInterface
  interface Tool {
    /** Returns the result for the page. */
    JsonNode of(Drafts.Both rules, JsonNode asked, Work.Progress progress);
  }

  private static final Logger LOG = LoggerFactory.getLogger(WorkEndpoints.class);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Drafts drafts;
  private final Map<String, Tool> tools;
  private final StudioWords words;
  private final Work<JsonNode> work = new Work<>();

  WorkEndpoints(Drafts drafts, Map<String, Tool> tools, StudioWords words) {
    this.drafts = drafts;
    this.tools = tools;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "POST api/start", this::start,
        "GET api/work", this::state,
        "POST api/stop", this::stop);
  }

  private Reply start(Request request) {
    JsonNode data = request.data();
    String kind = Request.text(data, "kind");
    Tool tool = tools.get(kind);
    if (tool == null) {
      throw new RefusedException(RefusedException.MISSING, words.say("no-tool", kind));
    }
    Drafts.Both rules = drafts.both(data);
    work.stop(data.path("instead").asInt(0));
    return Reply.json(
        JSON.objectNode().put("id", work.start(progress -> tool.of(rules, data, progress))));
  }

  private Reply state(Request request) {
    String id = request.query().replaceFirst("^id=", "");
    Work.State<JsonNode> state =
        Optional.of(id)
            .filter(number -> number.matches("[0-9]{1,9}"))
            .flatMap(number -> work.state(Integer.parseInt(number)))
            .orElseThrow(
                () -> new RefusedException(RefusedException.MISSING, words.say("no-work")));
    ObjectNode data = JSON.objectNode().put("done", state.done()).put("total", state.total());
    state.result().ifPresent(result -> data.set("result", result));
    state.failure().ifPresent(failure -> data.put("failure", reason(failure)));
    return Reply.json(data);
  }

  /** Returns the reason of a failure for the reader; empty if the reader stopped the work. */
  private String reason(Throwable failure) {
    if (failure instanceof CancellationException) {
      return "";
    }
    if (failure instanceof RulesException
        || failure instanceof CaseException
        || failure instanceof RefusedException) {
      return String.valueOf(failure.getMessage());
    }
    LOG.error("Work failed", failure);
    return words.say("work-failed");
  }

  private Reply stop(Request request) {
    work.stop(request.data().path("id").asInt(0));
    return Reply.json(JSON.objectNode());
  }
}
