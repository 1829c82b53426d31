import { element, fill, isTyping } from "./elements.js";
import { editor } from "./editor.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

const place = document.getElementById("words");
const choice = element("select", {
  "aria-label": say("rule-of-file"),
  onchange: event => trying(() => editor.show(editor.name, Number(event.target.value), 0, "start")),
  onkeydown: event => event.key === "Enter" && (event.preventDefault(), editor.focus()),
});
const heading = element("div", { class: "head" }, element("h2", { id: "words-heading" }, say("in-words")), choice);
const body = element("div", { class: "body", tabindex: "0", role: "group", "aria-labelledby": "words-heading" });
fill(place, heading, body);

/** What was shown last, and how often it was asked for. */
let shown = "";
let choices = "";
let asked = 0;

body.addEventListener("focusout", () => setTimeout(showWords, 0)); // a rule that changed while someone typed in a field

/** Shows the rule at the cursor in words, with its numbers and codes as fields. */
export async function showWords() {
  if (!editor.name || !editor.name.endsWith(".drl")) {
    shown = "";
    fill(body, element("p", { class: "quiet" }, say("in-words.none")));
    choice.hidden = true;
    return;
  }
  const file = editor.name;
  const request = ++asked;
  const { rules } = await post("api/rules", { texts: workspace.changes(), file }).catch(() => ({ rules: [] }));
  const at = editor.at();
  const rule = rules.find(one => one.from <= at && at <= one.to) || rules.find(one => one.from > at) || rules[rules.length - 1];
  if (request !== asked || file !== editor.name) {
    return; // a later answer is on its way
  }
  choice.hidden = rules.length === 0;
  const titles = JSON.stringify([file, rules.map(one => [one.from, one.criterion || one.name])]);
  if (titles !== choices) {
    choices = titles;
    fill(choice, rules.map(one => element("option", { value: String(one.from) }, one.criterion || one.name)));
  }
  choice.value = rule ? String(rule.from) : "";
  const next = JSON.stringify([file, rule]);
  if (next === shown || isTyping(body)) {
    return;
  }
  shown = next;
  if (!rule) {
    fill(body, element("p", { class: "quiet" }, say("in-words.none")));
    return;
  }
  fill(body,
    element("h3", {}, rule.name),
    rule.criterion ? element("p", { class: "note" }, rule.criterion) : null,
    rule.fields.length ? element("h4", {}, say("fields")) : null,
    groups(rule.fields).map(group => group.length === 1 || group[0].kind === "TEXT"
      ? group.map(field => row(file, rule, field)) : codes(file, rule, group)),
    element("h4", {}, say("rule-reads")),
    element("ul", {}, rule.lines.map(line => element("li", { class: "depth-" + Math.min(line.depth, 4) },
      line.text, line.meaning ? element("span", { class: "note quiet" }, " " + line.meaning) : null))));
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

function inputOf(file, rule, field, label) {
  const number = field.kind === "NUMBER";
  const input = element("input", {
    id: "field-" + field.index, value: field.value, "aria-label": label, type: number ? "number" : "text", min: number ? "0" : undefined,
  });
  input.addEventListener("change", () => set(file, rule, field, input));
  return input;
}

function row(file, rule, field) {
  return element("div", { class: field.kind === "TEXT" || field.value.length > 10 ? "field wide" : "field" },
    element("label", { for: "field-" + field.index }, field.label), inputOf(file, rule, field));
}

function codes(file, rule, group) {
  return element("fieldset", { class: "codes" }, element("legend", {}, group[0].label), group.map(field => inputOf(file, rule, field, field.label + " " + field.value)));
}

/** Asks the server how the text expresses a value, and changes only that. */
function set(file, rule, field, input) {
  return trying(async () => {
    input.setAttribute("aria-invalid", "true");
    const texts = workspace.changes();
    const place = await placeNow(texts, file, rule, field);
    const { edits } = await post("api/field", { texts, file, from: place.from, to: place.to, value: input.value });
    await editor.edit({ edits, asked: texts });
    input.defaultValue = input.value;
    input.removeAttribute("aria-invalid");
  });
}

/** Returns where a field is now: another one of the rule may have changed while someone typed in this one. */
async function placeNow(texts, file, rule, field) {
  const { rules } = await post("api/rules", { texts, file });
  const same = rules.filter(one => one.name === rule.name).flatMap(one => one.fields.slice(field.index, field.index + 1));
  if (same.length !== 1 || same[0].label !== field.label || same[0].value !== field.value) {
    throw new Error(say("no-field"));
  }
  return same[0];
}
