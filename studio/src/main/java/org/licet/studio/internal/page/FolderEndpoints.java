package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.workspace.LineEnds;
import org.licet.studio.internal.folder.ConflictException;
import org.licet.studio.internal.folder.ContentHash;
import org.licet.studio.internal.folder.FileChange;
import org.licet.studio.internal.folder.ForbiddenChangeException;
import org.licet.studio.internal.folder.SavedChange;
import org.licet.studio.internal.folder.VersionLog;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;

/** Reads and writes the files of the folder, and its earlier versions. Thread-safe. */
final class FolderEndpoints {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final WorkingFolder folder;
  private final Versions versions;
  private final StudioWords words;

  FolderEndpoints(WorkingFolder folder, Versions versions, StudioWords words) {
    this.folder = folder;
    this.versions = versions;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "GET api/folder", request -> folder(),
        "GET api/file", this::file,
        "POST api/save", this::save,
        "GET api/versions", this::versions,
        "POST api/restore", this::restore);
  }

  private Reply folder() {
    ObjectNode data = JSON.objectNode();
    data.put("folder", String.valueOf(folder.path().getFileName()));
    data.put("readOnly", folder.isReadOnly());
    ArrayNode files = data.putArray("files");
    folder
        .read()
        .files()
        .forEach(
            (name, content) -> {
              if (WorkingFolder.isText(name)) {
                files.addObject().put("name", name).put("hash", ContentHash.of(content));
              }
            });
    return Reply.json(data);
  }

  private Reply file(Request request) {
    String name =
        URLDecoder.decode(request.query().replaceFirst("^name=", ""), StandardCharsets.UTF_8);
    byte[] content = folder.read().files().get(name);
    if (content == null || !WorkingFolder.isText(name)) {
      throw new RefusedException(RefusedException.MISSING, words.say("no-file", name));
    }
    return Reply.json(
        JSON.objectNode()
            .put("hash", ContentHash.of(content))
            .put("text", LineEnds.unified(new String(content, StandardCharsets.UTF_8))));
  }

  private Reply save(Request request) throws IOException {
    JsonNode data = request.data();
    List<FileChange> changes = new ArrayList<>();
    SortedMap<String, byte[]> now = folder.read().files();
    for (JsonNode one : data.path("files")) {
      changes.add(change(one, now));
    }
    return saved(
        changes,
        data.path("live").asBoolean() ? VersionLog.Reason.LIVE : VersionLog.Reason.BY_HAND,
        "");
  }

  /** Returns a change to a text, which keeps the ends of lines that the file has now. */
  private FileChange change(JsonNode one, SortedMap<String, byte[]> now) {
    String name = Request.text(one, "name");
    if (!WorkingFolder.isText(name)) {
      throw new RefusedException(RefusedException.BAD, words.say("not-a-name", name));
    }
    String before = new String(now.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    return FileChange.of(
        name,
        Request.optional(one, "known"),
        Request.optional(one, "text").map(text -> LineEnds.as(before, text)));
  }

  private Reply saved(List<FileChange> changes, VersionLog.Reason reason, String of)
      throws IOException {
    SavedChange saved;
    try {
      saved = folder.save(changes);
    } catch (ConflictException e) {
      ObjectNode conflict = JSON.objectNode();
      conflict.put("message", words.say("conflict", String.join(", ", e.files())));
      ArrayNode files = conflict.putArray("conflicts");
      e.files().forEach(files::add);
      return Reply.json(RefusedException.CONFLICT, conflict);
    } catch (ForbiddenChangeException e) {
      throw new RefusedException(
          RefusedException.CONFLICT, words.say("forbidden." + e.reason(), e.file()));
    }
    versions.log().add(VersionLog.Reason.ELSEWHERE, "", saved.before());
    versions.log().add(reason, of, saved.after());
    ObjectNode hashes = JSON.objectNode();
    changes.forEach(
        change ->
            change
                .content()
                .ifPresent(content -> hashes.put(change.name(), ContentHash.of(content))));
    return Reply.json(JSON.objectNode().set("hashes", hashes));
  }

  private Reply versions(Request request) throws IOException {
    String newer = request.query().replaceFirst("^newer=", "");
    List<Versions.Named> page =
        newer.matches("[1-9][0-9]{0,6}")
            ? versions.commits(Integer.parseInt(newer))
            : versions.all();
    ObjectNode data = JSON.objectNode();
    ArrayNode list = data.putArray("versions");
    SortedMap<String, byte[]> now = folder.read().files();
    for (Versions.Named version : page) {
      list.addObject()
          .put("id", version.id())
          .put("title", version.title())
          .put("restorable", version.isRestorable())
          .put("commit", version.isCommit())
          .put("current", version.isRestorable() && changes(now, version).isEmpty());
    }
    return Reply.json(data);
  }

  private Reply restore(Request request) throws IOException {
    Versions.Named version =
        versions
            .find(Request.text(request.data(), "id"))
            .filter(Versions.Named::isRestorable)
            .orElseThrow(
                () -> new RefusedException(RefusedException.MISSING, words.say("no-version")));
    List<FileChange> changes = changes(folder.read().files(), version);
    return changes.isEmpty()
        ? Reply.json(JSON.objectNode())
        : saved(changes, VersionLog.Reason.RESTORED, version.id());
  }

  /** Returns the changes that lead from a content of the folder to a version. */
  private List<FileChange> changes(SortedMap<String, byte[]> now, Versions.Named version)
      throws IOException {
    SortedMap<String, byte[]> then = versions.files(version);
    List<FileChange> changes = new ArrayList<>();
    then.forEach(
        (name, content) -> {
          byte[] current = now.get(name);
          if (FolderContent.refusal(name).isEmpty() && !Arrays.equals(content, current)) {
            changes.add(
                new FileChange(
                    name, Optional.ofNullable(current).map(ContentHash::of), Optional.of(content)));
          }
        });
    now.forEach(
        (name, content) -> {
          if (!then.containsKey(name)) {
            changes.add(
                new FileChange(name, Optional.of(ContentHash.of(content)), Optional.empty()));
          }
        });
    return changes;
  }
}
