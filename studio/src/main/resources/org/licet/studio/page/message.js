import { element, button, fill } from "./elements.js";
import { say } from "./texts.js";

const SHOWN = 8000;

const place = document.getElementById("message");
const words = element("span", { role: "alert", id: "message-words" });
const answers = element("span", { class: "answers" });
place.append(words, answers);
place.setAttribute("aria-labelledby", "message-words");
place.addEventListener("keydown", event => event.key === "Escape" && close());

let timer;
let before;

/**
 * Shows a message for some seconds. With actions, it has the focus until the reader chooses one of them or closes it by
 * Escape; then the focus returns.
 */
export function tell(text, ...actions) {
  clearTimeout(timer);
  before = place.contains(document.activeElement) ? before : document.activeElement;
  place.hidden = false;
  words.textContent = text;
  fill(answers, actions, button(say("close"), close));
  actions.filter(action => action.tagName === "BUTTON").forEach(action => action.addEventListener("click", close));
  if (actions.length === 0) {
    timer = setTimeout(close, SHOWN);
  } else {
    actions[0].focus();
  }
}

function close() {
  clearTimeout(timer);
  const focused = place.contains(document.activeElement);
  place.hidden = true;
  words.textContent = "";
  fill(answers);
  if (focused) {
    (before && before.isConnected && before !== document.body ? before : document.querySelector(".cm-content")).focus();
  }
}
