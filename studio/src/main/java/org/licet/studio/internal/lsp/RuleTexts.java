package org.licet.studio.internal.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.licet.authoring.internal.workspace.EditRefusedException;
import org.licet.authoring.internal.workspace.EditorProblem;
import org.licet.authoring.internal.workspace.Fix;
import org.licet.authoring.internal.workspace.Renaming;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.TextRange;
import org.licet.evaluation.RulesException;
import org.licet.workbench.options.Today;

/** Answers what an editor asks about texts. Thread-safe. */
final class RuleTexts implements TextDocumentService {

  private final OpenFolders folders;
  private final Diagnostics diagnostics;
  private volatile LspWords words = LspWords.in(Locale.ENGLISH);

  RuleTexts(OpenFolders folders, Diagnostics diagnostics) {
    this.folders = folders;
    this.diagnostics = diagnostics;
  }

  void language(Locale language) {
    words = LspWords.in(language);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    folders.open(opened.getTextDocument().getUri());
    text(opened.getTextDocument().getUri(), opened.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams changed) {
    int last = changed.getContentChanges().size() - 1;
    text(changed.getTextDocument().getUri(), changed.getContentChanges().get(last).getText());
  }

  private void text(String uri, String text) {
    folders
        .place(uri)
        .ifPresent(
            place -> {
              try {
                place.folder().open(place.file(), text);
                folders.refuse(uri, false);
              } catch (EditRefusedException e) {
                place.folder().close(place.file());
                folders.refuse(uri, true); // answers about the file on disk would be wrong
                diagnostics.tell(String.valueOf(e.getMessage()));
              }
              diagnostics.changed(place.folder());
            });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    folders
        .place(closed.getTextDocument().getUri())
        .ifPresent(
            place -> {
              place.folder().close(place.file());
              diagnostics.changed(place.folder());
            });
    folders.close(closed.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    folders
        .place(saved.getTextDocument().getUri())
        .ifPresent(
            place -> {
              place.folder().refresh();
              diagnostics.changed(place.folder());
            });
  }

  /** A question about a file. */
  private record Question(OpenFolders.Place place, RulesView view, TextPositions positions) {

    int offset(Position at) {
      return positions.offset(at);
    }

    Range range(TextRange at) {
      return at.file().equals(place.file())
          ? positions.range(at)
          : new TextPositions(view.text(at.file()).orElse("")).range(at);
    }

    Location location(TextRange at) {
      return new Location(place.uri(at.file()), range(at));
    }

    String file() {
      return place.file();
    }
  }

  /** Answers in another thread, about the text as it is now. The editor can cancel it. */
  private <A> CompletableFuture<A> answer(String uri, A nothing, Function<Question, A> answer) {
    Question question =
        folders
            .asked(uri)
            .map(
                place -> {
                  RulesView view = place.folder().view();
                  return new Question(
                      place, view, new TextPositions(view.text(place.file()).orElse("")));
                })
            .orElse(null);
    if (question == null) {
      return CompletableFuture.completedFuture(nothing);
    }
    return CompletableFutures.computeAsync(
        cancel -> {
          cancel.checkCanceled();
          try {
            return answer.apply(question);
          } catch (RulesException e) {
            return nothing; // the folder has no rules yet
          }
        });
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        Either.forLeft(List.of()),
        question ->
            Either.forLeft(
                question
                    .view
                    .completion(question.file(), question.offset(asked.getPosition()))
                    .stream()
                    .map(one -> EditorItems.item(one, question.range(one.replaces())))
                    .toList()));
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<Hover> hover(HoverParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        null,
        question ->
            question
                .view
                .hover(question.file(), question.offset(asked.getPosition()))
                .map(hover -> EditorItems.hover(hover, question.range(hover.at())))
                .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        Either.forLeft(List.of()),
        question ->
            Either.forLeft(
                question
                    .view
                    .definition(question.file(), question.offset(asked.getPosition()))
                    .stream()
                    .map(question::location)
                    .toList()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        List.of(),
        question ->
            question.view.references(question.file(), question.offset(asked.getPosition())).stream()
                .map(question::location)
                .toList());
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        null,
        question ->
            question
                .view
                .nameAt(question.file(), question.offset(asked.getPosition()))
                .map(
                    at ->
                        Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                            question.range(at)))
                .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        new WorkspaceEdit(),
        question -> {
          Renaming renaming =
              question.view.rename(
                  question.file(), question.offset(asked.getPosition()), asked.getNewName());
          if (renaming.refusal().isPresent()) {
            throw new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.RequestFailed,
                    renaming.refusal().get().in(words.locale()),
                    null));
          }
          return edits(question, renaming.edits());
        });
  }

  private static WorkspaceEdit edits(
      Question question, List<org.licet.authoring.internal.workspace.TextEdit> edits) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    edits.forEach(
        edit ->
            changes
                .computeIfAbsent(question.place.uri(edit.at().file()), any -> new ArrayList<>())
                .add(new TextEdit(question.range(edit.at()), edit.text())));
    return new WorkspaceEdit(changes);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        List.of(),
        question -> {
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          for (EditorProblem problem : question.view.problems(Today.date())) {
            if (problem.at().file().equals(question.file())) {
              asked.getContext().getDiagnostics().stream()
                  .filter(one -> one.getRange().equals(question.range(problem.at())))
                  .filter(one -> one.getMessage().equals(Diagnostics.message(problem.problem())))
                  .limit(1)
                  .forEach(
                      one ->
                          question
                              .view
                              .fixes(problem)
                              .forEach(
                                  fix -> actions.add(Either.forRight(action(question, fix, one)))));
            }
          }
          return actions;
        });
  }

  private static CodeAction action(Question question, Fix fix, Diagnostic mends) {
    CodeAction action =
        new CodeAction(
            fix.title().substring(0, 1).toUpperCase(Locale.ROOT) + fix.title().substring(1));
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(mends));
    action.setIsPreferred(true);
    action.setEdit(edits(question, fix.edits()));
    return action;
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        List.of(),
        question ->
            question.view.format(question.file()).stream()
                .map(edit -> new TextEdit(question.range(edit.at()), edit.text()))
                .toList());
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
    return answer(
        asked.getTextDocument().getUri(),
        List.of(),
        question ->
            CaseLenses.of(
                question.view,
                question.file(),
                diagnostics.tried(question.place.folder()),
                question.place.uri(question.file()),
                question::range,
                words));
  }
}
