import { element } from "./elements.js";
import { post } from "./server.js";
import { workspace } from "./workspace.js";

/** The reasons of the verdicts in a list. They come after the list, so that the list need not wait for them. */
export class Reasons {
  #places = [];

  /** Returns the place of the reason why a case or a person has a verdict. */
  of(who, criterion) {
    const place = element("span", { class: "reason" });
    this.#places.push({ who, criterion, place });
    return place;
  }

  /** Asks for all reasons, and puts each in its place. */
  async ask() {
    const all = [...new Set(this.#places.map(one => one.who))];
    if (all.length === 0) {
      return;
    }
    const { reasons } = await post("api/why", { texts: workspace.changes(), of: all });
    for (const { who, criterion, place } of this.#places) {
      place.textContent = reasons[all.indexOf(who)][criterion] || "";
    }
  }
}
