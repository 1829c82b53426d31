package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.StudioServer;

/** A page without a browser: it sends what the scripts send, to a studio of a copy of the CHPN. */
final class StudioClient implements AutoCloseable {

  static final LocalDate ON = LocalDate.of(2026, 11, 23);
  static final String RULES = "qualification.drl";

  private static final Path CHPN = Path.of("../examples/credentials/chpn");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  private final Path folder;
  private final StudioServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private StudioClient(Path folder, StudioServer server) {
    this.folder = folder;
    this.server = server;
  }

  static Path rules(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(CHPN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(CHPN.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return folder;
  }

  /** Opens a folder with people, one JSON object a line, in a file beside it. */
  static StudioClient open(Path folder, String... people) throws IOException {
    Path file = Files.write(folder.resolveSibling("people.jsonl"), List.of(people));
    return new StudioClient(
        folder,
        Studio.serve(
            WorkingFolder.open(folder), Optional.of(file), ON, ON.plusDays(1), Locale.ENGLISH, 0));
  }

  @Override
  public void close() {
    server.close();
  }

  /** Returns an object with texts by their names, in pairs. */
  static ObjectNode data(String... pairs) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      data.put(pairs[i], pairs[i + 1]);
    }
    return data;
  }

  /** Returns data with a text that the page changed. */
  static ObjectNode draft(String file, String text, String... pairs) {
    ObjectNode data = data(pairs);
    data.putObject("texts").put(file, text);
    return data;
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI to(String path) {
    return URI.create(server.address() + path);
  }

  private HttpResponse<String> posted(URI address, String body) {
    return sent(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  JsonNode post(String path, JsonNode data) {
    HttpResponse<String> reply = posted(to(path), data.toString());
    if (reply.statusCode() != OK) {
      throw new IllegalStateException(reply.statusCode() + " " + reply.body());
    }
    return read(reply.body());
  }

  JsonNode refused(String path, JsonNode data) {
    return refused("en", path, data);
  }

  /** Returns the refusal of a request in the language of a page. */
  JsonNode refused(String language, String path, JsonNode data) {
    URI there = server.address().resolve("../" + language + "/" + path);
    HttpResponse<String> reply = posted(there, data.toString());
    ObjectNode found = (ObjectNode) read(reply.body());
    return found.put("status", reply.statusCode());
  }

  JsonNode get(String path) {
    return read(sent(HttpRequest.newBuilder(to(path))).body());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  /** Returns a file as a page gets it. */
  JsonNode file(String name) {
    return get("api/file?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  String text(String name) {
    return file(name).path("text").asText();
  }

  /** Returns the data that saves a text over a content. */
  static ObjectNode saving(String name, String known, String text) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putArray("files").addObject().put("name", name).put("known", known).put("text", text);
    return data;
  }

  JsonNode save(String name, String text) {
    return post("api/save", saving(name, file(name).path("hash").asText(), text));
  }

  String onDisk(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  void writeToDisk(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Applies the edits of an answer to a text. */
  static String edited(String text, JsonNode answer) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = answer.path("edits").size() - 1; i >= 0; i--) {
      JsonNode edit = answer.path("edits").get(i);
      changed.replace(
          edit.path("from").asInt(), edit.path("to").asInt(), edit.path("text").asText());
    }
    return changed.toString();
  }
}
