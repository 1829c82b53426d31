package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;

/** Finds the names that the files of a version use. Not thread-safe. */
final class NameSearch {

  /** The end of the key of a translated question. */
  private static final String QUESTION = ".question";

  private final RulesetSource ruleset;
  private final FolderPlaces places;
  private final List<NameUse> all = new ArrayList<>();

  NameSearch(RulesetSource ruleset, FolderPlaces places) {
    this.ruleset = ruleset;
    this.places = places;
  }

  /** Returns every use, in the order of the files. */
  List<NameUse> all() {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion()
            .ifPresent(
                id -> add(NameUse.Kind.CRITERION, file, id.value(), inQuotes(id.at()), true));
        for (String annotation : List.of("source", "conflict")) {
          rule.annotation(annotation).ifPresent(list -> sources(file, list));
        }
        TypedStep.of(rule).forEach(step -> step(file, step));
      }
    }
    ruleset.properties(RulesetSource.SOURCES).ifPresent(this::listed);
    ruleset.files().keySet().stream()
        .filter(name -> name.endsWith(".properties") && name.startsWith("texts"))
        .flatMap(name -> ruleset.properties(name).stream())
        .forEach(this::translated);
    ruleset.cases().forEach(this::cases);
    return List.copyOf(all);
  }

  private static Span inQuotes(Span at) {
    return new Span(at.start() + 1, at.line(), at.column() + 1, Math.max(0, at.length() - 2));
  }

  private void add(NameUse.Kind kind, RuleFile file, String name, Span at, boolean declares) {
    places
        .name(file, at, name)
        .ifPresent(range -> all.add(new NameUse(ruleset, kind, name, range, declares)));
  }

  private void sources(RuleFile file, Argument.Text list) {
    for (Name id : DeclaredNames.ids(list)) {
      add(NameUse.Kind.SOURCE, file, id.text(), id.at(), false);
    }
  }

  private void step(RuleFile file, TypedStep step) {
    List<Argument> arguments = step.step().arguments();
    for (int i = 0; i < arguments.size() && !step.word().parameters().isEmpty(); i++) {
      if (arguments.get(i) instanceof Argument.Text text) {
        String word = step.word().name();
        Span at = inQuotes(text.at());
        switch (step.word().parameter(i)) {
          case "criteria" -> add(NameUse.Kind.CRITERION, file, text.value(), at, false);
          case "fact" -> add(NameUse.Kind.FACT, file, text.value(), at, word.equals("fact"));
          case "table" -> add(NameUse.Kind.TABLE, file, text.value(), at, false);
          case "name" -> {
            if (word.equals("table")) {
              add(NameUse.Kind.TABLE, file, text.value(), at, true);
            }
          }
          case "ids" -> sources(file, text);
          default -> {}
        }
      }
    }
  }

  /** Collects the ids of {@code sources.properties}. */
  private void listed(PropertiesText text) {
    Set<String> seen = new HashSet<>();
    for (PropertiesText.Entry entry : text.entries()) {
      String key = entry.key().text();
      int dot = key.lastIndexOf('.');
      if (dot > 0) {
        String id = key.substring(0, dot);
        all.add(
            new NameUse(
                ruleset, NameUse.Kind.SOURCE, id, range(text, entry.key(), dot), seen.add(id)));
      }
    }
  }

  private void translated(PropertiesText text) {
    Map<String, NameUse.Kind> keys = new HashMap<>();
    for (NameUse use : all) {
      switch (use.kind()) {
        case CRITERION -> keys.put(use.name(), use.kind());
        case FACT -> {
          keys.put(use.name(), use.kind());
          keys.put(use.name() + QUESTION, use.kind());
        }
        default -> {}
      }
    }
    for (PropertiesText.Entry entry : text.entries()) {
      NameUse.Kind kind = keys.get(entry.key().text());
      if (kind != null) {
        String name = entry.key().text();
        if (kind == NameUse.Kind.FACT && name.endsWith(QUESTION)) {
          name = name.substring(0, name.length() - QUESTION.length());
        }
        all.add(new NameUse(ruleset, kind, name, range(text, entry.key(), name.length()), false));
      }
    }
  }

  /** The positions of properties count every line end as one character, so the line decides. */
  private TextRange range(PropertiesText text, Name key, int length) {
    SourceText source = text.source();
    int start = source.spanIn(key.at().line(), key.at().column(), length).start();
    return new TextRange(places.file(source.file()), start, start + length);
  }

  private void cases(SourceText file) {
    String name = places.file(file.file());
    for (CaseKeys.Key key : CaseKeys.of(file.text())) {
      Optional<NameUse.Kind> kind =
          switch (key.parent()) {
            case "verdicts" -> Optional.of(NameUse.Kind.CRITERION);
            case "facts" -> Optional.of(NameUse.Kind.FACT);
            default -> Optional.empty();
          };
      kind.ifPresent(
          one ->
              all.add(
                  new NameUse(
                      ruleset,
                      one,
                      key.name(),
                      new TextRange(name, key.from(), key.from() + key.name().length()),
                      false)));
    }
  }
}
