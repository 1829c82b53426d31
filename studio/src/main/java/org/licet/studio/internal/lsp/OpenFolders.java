package org.licet.studio.internal.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.evaluation.RulesException;

/** The folders of rules that open files belong to. Thread-safe. */
final class OpenFolders {

  /** A file in a folder of rules. */
  record Place(Workspace folder, String file) {

    /** Returns the address of a file in the same folder. */
    String uri(String other) {
      return folder.folder().resolve(other).toUri().toString();
    }
  }

  private final Optional<Path> chosen;
  private final Map<Path, Workspace> open = new TreeMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private Locale language = Locale.ENGLISH;

  /**
   * Creates folders without any open.
   *
   * @param chosen the folder of all files; empty to find that of each
   */
  OpenFolders(Optional<Path> chosen) {
    this.chosen = chosen.map(folder -> folder.toAbsolutePath().normalize());
  }

  synchronized void language(Locale wanted) {
    language = wanted;
  }

  synchronized List<Workspace> all() {
    return new ArrayList<>(open.values());
  }

  /**
   * Remembers the place of a file that an editor opens, until it closes it. Files that appear
   * beside it meanwhile do not move it to another folder.
   */
  synchronized Optional<Place> open(String uri) {
    Optional<Place> found = find(uri);
    found.ifPresent(place -> places.put(uri, place));
    return found;
  }

  /** Forgets the place of a file. */
  synchronized void close(String uri) {
    places.remove(uri);
    refused.remove(uri);
  }

  /** Notes whether an editor has a text that no folder of rules can contain. */
  synchronized void refuse(String uri, boolean whether) {
    if (whether) {
      refused.add(uri);
    } else {
      refused.remove(uri);
    }
  }

  /**
   * Returns the place of a file about which an editor asks. Empty if it is in no folder of rules,
   * or its text is refused.
   */
  synchronized Optional<Place> asked(String uri) {
    return refused.contains(uri) ? Optional.empty() : place(uri);
  }

  /** Finds the place of a file, and opens its folder. Empty if it is in no folder of rules. */
  synchronized Optional<Place> place(String uri) {
    return Optional.ofNullable(places.get(uri)).or(() -> find(uri));
  }

  private Optional<Place> find(String uri) {
    Path file = path(uri);
    Path folder = file == null ? null : chosen.filter(file::startsWith).orElseGet(() -> home(file));
    if (file == null || folder == null) {
      return Optional.empty();
    }
    try {
      Workspace rules = open.computeIfAbsent(folder, missing -> Workspace.of(missing, language));
      String name = folder.relativize(file).toString().replace('\\', '/');
      return Optional.of(new Place(rules, name));
    } catch (RulesException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Path path(String uri) {
    try {
      return Path.of(URI.create(uri)).toAbsolutePath().normalize();
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      return null; // an editor also opens texts that are no files
    }
  }

  /**
   * Returns the folder of the version that contains a file. If the folder above it contains only
   * versions, it returns that one, because versions are checked together.
   */
  private static @Nullable Path home(Path file) {
    Path version = file.getParent();
    while (version != null && !Files.exists(version.resolve(RulesetSource.RULESET))) {
      version = version.getParent();
    }
    Path above = version == null ? null : version.getParent();
    return above != null && hasOnlyRules(above) ? above : version;
  }

  private static boolean hasOnlyRules(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        boolean rules =
            Files.isDirectory(entry)
                ? name.startsWith(".") || Files.exists(entry.resolve(RulesetSource.RULESET))
                : name.startsWith(".") || FolderContent.refusal(name).isEmpty();
        if (!rules) {
          return false;
        }
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
