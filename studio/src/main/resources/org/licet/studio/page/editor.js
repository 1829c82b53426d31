import { EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import {
  EditorView, Decoration, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection, highlightSpecialChars,
} from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { searchKeymap, highlightSelectionMatches } from "@codemirror/search";
import { autocompletion, completionKeymap, closeBrackets, snippet } from "@codemirror/autocomplete";
import { setDiagnostics, forEachDiagnostic, lintGutter, lintKeymap } from "@codemirror/lint";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { languageOf } from "./language.js";
import { meanings } from "./meaning.js";
import { phrases } from "./phrases.js";
import { workspace } from "./workspace.js";
import { post } from "./server.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** The most characters of a rule file, which the check has too. */
const LARGEST = 1000000;

const setColors = StateEffect.define();

const colors = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setColors)) {
        const length = transaction.newDoc.length;
        now = Decoration.set(effect.value.filter(one => one.from < one.to && one.to <= length).map(one =>
          Decoration.mark({ class: "seen " + one.state, attributes: { title: one.words } }).range(one.from, one.to)), true);
      }
    }
    return now;
  },
  provide: field => EditorView.decorations.from(field),
});

/** The editor of the rule. Dispatches "shown" when it shows another file, and "moved" when the cursor moves. */
class Editor extends EventTarget {
  #states = new Map();

