import { element, button, fill } from "./elements.js";
import { get, post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** The commits that the server returns at once. */
const PAGE = 30;

/** The versions saved since the start and the commits, each to return to by one click. */
export class Versions {
  show(page) {
    trying(async () => {
      const { versions } = await get("api/versions");
      this.#fill(page, versions.filter(one => one.restorable), versions.filter(one => one.commit).length === PAGE);
    });
  }

  #fill(page, versions, more) {
    fill(page, element("p", { class: "note" }, say("versions.about")),
      element("ul", { class: "list" }, versions.map(one => element("li", {}, element("div", { class: "line" },
        element("span", {}, one.title),
        workspace.folder.readOnly || one.current ? element("span", { class: "note" }, one.current ? say("versions.current") : "")
          : button(say("versions.restore"), () => trying(() => this.#restore(one, page)), { "aria-label": say("versions.restore") + ": " + one.title }))))),
      more ? button(say("versions.older"), () => trying(async () => {
        const older = await get("api/versions?newer=" + versions.filter(one => one.commit).length);
        this.#fill(page, [...versions, ...older.versions], older.versions.length === PAGE);
      }), { "data-key": "older" }) : null);
  }

  async #restore(version, page) {
    if (Object.keys(workspace.changes()).length) {
      throw new Error(say("versions.unsaved"));
    }
    await post("api/restore", { id: version.id });
    await workspace.read();
    workspace.dispatchEvent(new Event("reread"));
    this.show(page);
    tell(say("restored", version.title));
  }
}
