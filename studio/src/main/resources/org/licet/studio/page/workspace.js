import { get, post } from "./server.js";

/**
 * The files of the folder as this page edits them: the content that was read, and the text now.
 * Dispatches "changed" when a text changes, "saved" after the folder was written, and "reread".
 */
class Workspace extends EventTarget {
  #files = new Map();

  async open() {
    await this.read();
    this.current = this.files().find(name => name.endsWith(".drl")) || this.files()[0];
  }

  /** Reads the list of files. Texts that were not changed here are read again when they are shown. */
  async read() {
    const folder = await get("api/folder");
    this.folder = folder;
    const before = this.#files;
    this.#files = new Map(folder.files.map(file => {
      const known = before.get(file.name);
      return [file.name, known && (known.hash === file.hash || isChanged(known)) ? known : { hash: file.hash }];
    }));
    for (const [name, file] of before) {
      if (!this.#files.has(name) && isChanged(file)) {
        this.#files.set(name, file);
      }
    }
    return folder;
  }

  files() {
    return [...this.#files.keys()].sort();
  }

  has(name) {
    return this.#files.has(name);
  }

  async text(name) {
    const file = this.#files.get(name);
    if (file.text === undefined) {
      const read = await get("api/file?name=" + encodeURIComponent(name));
      Object.assign(file, { hash: read.hash, saved: read.text, text: read.text });
    }
    return file.text;
  }

  /** Returns the text of a file that was read before. */
  now(name) {
    return this.#files.get(name).text;
  }

  change(name, text) {
    const file = this.#files.get(name) || {};
    this.#files.set(name, file);
    if (file.text !== text) {
      file.text = text;
      this.dispatchEvent(new CustomEvent("changed", { detail: name }));
    }
  }

  /** Returns the texts that differ from the folder, by the names of files. */
  changes() {
    return Object.fromEntries([...this.#files].filter(([, file]) => isChanged(file)).map(([name, file]) => [name, file.text]));
  }

  /** Asks the server about the texts as they are now. The answer has the texts that it is about. */
  async ask(path, data = {}) {
    const asked = this.changes();
    return { ...await post(path, { texts: asked, ...data }), asked };
  }

  /** Returns true if a text, read before, is still the one that an answer is about. */
  isAsked(name, asked) {
    const file = this.#files.get(name) || { text: "", saved: "" };
    return file.text === (asked[name] ?? file.saved);
  }

  isChanged(name) {
    return isChanged(this.#files.get(name) || {});
  }

  /** Takes back every change, and returns a function that makes all of them again. */
  revert() {
    const changes = this.changes();
    for (const [name, file] of this.#files) {
      if (isChanged(file)) {
        file.text = file.saved;
        if (file.hash === undefined) {
          this.#files.delete(name);
        }
      }
    }
    this.dispatchEvent(new Event("reread"));
    return () => {
      for (const [name, text] of Object.entries(changes)) {
        this.#files.set(name, { ...this.#files.get(name), text });
      }
      this.dispatchEvent(new Event("reread"));
    };
  }

  /** Writes every changed text as one change. Throws a refusal if someone else changed a file in the meantime. */
  async save(live = false) {
    const changes = this.changes();
    const files = Object.entries(changes).map(([name, text]) => ({ name, text, known: this.#files.get(name).hash }));
    const written = await post("api/save", { files, live });
    for (const [name, text] of Object.entries(changes)) {
      Object.assign(this.#files.get(name), { saved: text, hash: written.hashes[name] });
    }
    this.dispatchEvent(new Event("saved"));
    return written;
  }

  /** Takes the folder's content of files as the basis of the texts here, which then replace it. */
  async rebase(names, mine) {
    const folder = await get("api/folder");
    for (const name of names) {
      const file = this.#files.get(name);
      const theirs = folder.files.find(one => one.name === name);
      const read = theirs ? await get("api/file?name=" + encodeURIComponent(name)) : { text: undefined, hash: undefined };
      Object.assign(file, { saved: read.text, hash: read.hash }, mine ? {} : { text: read.text });
      if (!mine && !theirs) {
        this.#files.delete(name);
      }
    }
    this.dispatchEvent(new Event("reread"));
  }
}

function isChanged(file) {
  return file.text !== file.saved;
}

export const workspace = new Workspace();
