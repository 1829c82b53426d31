package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.accepted;
import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.List;

/** Folders with files that people and tools leave behind. */
final class Leftovers {

  private static final String NONSENSE = "package nonsense\u0000";

  private Leftovers() {}

  static List<HostileFolder> all() {
    return List.of(
        accepted(
            "texts and licences",
            ground ->
                ground
                    .text("README.md", "# Rules\n")
                    .text("README", "Rules\n")
                    .text("LICENSE", "Do as you like\n")
                    .text("LICENCE-MIT", "Do as you like\n")
                    .text("NOTICE.txt", "None\n")
                    .text("docs/why/history.adoc", "= Why\n")
                    .text("cases/README.md", "Cases\n")
                    .text("CHANGELOG.md", "None\n")),
        accepted(
            "texts beside the versions",
            ground ->
                ground.moveInto("v2020").text("README.md", "# Rules\n").text("LICENSE", "x\n")),
        accepted(
            "what editors leave",
            ground ->
                ground
                    .text(".rules.drl.swp", NONSENSE)
                    .text("rules.drl~", NONSENSE)
                    .text("rules.drl.bak", NONSENSE)
                    .text("~$table.xlsx", NONSENSE)
                    .text("~rules.drl", NONSENSE)
                    .text("#rules.drl#", NONSENSE)
                    .text(".#rules.drl", NONSENSE)
                    .text("cases/x.yaml.bak", NONSENSE)
                    .text(".vscode/settings.json", "{}")
                    .text(".idea/rules.drl", NONSENSE)
                    .text(".DS_Store", NONSENSE)),
        accepted(
            "what version control keeps",
            ground ->
                ground
                    .text(".git/x/ruleset.properties", NONSENSE)
                    .text(".git/rules.drl", NONSENSE)
                    .text(".gitignore", "*.bak\n")
                    .text(".svn/rules.drl", NONSENSE)),
        accepted("an empty folder", ground -> ground.text("empty/.keep", "")),
        refused(
            "what Windows leaves",
            ground -> ground.text("Thumbs.db", "x").text("desktop.ini", "x"),
            "the folder cannot contain Thumbs.db: it is not a rule file",
            "the folder cannot contain desktop.ini: it is not a rule file"),
        refused(
            "a folder of nothing",
            ground -> {
              ground.moveInto(".away");
            },
            "contains no ruleset.properties"),
        refused(
            "a note in another encoding",
            ground -> ground.write("notes.txt", new byte[] {'a', (byte) 0xe9, 'b'}),
            "notes.txt:1:2: error: the file is not encoded in UTF-8"));
  }
}
