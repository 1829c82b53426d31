import { element, button, fill } from "./elements.js";
import { editor } from "./editor.js";
import { trial } from "./trial.js";
import { trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

/** Shows every problem of the folder, with its place, and advice to apply. */
export function showProblemList(panel) {
  fill(panel, trial.problems.length === 0 ? element("p", { class: "quiet" }, say("problems.none")) : null,
    element("ul", { class: "list" }, trial.problems.map(one => element("li", {}, element("div", { class: "line" },
      element("span", {}, element("span", { class: one.severity === "error" ? "fails" : "" }, say("severity." + one.severity)), " ", one.message,
        one.advice ? element("span", { class: "quiet" }, " ", say("maybe", one.advice)) : null),
      workspace.has(one.file) ? button(one.place, () => trying(async () => { await editor.show(one.file, one.from, one.to - one.from); editor.focus(); }), { class: "plain" })
        : element("span", { class: "note" }, one.place),
      one.fixes.map(fix => button(say("fix", fix.title), () => trying(() => editor.edit({ ...fix, asked: trial.asked })), { class: "fix" })))))));
}
