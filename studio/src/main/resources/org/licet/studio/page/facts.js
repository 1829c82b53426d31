import { element, button, fill } from "./elements.js";
import { say } from "./texts.js";

/**
 * Returns a form that adds a fact to the candidate of a case, or changes one: the record, the field, and a value of its kind.
 *
 * @param candidate the facts of the case
 * @param sections the fields of the candidate and of each list of records, by the schema
 * @param add takes the path and the value
 */
export function showNewFact(candidate, sections, add) {
  const records = sections.flatMap(section => section.list
    ? [...(candidate[section.name] || []).map((record, at) => ({ section, path: [section.name, String(at)], title: section.name + " " + (at + 1) + titleOf(record) })),
      { section, path: [section.name, "+"], title: section.name + ": " + say("fact.new-record") }]
    : [{ section, path: section.name ? [section.name] : [], title: section.name || say("fact.candidate") }]);
  const record = element("select", { id: "fact-record", "aria-label": say("fact.record"), onchange: () => showFields() }, records.map((one, at) => element("option", { value: String(at) }, one.title)));
  const field = element("select", { id: "fact-field", "aria-label": say("fact.field"), onchange: () => showValue() });
  const value = element("span");
  const chosen = () => records[Number(record.value)];
  const fieldNow = () => chosen().section.fields[Number(field.value)];
  const showFields = () => {
    fill(field, chosen().section.fields.map((one, at) => element("option", { value: String(at) }, one.path.join(": "))));
    showValue();
  };
  const showValue = () => {
    const one = fieldNow();
    const options = one.kind === "truth" ? [["true", say("fact.yes")], ["false", say("fact.no")]] : (one.values || []).map(each => [each, each]);
    field.title = one.meaning;
    fill(value, options.length
      ? element("select", { id: "fact-value", "aria-label": say("fact.value") }, options.map(([key, text]) => element("option", { value: key }, text)))
      : element("input", { id: "fact-value", "aria-label": say("fact.value"), placeholder: say("fact.kind." + one.kind), type: one.kind === "number" ? "number" : "text", step: "any" }));
  };
  if (records.length === 0) {
    return null;
  }
  showFields();
  return element("div", { class: "row" }, record, field, value, button(say("fact.add"), () => {
    const { path, kind } = fieldNow();
    add([...chosen().path, ...path], valueOf(kind, value.firstChild.value));
  }));
}

function titleOf(record) {
  const words = record.employer || record.credential || record.type || record.exam || record.level || record.kind || "";
  return words ? " (" + words + ")" : "";
}

function valueOf(kind, text) {
  switch (kind) {
    case "truth": return text === "true";
    case "number": return Number(text);
    case "list": return text.split(",").map(one => one.trim()).filter(one => one);
    default: return text.trim();
  }
}
