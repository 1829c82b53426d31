import { element, button, fill, afterPause } from "./elements.js";
import { workspace } from "./workspace.js";
import { editor } from "./editor.js";
import { trying } from "./server.js";
import { tell } from "./message.js";
import { say } from "./texts.js";
import { trial } from "./trial.js";
import { showWords } from "./words.js";
import { Effects } from "./effects.js";
import { Below } from "./below.js";

const bar = document.getElementById("bar");
const desk = document.getElementById("desk");
const strip = document.getElementById("strip");

const counts = element("span", { role: "status" });
const advice = element("span", { class: "advice" });
fill(strip, counts, advice);
let problemsShown;

const status = element("span", { role: "status" });
const files = element("select", { id: "file", onchange: event => trying(() => editor.show(event.target.value)) });
const save = button(say("save"), () => trying(saveAll), { class: "main", title: say("save.key") });
const revert = button(say("revert"), () => {
  const bringBack = workspace.revert();
  tell(say("reverted"), button(say("revert.back"), bringBack));
});

function showBar() {
  const other = document.documentElement.lang === "es" ? "en" : "es";
  fill(bar,
    element("h1", {}, say("title")),
    element("label", { for: "file" }, say("file")), files,
    element("span", { class: "note" }, workspace.folder.readOnly ? say("read-only") : workspace.folder.folder),
    element("span", { class: "space" }),
    status,
    button(say("rename"), () => trying(rename), { title: say("rename.key") }),
    button(say("format"), () => trying(format), { title: say("format.key") }),
    revert,
    workspace.folder.readOnly ? null : save,
    element("a", { href: "../" + other + "/", lang: other, hreflang: other }, say("other-language")));
}

function showState() {
  const changed = workspace.files().filter(name => workspace.isChanged(name));
  const names = workspace.files();
  const versions = [...new Set(names.map(name => name.split("/").slice(0, -1).filter(part => part !== "cases").join("/")))];
  fill(files, versions.map(version => element("optgroup", { label: version || "." },
    names.filter(name => name.split("/").slice(0, -1).filter(part => part !== "cases").join("/") === version).map(name =>
      element("option", { value: name, selected: name === editor.name }, (workspace.isChanged(name) ? "\u2022 " : "") + name.slice(version ? version.length + 1 : 0))))));
  const words = changed.length ? say("changed", changed.length) : say("unchanged");
  if (status.textContent !== words) {
    status.textContent = words;
  }
  save.disabled = revert.disabled = changed.length === 0;
  document.getElementById("editor-heading").textContent = editor.name ? editor.name.split("/").pop() : "";
  document.title = (changed.length ? "\u2022 " : "") + say("title");
}

function showProblems() {
  const here = trial.problems.filter(one => one.file === editor.name);
  editor.diagnose(here.map(one => ({ ...one, actions: one.fixes.map(fix => ({ name: say("fix", fix.title), apply: () => trying(() => editor.edit({ ...fix, asked: trial.asked })) })) })));
  const next = JSON.stringify(trial.problems.map(one => [one.severity, one.message, one.file, one.from, one.fixes]));
  if (next === problemsShown) {
    return;
  }
  problemsShown = next;
  const errors = trial.problems.filter(one => one.severity === "error").length;
  const warnings = trial.problems.length - errors;
  const first = trial.problems.find(one => one.severity === "error") || trial.problems[0];
  counts.className = errors ? "fails" : "holds";
  const words = [errors ? say("errors", errors) : say("no-errors"), warnings ? say("warnings", warnings) : ""].filter(part => part).join(", ");
  if (counts.textContent !== words) {
    counts.textContent = words;
  }
  const place = first && workspace.has(first.file);
  fill(advice,
    first && !place ? element("span", { class: "first" }, first.message) : null,
    place ? button(first.message, () => trying(async () => { await editor.show(first.file, first.from); editor.focus(); }), { class: "plain first" }) : null,
    first && first.fixes.length ? button(say("fix", first.fixes[0].title), () => trying(() => editor.edit({ ...first.fixes[0], asked: trial.asked })), { class: "fix" }) : null);
}

let saving;

/** Saves once, however often the reader asks for it meanwhile. */
function saveAll() {
  saving ??= saved().finally(() => { saving = undefined; });
  return saving;
}

async function saved() {
  if (workspace.folder.readOnly || Object.keys(workspace.changes()).length === 0) {
    return;
  }
  try {
    await workspace.save();
    tell(say("saved"));
  } catch (refusal) {
    if (!refusal.data || !refusal.data.conflicts) {
      throw refusal;
    }
    const names = refusal.data.conflicts;
    tell(say("conflict", names.join(", ")),
      button(say("conflict.theirs"), () => trying(() => workspace.rebase(names, false))),
      button(say("conflict.mine"), () => trying(async () => { await workspace.rebase(names, true); await saveAll(); })));
  }
}

async function rename() {
  const found = await workspace.ask("api/name", { file: editor.name, at: editor.at() });
  if (!found.name) {
    tell(say("rename.nothing"));
    return;
  }
  const input = element("input", { value: found.name, "aria-label": say("rename.new", found.name) });
  const apply = () => trying(async () => {
    const at = { file: editor.name, at: editor.at() };
    if ((await workspace.ask("api/name", at)).name !== found.name) {
      throw new Error(say("no-field"));
    }
    const renamed = await workspace.ask("api/rename", { ...at, name: input.value });
    await editor.edit(renamed);
    tell(say("renamed", renamed.edits.length));
  });
  input.addEventListener("keydown", event => event.key === "Enter" && event.target.closest("#message").querySelector("button").click());
  tell(say("rename.new", found.name), input, button(say("rename"), apply));
  input.select(); // it has the focus
}

async function format() {
  await editor.edit(await workspace.ask("api/format", { file: editor.name }));
}

async function start() {
  await workspace.open();
  const effects = new Effects(document.getElementById("effects"));
  const below = new Below(document.getElementById("below"), desk);
  showBar();
  const retry = afterPause(120, () => trial.run());
  const reword = afterPause(150, showWords);
  workspace.addEventListener("changed", () => { showState(); retry(); reword(); });
  workspace.addEventListener("saved", () => { showState(); retry(); });
  workspace.addEventListener("reread", () => trying(async () => { await editor.reread(); showState(); retry(); reword(); }));
  editor.addEventListener("shown", () => { showState(); showProblems(); reword(); effects.color(); });
  editor.addEventListener("moved", reword);
  editor.addEventListener("rename", () => trying(rename));
  editor.addEventListener("format", () => trying(format));
  trial.addEventListener("done", () => { showProblems(); effects.show(); below.show(); });
  window.addEventListener("focus", () => trying(reread));
  window.addEventListener("beforeunload", event => { if (Object.keys(workspace.changes()).length) { event.preventDefault(); } });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      trying(saveAll);
    }
  });
  await editor.show(workspace.current);
  showState();
  await trial.run();
  desk.setAttribute("aria-busy", "false");
}

/** Takes what others wrote to files that were not changed here. */
async function reread() {
  const before = workspace.folder.files;
  await workspace.read();
  if (JSON.stringify(before) !== JSON.stringify(workspace.folder.files)) {
    workspace.dispatchEvent(new Event("reread"));
  }
}

trying(start);
