
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form[data-fingerprint]")];
  const inputs = (form) => [...form.querySelectorAll("[data-key]")];
  const none = /^(none|no|\[\]|ninguno|ninguna)$/i;
  const present = /^(current|actual)$/i;
  const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  const number = /^-?\d+(\.\d+)?$/;

  // The text of an answer; empty if the question is open.
  const text = (input) => input.tagName === "FIELDSET"
    ? (input.querySelector("input:checked") || { value: "" }).value
    : input.value.trim();

  // The answer as in the candidate format; undefined if the text does not answer the question.
  const answer = (kind, written) => {
    switch (kind) {
      case "YES_NO":
      case "RULING":
        return written === "yes";
      case "NUMBER":
        return number.test(written) ? Number(written) : undefined;
      case "DATE":
        return present.test(written) ? "current" : day.test(written) ? written : undefined;
      case "CODES":
        return none.test(written) ? [] : written.split(/[;,]/).map((one) => one.trim()).filter((one) => one);
      case "LIST":
        try {
          const list = none.test(written) ? [] : JSON.parse(written);
          return Array.isArray(list) ? list : undefined;
        } catch (e) {
          return undefined;
        }
      case "VERIFICATION": {
        const [by, on, reference] = written.split(";").map((one) => one.trim());
        if (/^no$/i.test(written)) return false;
        return by && day.test(on || "") ? { by, on, ...(reference && { reference }) } : undefined;
      }
      default:
        return written;
    }
  };

  // Every credential asks a question of a candidate once: equal questions get equal answers.
  const copy = (from, form) => {
    for (const other of forms.filter((one) => one.dataset.fingerprint === form.dataset.fingerprint)) {
      for (const input of inputs(other)) {
        if (input === from || input.dataset.key !== from.dataset.key) continue;
        if (input.tagName === "FIELDSET") {
          for (const choice of input.querySelectorAll("input")) choice.checked = choice.value === text(from);
        } else {
          input.value = from.value;
        }
      }
    }
  };

  const given = (input, value) => input.dataset.by && typeof value !== "object"
    ? { answer: value, by: input.dataset.by }
    : value;

  // Returns a line for each candidate with answers; null if an answer is not understood.
  const lines = () => {
    const people = new Map();
    for (const form of forms) {
      for (const input of inputs(form)) {
        if (input.setCustomValidity) input.setCustomValidity("");
        const written = text(input);
        if (!written || written === "?") continue;
        const value = answer(input.dataset.kind, written);
        if (value === undefined) {
          input.setCustomValidity(input.dataset.expected);
          input.reportValidity();
          return null;
        }
        const { candidate, fingerprint } = form.dataset;
        const by = form.querySelector("[name=by]").value.trim();
        const now = new Date();
        const on = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
          .map((part) => String(part).padStart(2, "0")).join("-");
        const person = people.get(fingerprint) || { candidate, fingerprint, ...(by && { by }), on };
        if (by) person.by = by;
        person[input.dataset.key] = given(input, value);
        people.set(fingerprint, person);
      }
    }
    return [...people.values()].map((person) => JSON.stringify(person));
  };

  const save = (form) => {
    const all = lines();
    const status = form.querySelector("[role=status]");
    if (all === null || all.length === 0) {
      status.textContent = all === null ? "" : status.dataset.none;
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([all.join("\n") + "\n"], { type: "application/json" }));
    link.download = "answers.jsonl";
    link.click();
    status.textContent = status.dataset.saved;
  };

  for (const form of forms) {
    form.querySelector(".save").hidden = false;
    form.querySelector(".save button").addEventListener("click", () => save(form));
    for (const input of inputs(form)) {
      input.addEventListener("input", () => {
        if (input.setCustomValidity) input.setCustomValidity("");
      });
      input.addEventListener("change", () => copy(input, form));
    }
  }
})();
