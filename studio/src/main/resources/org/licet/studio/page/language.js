import { StreamLanguage, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Tag } from "@lezer/highlight";

const tag = { key: Tag.define(), name: Tag.define(), text: Tag.define(), number: Tag.define(), note: Tag.define(), mark: Tag.define(), variable: Tag.define() };

const style = syntaxHighlighting(HighlightStyle.define(Object.entries(tag).map(([name, one]) => ({ tag: one, class: "word-" + name }))));

const KEY = /^(?:package|import|rule|when|then|end|not|exists|forall|accumulate|from|eval|and|or)\b/;

const rules = StreamLanguage.define({
  name: "rules",
  tokenTable: tag,
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "\""] } },
  startState: () => ({ inNote: false }),
  token(stream, state) {
    if (state.inNote) {
      state.inNote = !stream.match(/^.*?\*\//);
      if (state.inNote) {
        stream.skipToEnd();
      }
      return "note";
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match("//")) {
      stream.skipToEnd();
      return "note";
    }
    if (stream.match("/*")) {
      state.inNote = true;
      return "note";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return "text";
    }
    if (stream.match(/^@\w+/)) {
      return "mark";
    }
    if (stream.match(/^\$\w*/)) {
      return "variable";
    }
    if (stream.match(/^\d[\d.]*\b/)) {
      return "number";
    }
    if (stream.match(KEY)) {
      return "key";
    }
    if (stream.match(/^[A-Za-z_](?:[\w.]*\w)?/)) {
      return stream.match(/^\s*\(/, false) ? "name" : null;
    }
    stream.next();
    return null;
  },
});

const cases = StreamLanguage.define({
  name: "cases",
  tokenTable: tag,
  languageData: { commentTokens: { line: "#" } },
  startState: () => ({}),
  token(stream) {
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match(/^#.*/)) {
      return "note";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) {
      return "text";
    }
    if (stream.match(/^[A-Za-z][\w -]*(?=:(?:\s|$))/)) {
      return "name";
    }
    if (stream.match(/^\d[\d.-]*\b/)) {
      return "number";
    }
    if (stream.match(/^(?:true|false|null|MET|NOT_MET|UNDETERMINED|ELIGIBLE|NOT_ELIGIBLE)\b/)) {
      return "key";
    }
    if (!stream.match(/^\w+/)) {
      stream.next();
    }
    return null;
  },
});

const properties = StreamLanguage.define({
  name: "properties",
  tokenTable: tag,
  startState: () => ({ inValue: false }),
  token(stream, state) {
    if (stream.sol()) {
      state.inValue = false;
      if (stream.match(/^\s*[#!].*/)) {
        return "note";
      }
    }
    if (!state.inValue && stream.match(/^[^=:]+/)) {
      return "name";
    }
    state.inValue = true;
    stream.next();
    stream.skipToEnd();
    return null;
  },
});

/** Returns the language of a file by its name. */
export function languageOf(name) {
  const one = name.endsWith(".drl") ? rules : name.endsWith(".yaml") ? cases : name.endsWith(".properties") ? properties : null;
  return one ? [one, style] : [];
}
