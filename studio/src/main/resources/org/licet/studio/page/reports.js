import { element, button, fill } from "./elements.js";
import { trying, post } from "./server.js";
import { workspace } from "./workspace.js";
import { work } from "./work.js";
import { say } from "./texts.js";

function frame(title) {
  return element("iframe", { title, sandbox: "allow-same-origin" });
}

/** The effect of the change on the people, as a report with charts. */
export class Impact {
  #html;
  #note;
  #progress = element("div", { class: "row" });

  show(page) {
    this.page = page;
    fill(page, element("div", { class: "row" }, button(say("impact.run"), () => trying(async () => {
      const found = await work(this.#progress, "impact", {});
      if (found) {
        this.#html = found.report;
        this.#note = found.note;
        fill(this.#progress);
        if (this.#progress.isConnected) {
          this.show(this.page);
        }
      }
    })), element("span", { class: "note" }, say("impact.about"))), this.#progress);
    if (this.#html) {
      const report = frame(say("impact"));
      report.src = this.#html;
      page.append(this.#note ? element("p", { class: "note" }, this.#note) : "", report);
    }
  }
}

/** Shows the handbook of the rules as they are now. */
export function showHandbook(page) {
  const report = frame(say("handbook"));
  fill(page, report);
  trying(async () => {
    report.src = (await post("api/handbook", { texts: workspace.changes() })).report;
  });
}
