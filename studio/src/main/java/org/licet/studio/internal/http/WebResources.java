package org.licet.studio.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The scripts and styles of the page: the studio's own, and those of the editor from its WebJars.
 * Only listed names exist, so no path leads elsewhere. Thread-safe.
 */
public final class WebResources {

  /** The folder of the studio's own resources. */
  private static final String OWN = "/org/licet/studio/page/";

  private static final Pattern OWN_NAME = Pattern.compile("[a-z][a-z-]*\\.(?:js|css)");

  /** The language with which the path of a page begins. Scripts and styles are the same in each. */
  private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2}/");

  /** The modules of the editor by the names under which scripts import them. */
  private static final Map<String, Library> LIBRARIES = libraries();

  private final Map<String, Reply> found = new ConcurrentHashMap<>();

  private record Library(String webJar, String file) {
    String resource() {
      return "/META-INF/resources/webjars/" + webJar + "/" + version() + "/" + file;
    }

    /** Returns the version of the WebJar on the class path. */
    private String version() {
      String list = "/META-INF/maven/org.webjars.npm/" + webJar + "/pom.properties";
      try (InputStream properties = WebResources.class.getResourceAsStream(list)) {
        if (properties == null) {
          throw new IllegalStateException("The WebJar " + webJar + " is missing.");
        }
        Properties read = new Properties();
        read.load(properties);
        return String.valueOf(read.getProperty("version"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private WebResources() {}

  static WebResources ofStudio() {
    return new WebResources();
  }

  private static Map<String, Library> libraries() {
    Map<String, Library> all = new LinkedHashMap<>();
    for (String part :
        new String[] {"state", "view", "language", "commands", "search", "autocomplete", "lint"}) {
      all.put("@codemirror/" + part, new Library("codemirror__" + part, "dist/index.js"));
    }
    all.put("@lezer/common", new Library("lezer__common", "dist/index.js"));
    all.put("@lezer/highlight", new Library("lezer__highlight", "dist/index.js"));
    all.put("style-mod", new Library("style-mod", "src/style-mod.js"));
    all.put("w3c-keyname", new Library("w3c-keyname", "index.js"));
    all.put("crelt", new Library("crelt", "index.js"));
    all.put(
        "@marijn/find-cluster-break", new Library("marijn__find-cluster-break", "src/index.js"));
    return all;
  }

  /** Returns the addresses of the editor's modules, relative to the page, by their names. */
  public static Map<String, String> imports() {
    Map<String, String> imports = new LinkedHashMap<>();
    LIBRARIES.keySet().forEach(name -> imports.put(name, "./" + address(name)));
    return imports;
  }

  private static String address(String module) {
    return "library/" + module.replace("@", "").replace('/', '-') + ".js";
  }

  Optional<Reply> find(String address) {
    String path = LANGUAGE.matcher(address).replaceFirst("");
    Optional<Reply> resource = Optional.ofNullable(found.get(path)).or(() -> load(path));
    resource.ifPresent(reply -> found.put(path, reply));
    return resource;
  }

  private static Optional<Reply> load(String path) {
    if (path.equals("report.css")) {
      return styles();
    }
    if (OWN_NAME.matcher(path).matches()) {
      return load(OWN + path, path.endsWith(".css") ? "text/css" : "text/javascript");
    }
    return LIBRARIES.entrySet().stream()
        .filter(one -> address(one.getKey()).equals(path))
        .findFirst()
        .flatMap(one -> load(one.getValue().resource(), "text/javascript"));
  }

  /** Returns the styles of the reports, which the page shares. */
  private static Optional<Reply> styles() {
    return load("/org/licet/workbench/report/style.html", "text/css")
        .map(
            reply ->
                Reply.resource(
                    reply.type(),
                    new String(reply.body(), StandardCharsets.UTF_8)
                        .replaceAll("</?style>", "")
                        .getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<Reply> load(String resource, String type) {
    try (InputStream in = WebResources.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(Reply.resource(type + "; charset=utf-8", in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
