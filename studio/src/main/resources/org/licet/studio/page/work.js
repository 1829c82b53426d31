import { element, button, fill } from "./elements.js";
import { get, post, trying } from "./server.js";
import { workspace } from "./workspace.js";
import { say } from "./texts.js";

const PAUSE = 250;

/** The latest work of each kind, which a new one replaces. */
const latest = new Map();

/** Starts long work, shows its progress with a button that stops it, and returns its result; undefined if it was stopped. */
export async function work(place, kind, data) {
  const bar = element("progress", { "aria-label": say("progress") });
  const words = element("span", { role: "status" }, say("wait"));
  const started = {};
  const instead = latest.get(kind)?.id;
  latest.set(kind, started);
  fill(place, element("div", { class: "row" }, bar, words, button(say("stop"), () => started.id && trying(() => post("api/stop", { id: started.id })))));
  try {
    started.id = (await post("api/start", { kind, instead, texts: workspace.changes(), ...data })).id;
    const result = await ended(started.id, bar, words);
    if (!result && latest.get(kind) === started) {
      fill(place, element("p", { class: "quiet" }, say("stopped")));
    }
    return result;
  } catch (failure) {
    fill(place);
    throw failure;
  }
}

/** Returns the result of a work; undefined if it was stopped. */
async function ended(id, bar, words) {
  for (;;) {
    const state = await get("api/work?id=" + id);
    if (state.result) {
      return state.result;
    }
    if (state.failure) {
      throw new Error(state.failure);
    }
    if (state.failure !== undefined) {
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
