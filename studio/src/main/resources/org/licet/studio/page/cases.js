import { element, button, fill } from "./elements.js";
import { editor } from "./editor.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

const DECISIONS = ["", "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"];
const VERDICTS = ["MET", "NOT_MET", "UNDETERMINED"];

/** The cases as forms: the expectation as choices, name, date and reason as fields, and the facts as YAML. */
export class CaseForms {
  #chosen;
  #search = "";

  show(panel) {
    trying(async () => {
      const { cases } = await post("api/cases", { texts: workspace.changes() });
      const list = element("ul", { class: "list" });
      const form = element("div");
      const listed = () => fill(list, cases.filter(one => one.name.toLowerCase().includes(this.#search)).map(one => element("li", {},
        button(one.name, () => { this.#chosen = one; this.#form(form, one, panel); }, { class: "plain" }), " ", element("span", { class: "note" }, one.file.split("/").pop()))));
      const search = element("input", { type: "search", "aria-label": say("cases.search"), placeholder: say("cases.search"), value: this.#search,
        oninput: event => { this.#search = event.target.value.toLowerCase(); listed(); } });
      fill(panel, element("div", { class: "two" }, element("div", {}, element("div", { class: "row" }, search, element("span", { class: "note" }, say("cases.all", cases.length))), list), form));
      listed();
      const again = this.#chosen && cases.find(one => one.file === this.#chosen.file && one.name === this.#chosen.name);
      if (again) {
        this.#form(form, again, panel);
      } else {
        fill(form, element("p", { class: "quiet" }, say("cases.choose")));
      }
    });
  }

  #form(place, one, panel) {
    const set = (part, value) => trying(async () => {
      const { edits } = await post("api/case", { texts: workspace.changes(), file: one.file, name: one.name, part, value });
      await editor.edit(edits);
      this.#chosen = { file: one.file, name: part === "case" ? value : one.name };
      this.show(panel);
    });
    const field = (part, label, value, type) => element("div", { class: "field wide" }, element("label", { for: "case-" + part }, label),
      element("input", { id: "case-" + part, type: type || "text", value, onchange: event => set(part, event.target.value) }));
    const choice = (part, label, value, all) => element("div", { class: "row" }, element("label", {}, label,
      element("select", { onchange: event => set(part, event.target.value) }, all.map(option =>
        element("option", { value: option, selected: option === value }, option ? say("verdict." + option) : say("case.any"))))));
    fill(place,
      field("case", say("case.name"), one.name),
      field("on", say("case.on"), one.on, "date"),
      field("why", say("case.why"), one.why),
      one.decision ? choice("decision", say("case.decision"), one.decision, DECISIONS.slice(1)) : null,
      Object.entries(one.verdicts).map(([criterion, verdict]) => choice(criterion, criterion, verdict, VERDICTS)),
      element("div", { class: "row" }, button(say("case.yaml"), () => trying(async () => {
        await editor.show(one.file, one.from, 0);
        editor.focus();
      }))),
      element("h4", {}, say("case.facts")), element("pre", { tabindex: "0", "aria-label": say("case.facts") }, one.facts));
  }
}
