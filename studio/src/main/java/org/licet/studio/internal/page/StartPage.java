package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.WebResources;

/** The page with which the studio starts. Stateless and thread-safe. */
final class StartPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int NONCE_BYTES = 16;

  private static final Template PAGE = template();

  private StartPage() {}

  private static Template template() {
    InputStream page = StartPage.class.getResourceAsStream("/org/licet/studio/page/index.html");
    if (page == null) {
      throw new IllegalStateException("The template index.html is missing.");
    }
    return Mustache.compiler().compile(new InputStreamReader(page, StandardCharsets.UTF_8));
  }

  /** Returns the page. Its scripts and styles are the studio's own, or have its one-time word. */
  static Reply in(StudioWords words) {
    byte[] random = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    String html =
        PAGE.execute(
            Map.of(
                "language",
                words.language(),
                "title",
                words.say("title"),
                "skip",
                words.say("skip"),
                "nonce",
                nonce,
                "imports",
                data(Map.of("imports", WebResources.imports())),
                "texts",
                data(words.all())));
    return Reply.page(
        html,
        "default-src 'none'; connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; script-src 'self' 'nonce-"
            + nonce
            + "'; style-src 'self' 'nonce-"
            + nonce
            + "'");
  }

  /** Returns data for an element that contains no markup. */
  private static String data(Object data) {
    return JSON.valueToTree(data).toString().replace("<", "\\u003c");
  }
}
