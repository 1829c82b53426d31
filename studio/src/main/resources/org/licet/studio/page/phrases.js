import { EditorState } from "@codemirror/state";
import { say } from "./texts.js";

/** The words of the editor itself, each with the key of its text. */
const WORDS = {
  "Control character": "control-character", "close": "close", "Go to line": "go-to-line", "go": "go", "current match": "current-match",
  "on line": "on-line", "replaced $ matches": "replaced-matches", "replaced match on line $": "replaced-match", "Find": "find", "Replace": "replace-by",
  "all": "all", "by word": "by-word", "match case": "match-case", "next": "next", "previous": "previous", "regexp": "regexp", "replace": "replace",
  "replace all": "replace-all", "Diagnostics": "diagnostics", "No diagnostics": "no-diagnostics", "Completions": "completions",
  "Selection deleted": "selection-deleted",
};

/** Returns the editor's own words in the reader's language. */
export function phrases() {
  return EditorState.phrases.of(Object.fromEntries(Object.entries(WORDS).map(([word, key]) => [word, say("editor." + key)])));
}
