import { element, button, fill } from "./elements.js";
import { get, post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

/** The difference to an earlier version: in meaning first, then in the text. */
export class Difference {
  #base = "";
  #asked = 0;

  show(page) {
    trying(async () => {
      const { versions } = await get("api/versions");
      const place = element("div");
      const choice = element("select", { id: "difference-to", onchange: event => {
        this.#base = event.target.value;
        trying(() => this.#compare(place));
      } }, versions.map(one => element("option", { value: one.id, selected: one.id === this.#base }, one.title)));
      this.#base = choice.value;
      fill(page, element("div", { class: "row" }, element("label", {}, say("difference.to"), choice)), place);
      await this.#compare(place);
    });
  }

  async #compare(place) {
    const asked = ++this.#asked;
    const found = await post("api/difference", { texts: workspace.changes(), base: this.#base });
    if (asked === this.#asked) {
      fill(place,
        found.problem ? element("p", { class: "fails" }, found.problem) : null,
        found.meaning.length === 0 && found.texts.length === 0 ? element("p", { class: "quiet" }, say("difference.none")) : null,
        found.meaning.map(one => element("section", {}, element("h4", {}, one.subject, " ", element("span", { class: "note" }, one.kind)),
          one.before ? element("p", {}, element("del", { class: "removed" }, one.before)) : null,
          one.after ? element("p", {}, element("ins", { class: "added" }, one.after)) : null)),
        found.texts.map(one => element("details", { open: found.texts.length < 3 }, element("summary", {}, one.file),
          element("pre", { tabindex: "0", "aria-label": one.file }, one.lines.map(line => element("span", { class: { "-": "removed", "+": "added" }[line[0]] || "quiet" }, line + "\n"))))));
    }
  }
}
