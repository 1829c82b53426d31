import { EditorView, hoverTooltip, keymap, showTooltip } from "@codemirror/view";
import { StateEffect, StateField } from "@codemirror/state";
import { element } from "./elements.js";

const setMeaning = StateEffect.define();

const meaning = StateField.define({
  create: () => null,
  update(shown, transaction) {
    const now = transaction.docChanged || transaction.selection ? null : shown;
    return transaction.effects.reduce((last, effect) => effect.is(setMeaning) ? effect.value : last, now);
  },
  provide: field => showTooltip.from(field),
});

function tooltip(told) {
  return {
    pos: told.from, end: told.to, above: true, create: () => ({
      dom: element("div", { class: "told" }, element("strong", {}, told.title), told.text ? element("div", {}, told.text) : null, told.code ? element("pre", {}, told.code) : null),
    }),
  };
}

/**
 * Explains the word under the pointer, and the word at the cursor by F1, which is also read aloud. Escape closes it.
 *
 * @param ask returns the meaning at a position, with the title undefined if there is none
 */
export function meanings(ask) {
  return [
    meaning,
    hoverTooltip(async (view, at) => {
      const told = await ask(at);
      return told.title ? tooltip(told) : null;
    }),
    keymap.of([
      { key: "F1", preventDefault: true, run: view => {
        const at = view.state.selection.main.head;
        const { doc } = view.state;
        ask(at).then(told => {
          if (told.title && view.state.doc === doc) {
            view.dispatch({ effects: [setMeaning.of(tooltip(told)), EditorView.announce.of(told.title + ". " + (told.text || ""))] });
          }
        });
        return true;
      } },
      { key: "Escape", run: view => {
        const shown = view.state.field(meaning) !== null;
        if (shown) {
          view.dispatch({ effects: setMeaning.of(null) });
        }
        return shown;
      } },
    ]),
  ];
}
