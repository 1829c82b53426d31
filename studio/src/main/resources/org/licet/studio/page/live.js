import { element, button, fill } from "./elements.js";
import { trying } from "./server.js";
import { workspace } from "./workspace.js";
import { work } from "./work.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** One list on the way to use: check, test, impact, put live. Each step says what it found. */
export class GoingLive {
  #list = element("div");

  constructor() {
    for (const event of ["changed", "saved", "reread"]) {
      workspace.addEventListener(event, () => this.found && this.#fill());
    }
  }

  show(page) {
    this.page = page;
    fill(page, element("div", { class: "row" }, button(say("live.run"), () => trying(() => this.#run()), { class: "main" }),
      element("span", { class: "note" }, say("live.about"))), this.#list);
    if (this.found) {
      this.#fill();
    }
  }

  async #run() {
    this.found = undefined;
    this.texts = JSON.stringify(workspace.changes());
    this.found = await work(this.#list, "live", {});
    if (this.found) {
      this.#fill();
    }
  }

  /** Returns true if the steps ran with the texts as they are now. */
  #isCurrent() {
    return this.texts === JSON.stringify(workspace.changes());
  }

  #fill() {
    const changed = Object.keys(workspace.changes()).length;
    const current = this.#isCurrent();
    const ready = this.found.steps.every(step => step.state !== "not") && current && changed > 0 && !workspace.folder.readOnly;
    const why = workspace.folder.readOnly ? say("read-only") : !current ? say("live.changed") : changed === 0 ? say("live.nothing")
      : ready ? say("live.ready", changed) : say("live.not-ready");
    const put = button(say("live.put"), () => trying(async () => {
      if (!this.#isCurrent()) {
        throw new Error(say("live.changed"));
      }
      await workspace.save(true);
      this.found = undefined;
      fill(this.#list);
      this.show(this.page);
      tell(say("live.done"));
    }), { class: "main", disabled: !ready });
    fill(this.#list, element("ol", { class: "steps" },
      this.found.steps.map(step => element("li", {}, element("span", { class: "badge " + step.state, "aria-hidden": "true" }, step.state === "met" ? "\u2713" : step.state === "not" ? "\u2717" : "!"),
        element("strong", {}, step.title), element("span", {}, step.words, step.details.length ? element("ul", {}, step.details.map(one => element("li", {}, one))) : null))),
      element("li", {}, element("span", { class: "badge plain", "aria-hidden": "true" }, String(this.found.steps.length + 1)), element("strong", {}, say("live.put")), element("span", {}, why), put)));
  }
}
