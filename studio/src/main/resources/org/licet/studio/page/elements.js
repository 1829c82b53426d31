/** Creates an element. Attributes whose names begin with "on" are listeners; children are elements or texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

export function button(text, act, attributes = {}) {
  return element("button", { type: "button", ...attributes, onclick: act }, text);
}

const FOCUSABLE = "button, input, select, textarea, summary, a[href], [tabindex]";

/**
 * Replaces the children of an element. If one of them has the focus, the same one among the new children takes it: by its
 * id or data-key, or by its kind and name. If it is gone, the one in its place does.
 */
export function fill(parent, ...children) {
  const focused = document.activeElement;
  const within = parent.contains(focused) && parent !== focused;
  const place = within ? placeIn(parent, focused) : undefined;
  parent.replaceChildren(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  if (within) {
    takeFocus(parent, focused, place);
  }
  return parent;
}

function focusable(parent) {
  return [...parent.querySelectorAll(FOCUSABLE)].filter(one => !one.disabled);
}

function nameOf(one) {
  return one.dataset.key || one.id || one.tagName + " " + (one.getAttribute("aria-label") || one.textContent);
}

function placeIn(parent, focused) {
  const all = focusable(parent);
  const name = nameOf(focused);
  return { name, index: all.indexOf(focused), same: all.filter(one => nameOf(one) === name).indexOf(focused) };
}

function takeFocus(parent, focused, { name, index, same }) {
  const all = focusable(parent);
  const successor = all.includes(focused) ? focused : all.filter(one => nameOf(one) === name)[same]
    || all[Math.min(Math.max(index, 0), all.length - 1)] || parent.closest("[tabindex]");
  if (successor && successor !== document.activeElement) {
    successor.focus({ preventScroll: true });
  }
}

/** Returns true if a reader is typing in a field of an element, which must not be replaced meanwhile. */
export function isTyping(parent) {
  const focused = document.activeElement;
  return parent.contains(focused) && focused.tagName === "INPUT" && focused.value !== focused.defaultValue;
}

/** Runs an action once no further call came for a time. */
export function afterPause(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
