import { element } from "./elements.js";

/**
 * A list of tabs with one panel, by the keys of the ARIA pattern.
 * Each tab has a key, a text, and a function that shows it on a page. A framed tab fills the panel to its edges.
 */
export class Tabs {
  constructor(label, panel, tabs) {
    this.panel = panel;
    this.tabs = tabs;
    this.panel.setAttribute("role", "tabpanel");
    this.panel.tabIndex = 0;
    this.list = element("div", { role: "tablist", class: "tabs", "aria-label": label, onkeydown: event => this.key(event) });
    this.buttons = tabs.map(tab => element("button", {
      type: "button", role: "tab", id: panel.id + "-" + tab.key, "aria-controls": panel.id, onclick: () => this.show(tab.key),
    }, tab.text));
    this.list.append(...this.buttons);
  }

  /** Shows a tab. What an earlier tab still finds goes to its own page, which nobody sees any more. */
  show(key) {
    if (key !== this.shown) {
      this.page = element("div", { class: "page" });
      this.panel.replaceChildren(this.page);
    }
    this.shown = key;
    this.tabs.forEach((tab, at) => {
      const chosen = tab.key === key;
      this.buttons[at].setAttribute("aria-selected", String(chosen));
      this.buttons[at].tabIndex = chosen ? 0 : -1;
      if (chosen) {
        this.panel.setAttribute("aria-labelledby", this.buttons[at].id);
        this.panel.classList.toggle("framed", tab.framed === true);
        tab.show(this.page);
      }
    });
  }

  name(key, text) {
    this.buttons[this.tabs.findIndex(tab => tab.key === key)].textContent = text;
  }

  key(event) {
    const now = this.tabs.findIndex(tab => tab.key === this.shown);
    const last = this.tabs.length - 1;
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      this.show(this.tabs[next].key);
      this.buttons[next].focus();
      event.preventDefault();
    }
  }
}
