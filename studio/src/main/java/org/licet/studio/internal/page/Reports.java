package org.licet.studio.internal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;

/** Keeps the latest reports until a frame of the page asks for them. Thread-safe. */
final class Reports {

  private static final int MOST = 20;

  private final StudioWords words;
  private final Map<Integer, String> kept = new LinkedHashMap<>();
  private int count;

  Reports(StudioWords words) {
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("GET api/report", this::report);
  }

  /** Keeps a report, and returns its address. */
  synchronized String keep(String html) {
    kept.put(++count, html);
    kept.remove(count - MOST);
    return "api/report?id=" + count;
  }

  private synchronized Reply report(Request request) {
    String id = request.query().replaceFirst("^id=", "");
    String html = id.matches("[0-9]{1,9}") ? kept.get(Integer.valueOf(id)) : null;
    if (html == null) {
      throw new RefusedException(RefusedException.MISSING, words.say("no-report"));
    }
    return Reply.report(html);
  }
}
