import { workspace } from "./workspace.js";
import { trying } from "./server.js";

/** The problems, cases and people of the texts as they are now. Dispatches "done" after each answer. */
class Trial extends EventTarget {
  problems = [];
  /** The texts that the problems are about. */
  asked = {};
  cases = [];
  people = { people: 0, moves: 0, moved: [], source: "", on: "" };
  stale = false;
  /** Whether there is any result, and one of the folder to compare it with. */
  known = false;
  compared = true;
  #running = false;
  #again = false;

  /** Asks for an answer. While one is on its way, only the last request counts. */
  async run() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    await trying(async () => {
      do {
        this.#again = false;
        const answer = await workspace.ask("api/try");
        this.asked = answer.asked;
        this.problems = answer.problems;
        this.stale = answer.stale;
        if (!answer.stale) {
          this.known = true;
          this.compared = answer.compared;
          this.cases = answer.cases;
          this.people = answer.people;
        }
      } while (this.#again);
    });
    this.#running = false;
    this.dispatchEvent(new Event("done"));
  }
}

export const trial = new Trial();
