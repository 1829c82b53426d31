package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.licet.authoring.internal.compare.RuleDifference;
import org.licet.authoring.internal.compare.RulesDiff;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.workspace.LineEnds;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.evaluation.RulesException;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;

/** The difference of the rules to another version, in meaning and in text. Thread-safe. */
final class DifferenceEndpoint {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final int LINES_AROUND = 2;

  private final Drafts drafts;
  private final Versions versions;
  private final StudioWords words;

  DifferenceEndpoint(Drafts drafts, Versions versions, StudioWords words) {
    this.drafts = drafts;
    this.versions = versions;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("POST api/difference", this::difference);
  }

  private Reply difference(Request request) throws IOException {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    Versions.Named base =
        versions
            .find(Request.text(data, "base"))
            .orElseThrow(
                () -> new RefusedException(RefusedException.MISSING, words.say("no-version")));
    SortedMap<String, byte[]> before = versions.files(base);
    ObjectNode found = JSON.objectNode();
    ArrayNode meaning = found.putArray("meaning");
    try {
      RulesSource after = Sound.rules(view);
      differences(source(before, after, base), after).forEach(one -> add(one, meaning));
    } catch (RulesException e) {
      found.put("problem", words.say("difference.broken"));
    }
    ArrayNode texts = found.putArray("texts");
    if (!base.id().equals(Versions.BUILT_IN)) {
      texts(before, view, texts);
    }
    return Reply.json(found);
  }

  private static List<RuleDifference> differences(RulesSource before, RulesSource after) {
    CheckedRules.requireNoErrors(before);
    return RulesDiff.of(before, after);
  }

  /** Returns the rules of a version, of the jars only those of the same credentials. */
  private static RulesSource source(
      SortedMap<String, byte[]> files, RulesSource after, Versions.Named base) {
    RulesSource all = RulesSource.of(FolderContent.of(base.id(), files));
    Set<String> wanted =
        after.rulesets().stream().map(RulesetSource::credential).collect(Collectors.toSet());
    return base.id().equals(Versions.BUILT_IN)
        ? all.only(ruleset -> wanted.contains(ruleset.credential()))
        : all;
  }

  private static void add(RuleDifference one, ArrayNode meaning) {
    meaning
        .addObject()
        .put("subject", one.subject())
        .put("kind", one.kind().toString())
        .put("before", one.before())
        .put("after", one.after());
  }

  private static void texts(SortedMap<String, byte[]> before, RulesView view, ArrayNode texts)
      throws IOException {
    SortedMap<String, byte[]> after = new TreeMap<>();
    for (String file : view.files()) {
      view.text(file).ifPresent(text -> after.put(file, text.getBytes(StandardCharsets.UTF_8)));
    }
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      byte[] was = LineEnds.unified(before.getOrDefault(name, new byte[0]));
      byte[] is = after.getOrDefault(name, new byte[0]);
      if (WorkingFolder.isText(name) && !Arrays.equals(was, is)) {
        ArrayNode lines = texts.addObject().put("file", name).putArray("lines");
        lines(was, is).forEach(lines::add);
      }
    }
  }

  private static List<String> lines(byte[] was, byte[] is) throws IOException {
    RawText before = new RawText(was);
    RawText after = new RawText(is);
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.setContext(LINES_AROUND);
      formatter.format(edits, before, after);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
