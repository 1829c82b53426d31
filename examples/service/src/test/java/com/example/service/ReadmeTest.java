package com.example.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the README print what it says. {@code -Dreadme.rewrite=true} writes it anew. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern ASKED =
      Pattern.compile("```bash\n([^`]*curl[^`]*)\n```\n\n```(json|html)\n(.*?)```\n", Pattern.DOTALL);

  /** Other tests store people, too. */
  private static final Pattern COUNT = Pattern.compile("(\"(?:changed|people\\w*)\":)\\d+");

  @Test
  void each_command_prints_what_the_page_says() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed.");
    String text = Files.readString(README);
    String page = text.replaceAll("(curl[^\n]*\n```\n)\n(?!```(json|html))", "$1\n```json\n```\n\n");
    StringBuilder again = new StringBuilder();
    Matcher asked = ASKED.matcher(page);
    int count = 0;
    while (asked.find()) {
      String output = output(asked.group(1));
      asked.appendReplacement(
          again,
          Matcher.quoteReplacement(
              "```bash\n%s\n```\n\n```%s\n%s```\n"
                  .formatted(asked.group(1), output.startsWith("<") ? "html" : "json", output)));
      count++;
    }
    asked.appendTail(again);
    assertThat(count).isGreaterThanOrEqualTo(6);
    if (Boolean.getBoolean("readme.rewrite")) {
      Files.writeString(README, again);
    } else {
      assertThat(comparable(again.toString())).isEqualTo(comparable(text));
    }
  }

  private static String comparable(String text) {
    return COUNT.matcher(text).replaceAll("$1N");
  }

  private static String output(String command) throws IOException, InterruptedException {
    RunningService service = RunningService.get();
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                command
                    .replace("localhost:8080", service.address("").toString())
                    .replace("$(cat key)", RunningService.SECRET))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return output.endsWith("\n") ? output : output + "\n";
  }
}
