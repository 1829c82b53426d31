package org.licet.studio.internal.lsp;

import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.licet.authoring.internal.workspace.Proposal;

/** Proposals and meanings in the form of the protocol. Stateless. */
final class EditorItems {

  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>#|])");

  private EditorItems() {}

  static CompletionItem item(Proposal proposal, Range at) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(
        switch (proposal.kind()) {
          case WORD -> CompletionItemKind.Method;
          case PROPERTY, KEY -> CompletionItemKind.Property;
          case VARIABLE -> CompletionItemKind.Variable;
          case CRITERION, SOURCE -> CompletionItemKind.Reference;
          case FACT -> CompletionItemKind.Field;
          case TABLE -> CompletionItemKind.Struct;
          case CODE -> CompletionItemKind.EnumMember;
          case KEYWORD -> CompletionItemKind.Keyword;
          case RULE -> CompletionItemKind.Snippet;
        });
    item.setDetail(proposal.detail());
    item.setDocumentation(markdown("", proposal.description(), ""));
    item.setFilterText(proposal.insert());
    item.setTextEdit(Either.forLeft(new TextEdit(at, proposal.insert())));
    return item;
  }

  static Hover hover(org.licet.authoring.internal.workspace.Hover hover, Range at) {
    Hover shown = new Hover(markdown(hover.title(), hover.text(), hover.code()));
    shown.setRange(at);
    return shown;
  }

  private static MarkupContent markdown(String title, String text, String code) {
    StringBuilder all = new StringBuilder();
    if (!title.isEmpty()) {
      all.append("**").append(escaped(title)).append("**\n\n");
    }
    all.append(escaped(text).replace("\n", "  \n"));
    if (!code.isEmpty()) {
      all.append("\n\n```drools\n").append(code.replace("```", "")).append("\n```\n");
    }
    return new MarkupContent(MarkupKind.MARKDOWN, all.toString());
  }

  private static String escaped(String text) {
    return MARKS.matcher(text).replaceAll("\\\\$1");
  }
}
