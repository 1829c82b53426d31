import { element, button, fill } from "./elements.js";
import { Tabs } from "./tabs.js";
import { editor } from "./editor.js";
import { trial } from "./trial.js";
import { trying } from "./server.js";
import { workspace } from "./workspace.js";
import { change } from "./verdicts.js";
import { Reasons } from "./reasons.js";
import { Person } from "./person.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** The cases and people to list at once, each with its reasons. */
const AT_ONCE = 25;

/** The cases and people whose verdict the change moves, and one of them beside the rule. */
export class Effects {
  #shown = { cases: AT_ONCE, people: AT_ONCE };

  constructor(place) {
    this.panel = element("div", { id: "effects-panel", class: "body" });
    this.person = new Person(() => this.tabs.shown === "person" && this.tabs.show("person"), () => this.tabs.show("cases"));
    this.tabs = new Tabs(say("effects"), this.panel, [
      { key: "cases", text: say("cases"), show: page => this.#cases(page) },
      { key: "people", text: say("people"), show: page => this.#people(page) },
      { key: "person", text: say("one-person"), show: page => this.person.show(page) },
    ]);
    fill(place, element("div", { class: "head" }, element("h2", { id: "effects-heading" }, say("effects")), this.tabs.list), this.panel);
    this.tabs.show("cases");
  }

  show() {
    const cases = trial.cases.length;
    const people = trial.people.moves;
    this.tabs.name("cases", cases ? say("cases.count", cases) : say("cases"));
    this.tabs.name("people", people ? say("people.count", people) : say("people"));
    if (!trial.stale) {
      this.person.refresh();
    }
    if (this.tabs.shown !== "person") {
      this.tabs.show(this.tabs.shown);
    }
  }

  /** Colors the rule by the evidence of the person. */
  color() {
    this.person.color();
  }

  #open(who, criteria) {
    this.person.open(who, criteria.map(one => one.criterion));
    this.tabs.show("person");
    this.panel.focus();
  }

  #stale() {
    return trial.stale ? element("p", { class: "quiet" }, trial.known ? say("stale") : say("stale.never"))
      : trial.compared ? null : element("p", { class: "quiet" }, say("not-compared"));
  }

  #cases(page) {
    const failing = trial.cases.filter(one => one.after && !one.after.holds);
    const reasons = new Reasons();
    fill(page,
      this.#stale(),
      trial.cases.length === 0 && !trial.stale && trial.compared ? element("p", { class: "quiet" }, say("cases.none")) : null,
      failing.length > 1 ? button(say("cases.expect-all", failing.length), () => trying(() => this.#expect(failing)), { "data-key": "expect-all" }) : null,
      element("ul", { class: "list" }, trial.cases.slice(0, this.#shown.cases).map(one => this.#case(one, reasons))),
      this.#more("cases", trial.cases.length, page));
    trying(() => reasons.ask());
  }

  #more(kind, all, page) {
    const left = all - this.#shown[kind];
    return left > 0 ? button(say("more", Math.min(left, AT_ONCE)), () => {
      this.#shown[kind] += AT_ONCE;
      this.tabs.shown === kind && (kind === "cases" ? this.#cases(page) : this.#people(page));
    }, { "data-key": "more" }) : null;
  }

  #case(one, reasons) {
    const who = { file: one.file, name: one.name };
    const unexpected = one.after && !one.after.holds ? one.after.unexpected.filter(each => !one.criteria.some(moved => moved.criterion === each.criterion)) : [];
    return element("li", {},
      element("div", { class: "line" }, button(one.name, () => this.#open(who, [...one.criteria, ...unexpected]), { class: "plain" }),
        one.decision ? change(one.decision.before, one.decision.after) : null),
      one.criteria.map(moved => this.#moved(moved, reasons.of(who, moved.criterion))),
      unexpected.map(each => element("p", {}, element("code", {}, each.criterion), " ", say("case.unexpected", say("verdict." + each.expected), say("verdict." + each.is)), " ",
        reasons.of(who, each.criterion))),
      one.after === undefined ? element("p", { class: "note" }, say("case.removed"))
        : one.after.holds ? element("p", { class: "note holds" }, say("case.holds"))
          : element("div", { class: "line" }, element("span", { class: "fails" }, say("case.fails")),
            one.criteria.length + unexpected.length === 0 ? one.after.differences.map(each => element("p", { class: "note" }, each)) : null,
            button(say("case.expect"), () => trying(() => this.#expect([one])), { "data-key": "expect " + one.file + " " + one.name })),
    );
  }

  #moved(moved, reason) {
    return element("p", {}, element("code", {}, moved.criterion), " ", change(moved.before, moved.after), " ", reason);
  }

  async #expect(cases) {
    const expected = await workspace.ask("api/expect", { cases: cases.map(one => ({ file: one.file, name: one.name })) });
    await editor.edit(expected);
    tell([expected.changed ? say("expected", expected.changed) : "",
      expected.unchanged.length ? say("expected.not", expected.unchanged.length, expected.unchanged.join("; ")) : ""].filter(part => part).join(" "));
  }

  #people(page) {
    const people = trial.people;
    const reasons = new Reasons();
    if (!trial.known) {
      fill(page, this.#stale());
      return;
    }
    fill(page,
      this.#stale(),
      element("p", { class: "note" }, people.people < people.all ? say("people.first", people.people, people.source, people.on, people.all)
        : say("people.who", people.people, people.source, people.on), people.left ? " " + say("people.left", people.left) : ""),
      people.moved.length === 0 && !trial.stale && trial.compared ? element("p", { class: "quiet" }, say("people.none")) : null,
      element("ul", { class: "list" }, people.moved.slice(0, this.#shown.people).map(one => {
        const who = { person: one.candidate, credential: one.credential, stage: one.stage };
        return element("li", {},
          element("div", { class: "line" }, button(one.candidate, () => this.#open(who, one.criteria), { class: "plain" }), element("span", { class: "note" }, one.at), change(one.before, one.after)),
          one.criteria.map(moved => this.#moved(moved, reasons.of(who, moved.criterion))));
      })),
      this.#more("people", people.moved.length, page),
      people.rows > people.moved.length ? element("p", { class: "note" }, say("people.cut", people.moved.length, people.rows)) : null);
    trying(() => reasons.ask());
  }
}