  constructor(parent) {
    super();
    this.view = new EditorView({ parent, state: this.#state("", "") });
  }

  #state(name, text) {
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.body.dataset.nonce),
        EditorView.contentAttributes.of({ "aria-label": say("editor-of", name), tabindex: "0" }),
        lineNumbers(), lintGutter(), history(), drawSelection(), highlightSpecialChars(), highlightActiveLine(), highlightActiveLineGutter(),
        bracketMatching(), closeBrackets(), highlightSelectionMatches(), indentUnit.of("    "), colors,
        autocompletion({ override: [context => this.#complete(context)] }),
        meanings(at => this.#meaning(at)),
        phrases(),
        keymap.of([{ key: "F12", run: () => this.#define() }, { key: "F2", run: () => this.#event("rename") },
          { key: "Shift-Alt-f", run: () => this.#event("format") },
          ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorState.transactionFilter.of(transaction => this.#limited(transaction)),
        EditorState.readOnly.of(false),
        EditorView.updateListener.of(update => this.#updated(update)),
        EditorView.domEventHandlers({ mousedown: event => { if (event.ctrlKey || event.metaKey) { return this.#define(event); } return false; } }),
        languageOf(name),
      ],
    });
  }

  #event(type) {
    this.dispatchEvent(new Event(type));
    return true;
  }

  /** A text that no rule file can have is refused as a whole. */
  #limited(transaction) {
    if (transaction.docChanged && transaction.newDoc.length > LARGEST && transaction.newDoc.length > transaction.startState.doc.length) {
      tell(say("too-large", transaction.newDoc.length, LARGEST));
      return [];
    }
    return transaction;
  }

  #updated(update) {
    if (update.docChanged && this.name) {
      workspace.change(this.name, update.state.doc.toString());
    }
    if (update.docChanged || update.selectionSet) {
      this.dispatchEvent(new Event("moved"));
    }
  }

  /** Shows a file, and a part of it if there is one, in the middle or at the start of the editor. */
  async show(name, at, length, y = "center") {
    const text = await workspace.text(name);
    if (name !== this.name) {
      if (this.name) {
        this.#states.set(this.name, this.view.state);
      }
      this.name = undefined;
      const known = this.#states.get(name);
      this.view.setState(known && known.doc.toString() === text ? known : this.#state(name, text));
      this.name = name;
      workspace.current = name;
      this.dispatchEvent(new Event("shown"));
    } else if (this.text() !== text) {
      this.#put(text);
    }
    if (at !== undefined) {
      const from = Math.min(at, this.view.state.doc.length);
      this.view.dispatch({
        selection: { anchor: from, head: Math.min(from + (length || 0), this.view.state.doc.length) },
        effects: EditorView.scrollIntoView(from, { y, yMargin: 4 }),
      });
    }
  }

  /** Forgets the states of files, whose texts were replaced. */
  async reread() {
    this.#states.clear();
    const name = workspace.has(this.name) ? this.name : workspace.files()[0];
    if (name !== this.name) {
      this.name = undefined;
    }
    await this.show(name);
  }

  #put(text) {
    this.view.dispatch({ changes: smallest(this.text(), text), annotations: Transaction.userEvent.of("input") });
  }

  text() {
    return this.view.state.doc.toString();
  }

  /** Returns the position of the cursor. */
  at() {
    return this.view.state.selection.main.head;
  }

  focus() {
    this.view.focus();
  }

  /**
   * Makes the edits of an answer: each has a file, its bounds and the new text. Throws if a text is no longer the one
   * that the answer is about. Only an answer that creates a file has edits of one that is not here.
   */
  async edit({ edits, asked, created }) {
    const names = [...new Set(edits.map(one => one.file))];
    for (const name of names.filter(one => one !== created || workspace.has(one))) {
      if (!workspace.has(name)) {
        throw new Error(say("no-file", name));
      }
      await workspace.text(name);
    }
    if (!names.every(name => workspace.isAsked(name, asked))) {
      throw new Error(say("no-field"));
    }
    for (const name of names) {
      const text = workspace.has(name) ? workspace.now(name) : "";
      const ordered = edits.filter(one => one.file === name).sort((one, other) => other.from - one.from);
      if (name === this.name) {
        this.view.dispatch({ changes: ordered.map(one => ({ from: one.from, to: one.to, insert: one.text })), annotations: isolateHistory.of("full") });
      } else {
        workspace.change(name, ordered.reduce((now, one) => now.slice(0, one.from) + one.text + now.slice(one.to), text));
      }
    }
  }

  diagnose(found) {
    const length = this.view.state.doc.length;
    const now = found.map(one => ({
      from: Math.min(one.from, length), to: Math.min(Math.max(one.to, one.from), length), severity: one.severity, message: one.message, actions: one.actions, fixes: one.fixes,
    }));
    const keyOf = (one, from, to) => [from, to, one.severity, one.message, one.fixes];
    const shown = [];
    forEachDiagnostic(this.view.state, (one, from, to) => shown.push(keyOf(one, from, to)));
    if (now.length || shown.length) {
      this.#drawn(shown, now, keyOf);
    }
  }

  /** Draws problems only if they differ, because a line is not drawn again while someone types in it. */
  #drawn(shown, now, keyOf) {
    const sorted = all => JSON.stringify(all.map(one => JSON.stringify(one)).sort());
    if (sorted(shown) !== sorted(now.map(one => keyOf(one, one.from, one.to)))) {
      this.view.dispatch(setDiagnostics(this.view.state, now));
    }
  }

  color(marks) {
    if (marks.length === 0 && this.view.state.field(colors).size === 0) {
      return;
    }
    this.view.dispatch({ effects: setColors.of(marks) });
  }

  async #complete(context) {
    const word = context.matchBefore(/[\w@$-]*/);
    const before = context.state.sliceDoc(Math.max(0, word.from - 1), word.from);
    if (!context.explicit && word.from === word.to && before !== "." && before !== "\"") {
      return null;
    }
    const found = await post("api/complete", { texts: workspace.changes(), file: this.name, at: context.pos }).catch(() => ({ items: [] }));
    return found.items.length === 0 ? null : {
      from: found.from === undefined ? word.from : found.from,
      to: found.to,
      options: found.items.map(one => ({ label: one.label, apply: applied(one.insert), detail: detailOf(one), info: one.description || undefined, type: one.kind })),
      validFor: /^[\w@$-]*$/,
    };
  }

  /** Returns the meaning of a word, after what its color says of a person. */
  async #meaning(at) {
    const told = await post("api/hover", { texts: workspace.changes(), file: this.name, at }).catch(() => ({}));
    let mark;
    this.view.state.field(colors).between(at, at, (from, to, value) => { mark = { from, to, words: value.spec.attributes.title }; });
    return mark ? { title: mark.words, ...told, from: mark.from, to: mark.to, text: [told.title && mark.words, told.text].filter(part => part).join("\n") } : told;
  }

  #define(event) {
    const at = event ? this.view.posAtCoords({ x: event.clientX, y: event.clientY }) : this.at();
    if (at === null) {
      return false;
    }
    post("api/definition", { texts: workspace.changes(), file: this.name, at }).then(place => {
      if (place.file) {
        this.show(place.file, place.from, place.to - place.from);
      }
    }, () => {});
    return true;
  }
}

/** Returns how a proposal is inserted: the cursor goes to its first gap, and Tab to the next one. */
function applied(insert) {
  const gaps = insert.replace(/""/g, "\"${}\"").replace(": )", ": ${} )").replace(/\$ruleset\.\n/, "$ruleset.${}\n");
  return gaps === insert ? insert : snippet(gaps);
}

/** A new rule says in the reader's language what it is for. */
function detailOf(one) {
  return one.kind === "rule" ? say(one.insert.includes("@criterion") ? "new-rule.criterion" : "new-rule.ruleset") : one.detail;
}

/** Returns the smallest change from one text to another, so that the cursor and the history stay. */
function smallest(was, now) {
  let from = 0;
  while (from < was.length && from < now.length && was[from] === now[from]) {
    from++;
  }
  let end = 0;
  while (end < was.length - from && end < now.length - from && was[was.length - 1 - end] === now[now.length - 1 - end]) {
    end++;
  }
  return { from, to: was.length - end, insert: now.slice(from, now.length - end) };
}

export const editor = new Editor(document.getElementById("editor"));
