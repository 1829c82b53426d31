import { element, button, fill } from "./elements.js";
import { editor } from "./editor.js";
import { trying } from "./server.js";
import { workspace } from "./workspace.js";
import { work } from "./work.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** Small changes of the rules that no case notices, each with a case that would. */
export class Mutants {
  #found;
  #list = element("div");

  show(panel) {
    fill(panel, element("div", { class: "row" },
      button(say("mutants.here"), () => trying(() => this.#run({ file: editor.name, at: editor.at() }))),
      button(say("mutants.all"), () => trying(() => this.#run({}))),
      element("span", { class: "note" }, say("mutants.about"))), this.#list);
  }

  async #run(scope) {
    const found = await work(this.#list, "mutants", scope);
    if (found) {
      this.#found = found;
      this.#fill();
    }
  }

  #fill() {
    const { tried, survivors } = this.#found;
    fill(this.#list, element("p", {}, say("mutants.summary", tried, tried - survivors.length, survivors.length)),
      element("ul", { class: "list" }, survivors.map(one => element("li", {},
        element("div", { class: "line" }, element("span", {}, element("code", {}, one.change), " ", element("span", { class: "note" }, one.rule)),
          button(one.place, () => trying(async () => { await editor.show(one.file, one.from, 0); editor.focus(); }), { class: "plain" })),
        one.equivalent ? element("p", { class: "note" }, say("mutants.equivalent", one.equivalent))
          : one.item ? element("div", {}, element("details", {}, element("summary", {}, say("mutants.case")), element("pre", { tabindex: "0" }, one.item)),
            button(say("mutants.keep"), event => trying(() => this.#keep(one, event.target))))
            : element("p", { class: "note" }, say("mutants.no-case"))))));
  }

  async #keep(one, pressed) {
    const kept = await workspace.ask("api/keep", { item: one.item, home: one.home });
    await editor.edit(kept);
    const now = element("span", { class: "note", tabindex: "-1" }, say("mutants.kept"));
    pressed.replaceWith(now);
    now.focus();
    tell(say("kept", kept.name, kept.file));
  }
}
