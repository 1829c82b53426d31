import { element } from "./elements.js";
import { say } from "./texts.js";

const STATE = { MET: "met", ELIGIBLE: "met", NOT_MET: "not", NOT_ELIGIBLE: "not", UNDETERMINED: "undetermined" };

/** Returns a verdict or decision as a badge. */
export function badge(verdict) {
  return element("span", { class: "badge " + (STATE[verdict] || "plain") }, say("verdict." + (verdict || "none")));
}

/** Returns a change of a verdict: before and after. */
export function change(before, after) {
  if (before === after) {
    return badge(after);
  }
  return element("span", { class: "moves" }, badge(before), element("span", { "aria-label": say("becomes"), role: "img" }, "\u2192"), badge(after));
}
