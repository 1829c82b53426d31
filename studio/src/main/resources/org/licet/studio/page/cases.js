import { element, button, fill, isTyping } from "./elements.js";
import { editor } from "./editor.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { showNewFact } from "./facts.js";
import { say } from "./texts.js";

const DECISIONS = ["", "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"];
const VERDICTS = ["", "MET", "NOT_MET", "UNDETERMINED"];

/** The cases as forms: the expectation as choices, name, date and reason as fields, facts to add, and the case as YAML. */
export class CaseForms {
  #chosen;
  #search = "";
  #form = element("div");
  #list = element("ul", { class: "list" });
  #fields = {};

  show(page) {
    trying(async () => {
      await this.#read();
      const search = element("input", { type: "search", "aria-label": say("cases.search"), placeholder: say("cases.search"), value: this.#search,
        oninput: event => { this.#search = event.target.value.toLowerCase(); this.#showList(); } });
      fill(page, element("div", { class: "two" },
        element("div", {}, element("div", { class: "row" }, search, element("span", { class: "note" }, say("cases.all", this.cases.length))), this.#list), this.#form));
    });
  }

  async #read() {
    this.cases = (await post("api/cases", { texts: workspace.changes() })).cases;
    this.#showList();
    await this.#showForm();
  }

  #showList() {
    fill(this.#list, this.cases.filter(one => one.name.toLowerCase().includes(this.#search)).map(one => element("li", {},
      button(one.name, () => trying(async () => {
        this.#chosen = { file: one.file, name: one.name };
        await this.#showForm();
        this.#form.querySelector("input").focus();
      }), { class: "plain" }), " ", element("span", { class: "note" }, one.file.split("/").pop()))));
  }

  /** Changes one part of the case that is chosen, under the name that it has by then. */
  #set(part, value, path) {
    return trying(async () => {
      await editor.edit(await workspace.ask("api/case", { ...this.#chosen, part, value, path }));
      if (part === "case") {
        this.#chosen.name = value;
      }
      await this.#read();
    });
  }

  async #showForm() {
    const one = this.#chosen && this.cases.find(each => each.file === this.#chosen.file && each.name === this.#chosen.name);
    if (!one) {
      fill(this.#form, element("p", { class: "quiet" }, say("cases.choose")));
      return;
    }
    if (!isTyping(this.#form)) {
      const offered = await this.#offered(one.file);
      fill(this.#form, this.#parts(one, offered));
    }
  }

  /** Asks once for what the form of a version can add. A broken rule elsewhere leaves the rest of the form. */
  async #offered(file) {
    const home = file.replace(/cases\/.*/, "");
    const found = await post("api/case-fields", { texts: workspace.changes(), file }).catch(() => this.#fields[home]);
    this.#fields[home] = found || { criteria: [], stages: [], sections: [] };
    return this.#fields[home];
  }

  #parts(one, offered) {
    const field = (part, label, value, type) => element("div", { class: "field beside" }, element("label", { for: "case-" + part }, label),
      element("input", { id: "case-" + part, type: type || "text", value, onchange: event => this.#set(part, event.target.value) }));
    const choice = (part, label, value, all, nothing) => element("div", { class: "field beside" }, element("label", { for: "case-" + part }, label),
      element("select", { id: "case-" + part, onchange: event => this.#set(part, event.target.value) }, all.map(option =>
        element("option", { value: option, selected: option === (value || "") }, option ? say((part === "stage" ? "stage." : "verdict.") + option) : nothing))));
    const others = offered.criteria.filter(criterion => !(criterion in one.verdicts));
    const criterion = element("select", { id: "case-criterion", "aria-label": say("case.criterion") }, others.map(each => element("option", { value: each }, each)));
    const verdict = element("select", { id: "case-verdict", "aria-label": say("case.verdict") }, VERDICTS.slice(1).map(each => element("option", { value: each }, say("verdict." + each))));
    return [
      field("case", say("case.name"), one.name),
      field("on", say("case.on"), one.on, "date"),
      field("why", say("case.why"), one.why),
      choice("stage", say("case.stage"), one.stage, ["", ...offered.stages], say("case.usual")),
      choice("decision", say("case.decision"), one.decision, DECISIONS, say("case.any")),
      Object.entries(one.verdicts).map(([name, expected]) => choice(name, name, expected, VERDICTS, say("case.any"))),
      others.length ? element("div", { class: "row" }, criterion, verdict, button(say("case.add-verdict"), () => this.#set(criterion.value, verdict.value))) : null,
      showNewFact(one.candidate, offered.sections, (path, value) => this.#set("fact", value, path)),
      element("div", { class: "row" }, button(say("case.yaml"), () => trying(async () => {
        await editor.show(one.file, one.from, 0);
        editor.focus();
      }))),
      element("h4", {}, say("case.facts")), element("pre", { tabindex: "0", "aria-label": say("case.facts") }, one.facts),
    ];
  }
}
