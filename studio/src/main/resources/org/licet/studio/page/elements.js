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

/** Replaces the children of an element. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return parent;
}

/** Runs an action once no further call came for a time. */
export function afterPause(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
