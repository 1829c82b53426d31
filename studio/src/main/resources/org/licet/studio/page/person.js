import { element, button, fill } from "./elements.js";
import { editor } from "./editor.js";
import { post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { badge } from "./verdicts.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** One person beside the rule: the findings, and the words that let records through. */
export class Person {
  #opened;
  #marks = [];
  #told;
  #moved = [];
  #asked = 0;

  /**
   * @param changed shows the person again, if its tab is shown
   * @param closed shows another tab
   */
  constructor(changed, closed) {
    this.changed = changed;
    this.closed = closed;
  }

  /** Opens a case or one of the people. The criteria that moved come first. */
  open(who, moved) {
    this.#opened = who;
    this.#moved = moved;
    this.#told = undefined;
    this.refresh();
  }

  refresh() {
    if (this.#opened) {
      trying(() => this.#ask());
    }
  }

  async #ask() {
    const asked = ++this.#asked;
    const told = await post("api/person", { texts: workspace.changes(), ...this.#opened });
    if (asked === this.#asked) {
      this.#told = told;
      this.#marks = told.marks;
      this.color();
      this.changed();
    }
  }

  /** Colors the rule by the evidence of the person. */
  color() {
    editor.color(this.#marks.filter(one => one.file === editor.name));
  }

  #close() {
    this.#asked++;
    this.#opened = undefined;
    this.#told = undefined;
    this.#marks = [];
    this.color();
    this.closed();
  }

  show(page) {
    const told = this.#told;
    if (!told) {
      fill(page, element("p", { class: "quiet" }, this.#opened ? say("wait") : say("person.none")));
      return;
    }
    fill(page,
      element("div", { class: "line row" }, element("h3", {}, told.title), badge(told.decision)),
      told.why ? element("p", { class: "note" }, told.why) : null,
      element("div", { class: "row" },
        button(say("person.close"), () => this.#close()),
        told.item ? button(say("person.case"), () => trying(() => this.#keep())) : null),
      [...told.findings].sort((one, other) => this.#isMoved(other) - this.#isMoved(one)).map(finding => this.#finding(finding)),
      this.#marks.length ? element("details", { "data-key": "marks" }, element("summary", {}, say("person.words")), element("ul", { class: "list" }, this.#marks.map(one => this.#mark(one)))) : null,
      element("details", {}, element("summary", {}, say("person.facts")), element("pre", { tabindex: "0", "aria-label": say("person.facts") }, told.facts)));
  }

  #finding(finding) {
    return element("section", { class: this.#isMoved(finding) ? "moved" : undefined },
      element("h4", {}, button(finding.criterion, () => trying(async () => {
        await editor.show(finding.place.file, finding.place.from);
        editor.focus();
      }), { class: "plain", disabled: !finding.place }), " ", badge(finding.verdict)),
      element("p", {}, finding.reason),
      finding.evidence.length ? element("ul", {}, finding.evidence.map(one => element("li", {}, element("strong", {}, one.record), " ", one.words))) : null,
      finding.questions.map(question => element("p", { class: "note" }, question)));
  }

  /** The colors of the text, for those who do not see them. */
  #mark(one) {
    return element("li", {}, element("div", { class: "line" },
      button(one.text, () => trying(async () => {
        await editor.show(one.file, one.from, one.to - one.from);
        this.color();
        editor.focus();
      }), { class: "plain" }), badge({ met: "MET", not: "NOT_MET", undetermined: "UNDETERMINED" }[one.state])), element("p", { class: "note" }, one.words));
  }

  #isMoved(finding) {
    return this.#moved.includes(finding.criterion);
  }

  async #keep() {
    const kept = await workspace.ask("api/keep", { item: this.#told.item, home: this.#told.home });
    await editor.edit(kept);
    tell(say("kept", kept.name, kept.file));
  }
}
