import { element, button, fill } from "./elements.js";
import { Tabs } from "./tabs.js";
import { showProblemList } from "./problems.js";
import { Coverage } from "./coverage.js";
import { Mutants } from "./mutants.js";
import { Difference } from "./difference.js";
import { Impact, showHandbook } from "./reports.js";
import { CaseForms } from "./cases.js";
import { GoingLive } from "./live.js";
import { Versions } from "./versions.js";
import { say } from "./texts.js";

/** The tools below the rule. */
export class Below {
  constructor(place, desk) {
    this.panel = element("div", { id: "below-panel", class: "body" });
    const coverage = new Coverage();
    const mutants = new Mutants();
    const difference = new Difference();
    const impact = new Impact();
    const cases = new CaseForms();
    const live = new GoingLive();
    const versions = new Versions();
    this.tabs = new Tabs(say("below"), this.panel, [
      { key: "problems", text: say("problems"), show: showProblemList },
      { key: "cases", text: say("case-forms"), show: panel => cases.show(panel) },
      { key: "coverage", text: say("coverage"), show: panel => coverage.show(panel) },
      { key: "mutants", text: say("mutants"), show: panel => mutants.show(panel) },
      { key: "difference", text: say("difference"), show: panel => difference.show(panel) },
      { key: "impact", text: say("impact"), framed: true, show: panel => impact.show(panel) },
      { key: "handbook", text: say("handbook"), framed: true, show: showHandbook },
      { key: "live", text: say("live"), show: panel => live.show(panel) },
      { key: "versions", text: say("versions"), show: panel => versions.show(panel) },
    ]);
    const size = button(say("taller"), () => {
      size.setAttribute("aria-pressed", String(desk.classList.toggle("tall")));
    }, { class: "size", "aria-pressed": "false" });
    fill(place, element("div", { class: "head" }, element("h2", { id: "below-heading", class: "sr" }, say("below")), this.tabs.list,
      size), this.panel);
    this.tabs.show("problems");
  }

  /** Shows the list of problems again, which changes with every keystroke. Other tools wait for the reader. */
  show() {
    if (this.tabs.shown === "problems") {
      this.tabs.show("problems");
    }
  }
}
