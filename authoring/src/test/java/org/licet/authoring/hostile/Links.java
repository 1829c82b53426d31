package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.accepted;
import static org.licet.authoring.hostile.HostileFolder.refused;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders with links, devices, pipes and sockets. */
final class Links {

  private static final String OUT = " links to a place outside the folder";
  private static final String NOWHERE = " is a broken link";
  private static final String NO_FILE = " is a pipe, a socket, or a device";

  private Links() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>(out());
    all.addAll(devices());
    all.addAll(nowhere());
    all.addAll(within());
    return all;
  }

  private static List<HostileFolder> out() {
    List<HostileFolder> all = new ArrayList<>();
    for (String file :
        List.of(
            "notes.txt",
            "README.md",
            "more.drl",
            "rules.drl",
            "sources.properties",
            "ruleset.properties",
            "cases/x.yaml",
            "cases/secret.yaml",
            "texts_es.properties",
            "table.csv",
            "table.xlsx",
            "secret")) {
      all.add(
          refused(
              "a link " + file + " to a file outside",
              ground -> ground.link(file, ground.home().resolve("outside/secret.txt").toString()),
              "/" + file + ":1:1: error: the file " + Path.of(file).getFileName() + OUT));
    }
    all.add(
        refused(
            "a link outside that begins where it lies",
            ground -> ground.link("notes.txt", "../outside/secret.txt"),
            "the file notes.txt" + OUT));
    all.add(
        refused(
            "a link to cases outside",
            ground -> ground.link("more", "../outside/cases"),
            "the file more" + OUT));
    all.add(
        refused(
            "a link to the root of all files",
            ground -> ground.link("sub", "/"),
            "the file sub" + OUT));
    all.add(
        refused(
            "a link to the folder above",
            ground -> ground.link("sub", ".."),
            "the file sub" + OUT));
    all.add(
        refused(
            "a link to a link that leads outside",
            ground ->
                ground
                    .link("a.txt", "b.txt")
                    .link("b.txt", ".c")
                    .link(".c", "../outside/secret.txt"),
            "the file a.txt" + OUT,
            "the file b.txt" + OUT));
    all.add(
        refused(
            "a link through a hidden link to a folder outside",
            ground -> ground.link(".away", "../outside").link("notes.txt", ".away/secret.txt"),
            "the file notes.txt" + OUT));
    all.add(
        refused(
            "a link to a folder outside whose name begins alike",
            ground -> {
              Files.createDirectories(ground.home().resolve("rules-of-others"));
              Files.writeString(ground.home().resolve("rules-of-others/secret.txt"), Ground.SECRET);
              ground.link("notes.txt", "../rules-of-others/secret.txt");
            },
            "the file notes.txt" + OUT));
    all.add(
        refused(
            "a ConfigMap whose data lie outside",
            ground -> {
              ground.asConfigMap("..2026_11_23_08_00_00.123");
              ground.link("..data", "../outside");
              ground.link("secret.txt", "..data/secret.txt");
            },
            "the file secret.txt" + OUT));
    all.add(
        refused(
            "a link to a class outside",
            ground -> {
              Files.write(ground.home().resolve("outside/Evil.class"), Ground.code("Evil"));
              ground.link("Evil.class", "../outside/Evil.class");
            },
            "the file Evil.class" + OUT));
    all.add(
        refused(
            "nothing but links outside",
            ground -> {
              ground.moveInto(".away");
              ground.link("rules.drl", "../outside/secret.txt");
              ground.link("ruleset.properties", "../outside/secret.txt");
            },
            "contains no ruleset.properties",
            "the file rules.drl" + OUT));
    return all;
  }

  private static List<HostileFolder> devices() {
    List<HostileFolder> all = new ArrayList<>();
    for (String device :
        List.of(
            "/dev/zero",
            "/dev/random",
            "/dev/null",
            "/dev/full",
            "/dev/tty",
            "/proc/self/environ",
            "/proc/self/maps",
            "/proc/kmsg")) {
      all.add(
          refused(
              "rules that are a link to " + device,
              ground -> ground.link("rules.drl", device),
              "the file rules.drl links to "));
    }
    all.add(
        refused(
            "a case that is a link to a device",
            ground -> ground.link("cases/x.yaml", "/dev/zero"),
            "the file x.yaml" + OUT));
    all.add(
        refused(
            "a note that is a link to standard input",
            ground -> ground.link("notes.txt", "/dev/stdin"),
            "the file notes.txt is "));
    all.add(
        refused(
            "rules that are a pipe",
            ground -> ground.pipe("rules.drl"),
            "the file rules.drl" + NO_FILE));
    all.add(
        refused(
            "a note that is a pipe",
            ground -> ground.pipe("notes.txt"),
            "the file notes.txt" + NO_FILE));
    all.add(
        refused(
            "a link to a pipe in the folder",
            ground -> ground.pipe(".pipe").link("sources.properties", ".pipe"),
            "the file sources.properties" + NO_FILE));
    all.add(
        refused(
            "a link to a pipe outside",
            ground -> ground.pipe("../outside/pipe").link("rules.drl", "../outside/pipe"),
            "the file rules.drl" + OUT));
    all.add(
        refused(
            "a socket",
            ground -> {
              // the path of a socket is short
              Path socket = Files.createTempDirectory("licet").resolve("s");
              try (ServerSocketChannel channel =
                  ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.bind(UnixDomainSocketAddress.of(socket));
              }
              Files.move(socket, ground.rules().resolve("socket.txt"));
              Files.delete(socket.getParent());
            },
            "the file socket.txt" + NO_FILE));
    all.add(accepted("a hidden pipe", ground -> ground.pipe(".pipe").pipe("cases/~pipe.yaml")));
    return all;
  }

  private static List<HostileFolder> nowhere() {
    return List.of(
        refused(
            "a link to nothing",
            ground -> ground.link("notes.txt", "nothing"),
            "the file notes.txt" + NOWHERE),
        refused(
            "a link to itself",
            ground -> ground.link("notes.txt", "notes.txt"),
            "the file notes.txt" + NOWHERE),
        refused(
            "links to each other",
            ground -> ground.link("a.md", "b.md").link("b.md", "a.md"),
            "the file a.md" + NOWHERE,
            "the file b.md" + NOWHERE),
        refused(
            "a link to the folder in which it lies",
            ground -> ground.link("again", "."),
            "the file again is a link to a folder that contains it"),
        refused(
            "a link to the folder above it, in the folder",
            ground -> ground.text("sub/deep/notes.txt", "x").link("sub/deep/again", ".."),
            "the file again is a link to a folder that contains it"),
        refused(
            "folders that link to each other",
            ground ->
                ground
                    .text("a/notes.txt", "x")
                    .text("b/notes.txt", "x")
                    .link("a/b", "../b")
                    .link("b/a", "../a"),
            "is a link to a folder that contains it"));
  }

  private static List<HostileFolder> within() {
    return List.of(
        accepted(
            "a link that leads outside but is hidden",
            ground ->
                ground.link(".away", "../outside").link("secret.txt.bak", "../outside/secret.txt")),
        accepted(
            "a ConfigMap of Kubernetes", ground -> ground.asConfigMap("..2026_11_23_08_00_00.123")),
        accepted(
            "a checkout that is swapped by a link",
            ground -> {
              ground.moveInto(".worktrees/0123abcd");
              ground.link("current", ".worktrees/0123abcd");
            }),
        accepted(
            "links within the folder",
            ground -> ground.text("sub/notes.txt", "x").link("notes.md", "sub/notes.txt")),
        accepted(
            "a link to a file in the folder by its whole path",
            ground -> ground.link("notes.md", ground.rules().resolve("rules.drl").toString())));
  }
}
