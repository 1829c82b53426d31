package org.licet.studio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks HTTP by hand, because clients forbid the headers of an attack. */
class StudioServerTest {

  private static final String OK = "HTTP/1.1 200";

  private static StudioServer server;
  private static int port;
  private static String page;

  @BeforeAll
  static void start() throws IOException {
    server =
        StudioServer.start(
            0,
            "en/",
            Map.of(
                "GET en/", request -> Reply.page("<p>page</p>", "default-src 'none'"),
                "GET en/api/folder", request -> Reply.json(JsonNodeFactory.instance.objectNode()),
                "POST en/api/echo", request -> Reply.json(request.data()),
                "GET en/api/broken",
                    request -> {
                      throw new IllegalStateException("secret");
                    }));
    port = server.address().getPort();
    page = server.address().getPath();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String get(String path, String... headers) throws IOException {
    return sent("GET", path, "", headers);
  }

  private static String post(String path, String body, String... headers) throws IOException {
    return sent("POST", path, body, headers);
  }

  private static String sent(String method, String path, String body, String... headers)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    boolean hosted = false;
    for (String header : headers) {
      hosted |= header.startsWith("Host:");
      request.append(header).append("\r\n");
    }
    request.append(hosted ? "" : "Host: 127.0.0.1:" + port + "\r\n");
    request.append("Content-Length: ").append(body.length()).append("\r\n");
    request.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_page_needs_no_more_than_its_address() throws IOException {
    assertThat(get(page)).startsWith(OK).endsWith("<p>page</p>");
    assertThat(get(page, "Host: localhost:" + port, "Sec-Fetch-Site: none")).startsWith(OK);
  }

  @Test
  void the_address_is_on_loopback_and_cannot_be_guessed() {
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(page).matches("/[0-9a-f]{48}/en/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en/", "/0123456789abcdef/en/", "//en/", "/?token=1", "*"})
  void a_wrong_token_opens_nothing(String path) throws IOException {
    assertThat(get(path)).doesNotContain(OK).doesNotContain("<p>page</p>");
  }

  @Test
  void a_token_that_is_too_short_or_too_long_opens_nothing() throws IOException {
    assertThat(get(page.substring(0, 40) + "/en/")).startsWith("HTTP/1.1 404");
    assertThat(get(page.replace("/en/", "0/en/"))).startsWith("HTTP/1.1 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: evil.example", "Host: evil.example:80", "Host: 127.0.0.1", "Host: "})
  void a_foreign_name_that_resolves_to_this_machine_opens_nothing(String host) throws IOException {
    assertThat(get(page, host)).startsWith("HTTP/1.1 421");
  }

  @Test
  void two_hosts_open_nothing() throws IOException {
    assertThat(get(page, "Host: 127.0.0.1:" + port, "Host: evil.example"))
        .doesNotContain("<p>page</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void another_page_cannot_use_the_address_even_if_it_knows_it(String header) throws IOException {
    assertThat(get(page + "api/folder", header)).startsWith("HTTP/1.1 403");
    assertThat(post(page + "api/echo", "{}", header, "Content-Type: application/json"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void another_port_of_this_machine_is_another_page() throws IOException {
    assertThat(get(page + "api/folder", "Origin: http://127.0.0.1:" + (port + 1)))
        .startsWith("HTTP/1.1 403");
    assertThat(get(page + "api/folder", "Origin: http://127.0.0.1:" + port)).startsWith(OK);
  }

  /** A form of another page sends these types without asking. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  void a_form_is_no_request(String type) throws IOException {
    assertThat(post(page + "api/echo", "{}", "Content-Type: " + type)).startsWith("HTTP/1.1 415");
  }

  @Test
  void data_goes_there_and_back() throws IOException {
    assertThat(post(page + "api/echo", "{\"a\":1}", "Content-Type: application/json"))
        .startsWith(OK)
        .endsWith("{\"a\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "{\"a\":1}}"})
  void broken_data_is_refused(String body) throws IOException {
    assertThat(post(page + "api/echo", body, "Content-Type: application/json"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void deep_data_is_refused() throws IOException {
    assertThat(
            post(
                page + "api/echo",
                "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "Content-Type: application/json"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void ten_megabytes_are_refused_and_the_server_goes_on() throws IOException {
    String start = "{\"a\":\"";
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + page
                      + "api/echo HTTP/1.1\r\nHost: 127.0.0.1:"
                      + port
                      + "\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n"
                      + start)
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput(); // the server needs no more to refuse it
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413");
    }
    assertThat(get(page)).startsWith(OK);
  }

  @Test
  void ten_megabytes_of_unknown_length_are_refused() throws IOException {
    String chunk = "x".repeat(1_000_000);
    try (Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = socket.getOutputStream()) {
      out.write(
          ("POST "
                  + page
                  + "api/echo HTTP/1.1\r\nHost: 127.0.0.1:"
                  + port
                  + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < 8; i++) {
        out.write(("f4240\r\n" + chunk + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
      int rest = StudioServer.LARGEST_BODY + 1 - 8 * chunk.length();
      out.write(
          (Integer.toHexString(rest) + "\r\n" + chunk.substring(0, rest) + "\r\n0\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413");
    }
    assertThat(get(page)).startsWith(OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../studio.js",
        "../../../../etc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "library/../../studio.js",
        "library/codemirror-state.js/../../x",
        "index.html",
        "studio.properties",
        "/etc/passwd",
        "library/codemirror-unknown.js",
        "%00"
      })
  void no_path_leads_out_of_the_page(String path) throws IOException {
    assertThat(get(page + path)).startsWith("HTTP/1.1 40");
  }

  @Test
  void the_scripts_of_the_editor_are_there() throws IOException {
    assertThat(WebResources.imports()).hasSize(13);
    for (String address : WebResources.imports().values()) {
      assertThat(get(page + address.substring(2)))
          .startsWith(OK)
          .contains("text/javascript")
          .contains("export");
    }
  }

  @Test
  void only_reading_and_sending_are_known() throws IOException {
    assertThat(sent("PUT", page, "")).startsWith("HTTP/1.1 405");
    assertThat(sent("DELETE", page, "")).startsWith("HTTP/1.1 405");
    assertThat(sent("OPTIONS", page, "")).startsWith("HTTP/1.1 405");
  }

  @Test
  void a_failure_tells_the_page_nothing_of_the_program() throws IOException {
    assertThat(get(page + "api/broken")).startsWith("HTTP/1.1 500").doesNotContain("secret");
  }

  @Test
  void browsers_keep_and_embed_nothing() throws IOException {
    assertThat(get(page + "api/folder"))
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
        .doesNotContainIgnoringCase("Access-Control");
  }

  @Test
  void refusals_are_in_the_language_of_the_page() throws IOException {
    String spanish = page.replace("/en/", "/es/");
    assertThat(get(spanish + "api/broken")).contains("Esta direcci\u00f3n no existe.");
    assertThat(get(spanish.replaceFirst("/[0-9a-f]{48}/", "/0/")))
        .contains("La direcci\u00f3n est\u00e1 incompleta.");
    assertThat(get("/")).contains("The address is incomplete.");
  }
}
