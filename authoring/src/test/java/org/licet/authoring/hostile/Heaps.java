package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that exceed limits of the whole folder: on levels, files and bytes. */
final class Heaps {

  private Heaps() {}

  static List<HostileFolder> all() {
    return List.of(
        refused(
            "folders in one another, 13 deep",
            ground -> ground.text("a/".repeat(13) + "notes.md", "x"),
            "the file a is nested more than 12 folders deep"),
        refused(
            "20,001 files",
            ground -> {
              Path notes = Files.createDirectory(ground.rules().resolve("notes"));
              for (int i = 0; i <= 20_000; i++) {
                Files.createFile(notes.resolve(i + ".txt"));
              }
            },
            "contains more than 20000 files"),
        refused(
            "a note of 8 MB and a byte",
            ground -> ground.write("notes.md", new byte[8 * 1024 * 1024 + 1]),
            "the file notes.md is larger than 8 MB"),
        refused(
            "nine notes of 8 MB",
            ground -> {
              for (int i = 0; i < 9; i++) {
                ground.write("notes" + i + ".md", new byte[8 * 1024 * 1024]);
              }
            },
            "exceed 64 MB in total"));
  }
}
