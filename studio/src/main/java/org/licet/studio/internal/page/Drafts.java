package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.TextEdit;
import org.licet.authoring.internal.workspace.TextRange;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Request;

/**
 * The rules as a page has them: the folder with the texts that the page sent. Each page sends its
 * own, so two pages do not disturb each other. Thread-safe.
 */
final class Drafts {

  /** The most files that one page changes. */
  private static final int MOST_FILES = 500;

  private final Workspace workspace;
  private final DraftViews views = new DraftViews();
  private final StudioWords words;

  Drafts(Workspace workspace, StudioWords words) {
    this.workspace = workspace;
    this.words = words;
  }

  /** Returns the rules in the folder, read again. */
  RulesView saved() {
    workspace.refresh();
    return workspace.onDisk();
  }

  /**
   * The folder at one moment, without and with the texts of a page.
   *
   * @param saved the rules in the folder
   * @param draft the rules with the texts
   */
  record Both(RulesView saved, RulesView draft) {}

  /** Returns the rules with the texts of a request. */
  RulesView of(JsonNode data) {
    return both(data).draft();
  }

  /** Returns the rules without and with the texts of a request. The folder is read once. */
  Both both(JsonNode data) {
    RulesView saved = saved();
    JsonNode texts = data.path("texts");
    if (texts.size() > MOST_FILES) {
      throw new RefusedException(RefusedException.BAD, words.say("too-many-files"));
    }
    Map<String, String> changed = new TreeMap<>();
    for (Map.Entry<String, JsonNode> text : texts.properties()) {
      if (!WorkingFolder.isText(text.getKey())) {
        throw new RefusedException(RefusedException.BAD, words.say("not-a-name", text.getKey()));
      }
      if (text.getValue().isTextual()) {
        changed.put(text.getKey(), text.getValue().asText());
      }
    }
    return new Both(saved, views.of(saved, changed));
  }

  /** Returns the file of a request, which exists in a view. */
  String file(JsonNode data, RulesView view) {
    String file = Request.text(data, "file");
    if (view.text(file).isEmpty()) {
      throw new RefusedException(RefusedException.MISSING, words.say("no-file", file));
    }
    return file;
  }

  /** Returns the position of a request, within a text. */
  static int at(JsonNode data, String name, String text) {
    return Math.max(0, Math.min(data.path(name).asInt(0), text.length()));
  }

  static ObjectNode put(ObjectNode object, TextRange range) {
    return object.put("file", range.file()).put("from", range.from()).put("to", range.to());
  }

  static void put(ArrayNode array, List<TextEdit> edits) {
    edits.forEach(edit -> put(array.addObject(), edit.at()).put("text", edit.text()));
  }
}
