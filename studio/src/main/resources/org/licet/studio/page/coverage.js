import { element, button, fill } from "./elements.js";
import { editor } from "./editor.js";
import { trying } from "./server.js";
import { work } from "./work.js";
import { say } from "./texts.js";

/** The parts of the rules that cases cover, as a list and as colors of the text. */
export class Coverage {
  #found;
  #list = element("div");

  show(page) {
    this.page = page;
    fill(page, element("div", { class: "row" },
      button(say("coverage.run"), () => trying(() => this.#run())),
      button(say("coverage.color"), () => this.#color(), { disabled: !this.#found }),
      element("span", { class: "note" }, say("coverage.about"))), this.#list);
  }

  async #run() {
    const found = await work(this.#list, "coverage", {});
    if (found) {
      this.#found = found;
      this.#color();
      this.#fill();
      if (this.#list.isConnected) {
        this.show(this.page);
      }
    }
  }

  #color() {
    editor.color(this.#found.items.filter(one => one.file === editor.name));
  }

  #fill() {
    fill(this.#list, this.#found.summaries.map(line => element("p", {}, line)),
      element("ul", { class: "list" }, this.#found.items.filter(one => one.state !== "full").map(one => element("li", {},
        element("div", { class: "line" }, element("span", { class: "seen " + one.state }, one.words),
          button(one.place, () => trying(async () => {
            await editor.show(one.file, one.from, one.to - one.from);
            this.#color();
            editor.focus();
          }), { class: "plain" }))))));
  }
}
