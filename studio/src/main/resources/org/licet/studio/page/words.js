import { element, fill } from "./elements.js";
import { editor } from "./editor.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

const place = document.getElementById("words");
const choice = element("select", {
  "aria-label": say("rule-of-file"),
  onchange: event => trying(async () => {
    await editor.show(editor.name, Number(event.target.value), 0, "start");
    editor.focus();
  }),
});
const heading = element("div", { class: "head" }, element("h2", { id: "words-heading" }, say("in-words")), choice);
const body = element("div", { class: "body", tabindex: "0", role: "group", "aria-labelledby": "words-heading" });
fill(place, heading, body);

let shown = "";

/** Shows the rule at the cursor in words, with its numbers and codes as fields. */
export async function showWords() {
  if (!editor.name || !editor.name.endsWith(".drl")) {
    shown = "";
    fill(body, element("p", { class: "quiet" }, say("in-words.none")));
    choice.hidden = true;
    return;
  }
  const file = editor.name;
  const { rules } = await post("api/rules", { texts: workspace.changes(), file }).catch(() => ({ rules: [] }));
  const at = editor.at();
  const rule = rules.find(one => one.from <= at && at <= one.to) || rules.find(one => one.from > at) || rules[rules.length - 1];
  choice.hidden = rules.length === 0;
  fill(choice, rules.map(one => element("option", { value: String(one.from), selected: one === rule }, one.criterion || one.name)));
  const next = JSON.stringify([file, rule]);
  if (next === shown || file !== editor.name) {
    return;
  }
  shown = next;
  if (!rule) {
    fill(body, element("p", { class: "quiet" }, say("in-words.none")));
    return;
  }
  const focused = document.activeElement && document.activeElement.dataset.field;
  fill(body,
    element("h3", {}, rule.name),
    rule.criterion ? element("p", { class: "note" }, rule.criterion) : null,
    rule.fields.length ? element("h4", {}, say("fields")) : null,
    groups(rule.fields).map(group => group.length === 1 || group[0].kind === "TEXT"
      ? group.map(field => row(file, field)) : codes(file, group)),
    element("h4", {}, say("rule-reads")),
    element("ul", {}, rule.lines.map(line => element("li", { class: "depth-" + Math.min(line.depth, 4) },
      line.text, line.meaning ? element("span", { class: "note quiet" }, " " + line.meaning) : null))));
  if (focused) {
    body.querySelector("[data-field='" + focused + "']")?.focus();
  }
}

/** Puts fields together that follow each other and have the same label, such as the codes of a table. */
function groups(fields) {
  const all = [];
  fields.forEach((field, index) => {
    const last = all[all.length - 1];
    const one = { ...field, index };
    if (last && last[0].label === field.label && last[0].kind === field.kind) {
      last.push(one);
    } else {
      all.push([one]);
    }
  });
  return all;
}

function inputOf(file, field, label) {
  const number = field.kind === "NUMBER";
  const input = element("input", {
    id: "field-" + field.index, "data-field": String(field.index), value: field.value, "aria-label": label, type: number ? "number" : "text", min: number ? "0" : undefined,
  });
  input.addEventListener("change", () => set(file, field, input));
  return input;
}

function row(file, field) {
  return element("div", { class: field.kind === "TEXT" || field.value.length > 10 ? "field wide" : "field" },
    element("label", { for: "field-" + field.index }, field.label), inputOf(file, field));
}

function codes(file, group) {
  return element("fieldset", { class: "codes" }, element("legend", {}, group[0].label), group.map(field => inputOf(file, field, field.label + " " + field.value)));
}

/** Asks the server how the text expresses a value, and changes only that. */
function set(file, field, input) {
  return trying(async () => {
    input.setAttribute("aria-invalid", "true");
    const { edits } = await post("api/field", { texts: workspace.changes(), file, from: field.from, to: field.to, value: input.value });
    await editor.edit(edits);
    input.removeAttribute("aria-invalid");
  });
}
