package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.authoring.internal.check.IncrementalCheck;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Lexer;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesetReader;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.testkit.Case;
import org.licet.testkit.CaseFiles;

/**
 * Creates views of one folder. A view reuses what an earlier one found out about files that did not
 * change. Thread-safe.
 */
final class RulesViews {

  /** A case file with its readable cases. */
  private record Read(String text, List<Case> cases) {}

  private final RulesetReader reader = new RulesetReader();
  private final IncrementalCheck check = new IncrementalCheck();
  private final LastResults<RulesetSource, List<NameUse>> names = new LastResults<>();
  private final Map<String, Read> cases = new ConcurrentHashMap<>();
  private final LastResults<RuleFile, List<Token>> tokens = new LastResults<>();

  RulesView of(FolderContent content) {
    return new RulesView(content, this);
  }

  RulesetReader reader() {
    return reader;
  }

  IncrementalCheck check() {
    return check;
  }

  /** Returns the names that a version uses. */
  List<NameUse> names(RulesetSource ruleset, FolderPlaces places) {
    return names.of(ruleset.shown(), ruleset, () -> new NameSearch(ruleset, places).all());
  }

  /** Returns the readable cases of a file. */
  List<Case> cases(SourceText file) {
    String text = file.text();
    Read last = cases.get(file.file());
    if (last == null || !last.text().equals(text)) {
      last = new Read(text, CaseFiles.readAll(file.file(), text).cases());
      cases.put(file.file(), last);
    }
    return last.cases();
  }

  /** Returns the tokens of a rule file. */
  List<Token> tokens(RuleFile file) {
    return tokens.of(file.source().file(), file, () -> Lexer.read(file.source()).tokens());
  }
}
