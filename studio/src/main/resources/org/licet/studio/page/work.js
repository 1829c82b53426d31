import { element, button, fill } from "./elements.js";
import { get, post } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

const PAUSE = 250;

/** Starts long work, shows its progress with a button that stops it, and returns its result; undefined if it was stopped. */
export async function work(place, kind, data) {
  const bar = element("progress", { "aria-label": say("progress") });
  const words = element("span", { role: "status" }, say("wait"));
  fill(place, element("div", { class: "row" }, bar, words, button(say("stop"), () => post("api/stop", { kind }))));
  await post("api/start", { kind, texts: workspace.changes(), ...data });
  for (;;) {
    const state = await get("api/work?kind=" + kind);
    if (state.result) {
      return state.result;
    }
    if (state.failure !== undefined) {
      if (state.failure) {
        throw new Error(state.failure);
      }
      fill(place, element("p", { class: "quiet" }, say("stopped")));
      return undefined;
    }
    if (state.total) {
      bar.max = state.total;
      bar.value = state.done;
      words.textContent = say("progress.of", state.done, state.total);
    }
    await new Promise(done => setTimeout(done, PAUSE));
  }
}
