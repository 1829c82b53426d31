/** The page's own texts in the reader's language. */
const texts = JSON.parse(document.getElementById("texts").textContent);

/** Returns a text with its arguments in place of {0}, {1}. A count of one takes the text "key.one". */
export function say(key, ...values) {
  const singular = values[0] === 1 && texts[key + ".one"];
  const text = singular || texts[key];
  if (text === undefined) {
    throw new Error("The text " + key + " is missing.");
  }
  return text.replace(/\{(\d)\}/g, (all, index) => shown(values[Number(index)]));
}

function shown(value) {
  return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : String(value);
}
