import { element } from "./elements.js";

/**
 * A list of tabs with one panel, by the keys of the ARIA pattern.
 * Each tab has a key, a text, and a function that shows it.
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

  show(key) {
    this.shown = key;
    this.tabs.forEach((tab, at) => {
      const chosen = tab.key === key;
      this.buttons[at].setAttribute("aria-selected", String(chosen));
      this.buttons[at].tabIndex = chosen ? 0 : -1;
      if (chosen) {
        this.panel.setAttribute("aria-labelledby", this.buttons[at].id);
        this.panel.classList.remove("framed");
        tab.show(this.panel);
      }
    });
  }

  name(key, text) {
    this.buttons[this.tabs.findIndex(tab => tab.key === key)].textContent = text;
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const now = this.tabs.findIndex(tab => tab.key === this.shown);
      const next = (now + step + this.tabs.length) % this.tabs.length;
      this.show(this.tabs[next].key);
      this.buttons[next].focus();
      event.preventDefault();
    }
  }
}
