import { button, fill } from "./elements.js";
import { say } from "./texts.js";

const SHOWN = 8000;

const place = document.getElementById("message");
let timer;

/** Shows a message for some seconds; with actions, until the reader chooses one or closes it. */
export function tell(text, ...actions) {
  clearTimeout(timer);
  fill(place, text, actions, button(say("close"), () => fill(place)));
  actions.filter(action => action.tagName === "BUTTON").forEach(action => action.addEventListener("click", () => fill(place)));
  if (actions.length === 0) {
    timer = setTimeout(() => fill(place), SHOWN);
  }
}
