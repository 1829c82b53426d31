package org.licet.authoring.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.FolderReading;

/**
 * Writes and reads the last good rules: a ZIP file with the rules and a hash of them. Reading stays
 * within the limits of a folder. Stateless.
 */
final class LastGoodFormat {

  private static final String HEADER = "last-good.properties";
  private static final String RULES = "rules/";
  private static final String FORMAT = "1";

  private LastGoodFormat() {}

  static byte[] bytes(LastGoodRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, HEADER, header(rules).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : rules.content().files().entrySet()) {
        add(zip, RULES + file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static String header(LastGoodRules rules) {
    return "format="
        + FORMAT
        + "\ncontent="
        + rules.identity()
        + rules.passedOver().map(identity -> "\npassedOver=" + identity).orElse("")
        + "\n";
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  static LastGoodRules read(Path file) throws IOException {
    Properties header = new Properties();
    Map<String, byte[]> files = new TreeMap<>();
    long left = FolderReading.LARGEST_FOLDER;
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = upTo(FolderReading.LARGEST_FILE, zip);
        left -= content.length;
        if (left < 0 || files.size() > FolderReading.MOST_ENTRIES) {
          throw new IOException("it is larger than a rules folder can be");
        }
        if (entry.getName().equals(HEADER)) {
          header.load(new ByteArrayInputStream(content));
        } else if (!entry.getName().startsWith(RULES)
            || files.put(entry.getName().substring(RULES.length()), content) != null) {
          throw new IOException("the entry " + files.size() + " is unexpected or a repetition");
        }
      }
    }
    if (!FORMAT.equals(header.getProperty("format"))) {
      throw new IOException("it has no header of format " + FORMAT);
    }
    LastGoodRules rules =
        new LastGoodRules(
            FolderContent.of(file.toString(), files),
            Optional.ofNullable(header.getProperty("passedOver")));
    if (!rules.identity().equals(header.getProperty("content"))) {
      throw new IOException("its files do not match the hash in its header");
    }
    return rules;
  }

  private static byte[] upTo(int most, InputStream in) throws IOException {
    byte[] content = in.readNBytes(most + 1);
    if (content.length > most) {
      throw new IOException("one of its files is larger than a file of rules can be");
    }
    return content;
  }
}
