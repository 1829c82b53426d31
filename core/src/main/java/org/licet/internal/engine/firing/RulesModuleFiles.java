package org.licet.internal.engine.firing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.evaluation.RulesException;

/**
 * The files of a rules module: class loader resources that an index from the build lists.
 *
 * @param group the group id of the module
 * @param name the name of the module, such as {@code licet-rules-ccm}
 * @param loader the class loader of its resources and generated classes
 */
public record RulesModuleFiles(String group, String name, ClassLoader loader) {

  /** The name of the file that every folder of a version has. */
  static final String RULESET = "ruleset.properties";

  /** Returns the path of the index of a module. */
  public static String indexOf(String name) {
    return "META-INF/licet/" + name + ".index";
  }

  /** Returns the folders with a ruleset version. */
  public List<String> folders() {
    String marker = "/" + RULESET;
    List<String> folders =
        files().stream()
            .filter(file -> file.endsWith(marker))
            .map(file -> file.substring(0, file.length() - marker.length()))
            .toList();
    if (folders.isEmpty()) {
      throw new RulesException("The rules module " + name + " has no " + RULESET + ".");
    }
    return folders;
  }

  /** Reads the files of a folder, without its subfolders, by name. */
  SortedMap<String, byte[]> readFolder(String folder) {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    for (String file : files()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (file.equals(folder + "/" + name)) {
        texts.put(name, read(file));
      }
    }
    return texts;
  }

  /** Returns the files in the index. */
  public List<String> files() {
    return new String(read(indexOf(name)), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Reads the list of the module's compiled rules, which is stored under its group id. */
  byte[] readModels() {
    return read(
        "META-INF/kie/" + group + "/" + name + "/drools-model",
        "Maybe its group id is not "
            + group
            + " and its RulesModule must return the other one as group(), or its jar was repackaged"
            + " without META-INF.");
  }

  /** Reads a file of this module. */
  public byte[] read(String file) {
    return read(file, "Maybe its jar was repackaged without META-INF.");
  }

  private byte[] read(String file, String advice) {
    try (InputStream stream = loader.getResourceAsStream(file)) {
      if (stream == null) {
        throw new RulesException(
            "The rules module " + name + " has no file " + file + ".\n" + advice);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new RulesException(
          "The file " + file + " of the rules module " + name + " is unreadable: " + e.getMessage(),
          e);
    }
  }
}
