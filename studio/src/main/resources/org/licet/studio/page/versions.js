import { element, button, fill } from "./elements.js";
import { get, post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { tell } from "./message.js";
import { say } from "./texts.js";

/** The versions saved since the start and the commits, each to return to by one click. */
export class Versions {
  show(panel) {
    trying(async () => {
      const { versions } = await get("api/versions");
      fill(panel, element("p", { class: "note" }, say("versions.about")),
        element("ul", { class: "list" }, versions.filter(one => one.restorable).map(one => element("li", {}, element("div", { class: "line" },
          element("span", {}, one.title),
          workspace.folder.readOnly || one.current ? element("span", { class: "note" }, one.current ? say("versions.current") : "")
            : button(say("versions.restore"), () => trying(() => this.#restore(one, panel))))))));
    });
  }

  async #restore(version, panel) {
    if (Object.keys(workspace.changes()).length) {
      throw new Error(say("versions.unsaved"));
    }
    await post("api/restore", { id: version.id });
    await workspace.read();
    workspace.dispatchEvent(new Event("reread"));
    this.show(panel);
    tell(say("restored", version.title));
  }
}
