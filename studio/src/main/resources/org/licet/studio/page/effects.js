import { element, button, fill } from "./elements.js";
import { Tabs } from "./tabs.js";
import { editor } from "./editor.js";
import { trial } from "./trial.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { badge, change } from "./verdicts.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** The cases and people whose verdict the change moves, and one of them beside the rule. */
export class Effects {
  #opened;
  #marks = [];

  constructor(place) {
    this.panel = element("div", { id: "effects-panel", class: "body" });
    this.tabs = new Tabs(say("effects"), this.panel, [
      { key: "cases", text: say("cases"), show: panel => this.#cases(panel) },
      { key: "people", text: say("people"), show: panel => this.#people(panel) },
      { key: "person", text: say("one-person"), show: panel => this.#person(panel) },
    ]);
    fill(place, element("div", { class: "head" }, element("h2", { id: "effects-heading" }, say("effects")), this.tabs.list), this.panel);
    this.tabs.show("cases");
  }

  show() {
    const cases = trial.cases.length;
    const people = trial.people.moved.length;
    this.tabs.name("cases", cases ? say("cases.count", cases) : say("cases"));
    this.tabs.name("people", people ? say("people.count", people) : say("people"));
    if (this.#opened && !trial.stale) {
      trying(() => this.#ask());
    }
    if (this.tabs.shown !== "person") {
      this.tabs.show(this.tabs.shown);
    }
  }

  #stale() {
    return trial.stale ? element("p", { class: "quiet" }, say("stale")) : null;
  }

  #cases(panel) {
    const failing = trial.cases.filter(one => one.after && !one.after.holds);
    fill(panel,
      this.#stale(),
      trial.cases.length === 0 ? element("p", { class: "quiet" }, say("cases.none")) : null,
      failing.length > 1 ? button(say("cases.expect-all", failing.length), () => trying(() => this.#expect(failing))) : null,
      element("ul", { class: "list" }, trial.cases.map(one => this.#case(one))));
  }

  #case(one) {
    return element("li", {},
      element("div", { class: "line" }, button(one.name, () => this.open({ file: one.file, name: one.name }, one.criteria), { class: "plain" }),
        one.decision ? change(one.decision.before, one.decision.after) : null),
      one.criteria.map(moved => element("p", {}, element("code", {}, moved.criterion), " ", change(moved.before, moved.after), " ", moved.why)),
      one.after === undefined ? element("p", { class: "note" }, say("case.removed"))
        : one.after.holds ? element("p", { class: "note holds" }, say("case.holds"))
          : element("div", { class: "line" }, element("span", { class: "fails" }, say("case.fails")),
            button(say("case.expect"), () => trying(() => this.#expect([one])))),
    );
  }

  async #expect(cases) {
    const { edits } = await post("api/expect", { texts: workspace.changes(), cases: cases.map(one => ({ file: one.file, name: one.name })) });
    await editor.edit(edits);
    tell(say("expected", cases.length));
  }

  #people(panel) {
    const people = trial.people;
    fill(panel,
      this.#stale(),
      element("p", { class: "note" }, say("people.who", people.people, people.source, people.on)),
      people.moved.length === 0 ? element("p", { class: "quiet" }, say("people.none")) : null,
      element("ul", { class: "list" }, people.moved.slice(0, 200).map(one => element("li", {},
        element("div", { class: "line" }, button(one.candidate, () => this.open({ person: one.candidate, credential: one.credential, stage: one.stage }, one.criteria), { class: "plain" }),
          change(one.before, one.after)),
        one.criteria.map(moved => element("p", {}, element("code", {}, moved.criterion), " ", change(moved.before, moved.after), " ", moved.why))))));
  }

  /** Opens one person beside the rule: a case, or one of the people. */
  open(who, criteria) {
    this.#opened = who;
    this.moved = criteria.map(one => one.criterion);
    this.told = undefined;
    this.tabs.show("person");
    trying(() => this.#ask());
  }

  async #ask() {
    this.told = await post("api/person", { texts: workspace.changes(), ...this.#opened });
    this.#marks = this.told.marks;
    this.color();
    if (this.tabs.shown === "person") {
      this.tabs.show("person");
    }
  }

  /** Colors the rule by the evidence of the person. */
  color() {
    editor.color(this.#marks.filter(one => one.file === editor.name));
  }

  #close() {
    this.#opened = undefined;
    this.told = undefined;
    this.#marks = [];
    this.color();
    this.tabs.show("cases");
  }

  #person(panel) {
    const told = this.told;
    if (!told) {
      fill(panel, element("p", { class: "quiet" }, this.#opened ? say("wait") : say("person.none")));
      return;
    }
    fill(panel,
      element("div", { class: "line row" }, element("h3", {}, told.title), badge(told.decision)),
      told.why ? element("p", { class: "note" }, told.why) : null,
      element("div", { class: "row" },
        button(say("person.close"), () => this.#close()),
        told.item ? button(say("person.case"), () => trying(() => this.#keep())) : null),
      [...told.findings].sort((one, other) => this.#isMoved(other) - this.#isMoved(one)).map(finding => element("section", { class: this.#isMoved(finding) ? "moved" : undefined },
        element("h4", {}, button(finding.criterion, () => trying(async () => {
          await editor.show(finding.place.file, finding.place.from);
          editor.focus();
        }), { class: "plain", disabled: !finding.place }), " ", badge(finding.verdict)),
        element("p", {}, finding.reason),
        finding.evidence.length ? element("ul", {}, finding.evidence.map(one => element("li", {}, element("strong", {}, one.record), " ", one.words))) : null,
        finding.questions.map(question => element("p", { class: "note" }, question)))),
      element("details", {}, element("summary", {}, say("person.facts")), element("pre", { tabindex: "0" }, told.facts)));
  }

  #isMoved(finding) {
    return this.moved.includes(finding.criterion);
  }

  async #keep() {
    const { edits, file, name } = await post("api/keep", { texts: workspace.changes(), item: this.told.item, home: this.told.home });
    await editor.edit(edits);
    tell(say("kept", name, file));
  }
}
