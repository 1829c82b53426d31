import { tell } from "./message.js";
import { say } from "./texts.js";

/** An answer of the server that is not the one that was asked for. */
class Refusal extends Error {
  constructor(status, data) {
    super(data.message || String(status));
    this.status = status;
    this.data = data;
  }
}

export function get(path) {
  return answer(fetch(path, { credentials: "omit" }));
}

export function post(path, data) {
  return answer(fetch(path, {
    method: "POST", credentials: "omit", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data),
  }));
}

async function answer(sent) {
  const response = await sent.catch(() => {
    throw new Error(say("server-gone"));
  });
  const data = await response.json();
  if (!response.ok) {
    throw new Refusal(response.status, data);
  }
  return data;
}

/** Runs an action of the reader, and shows why it failed if it does. */
export async function trying(action) {
  try {
    return await action();
  } catch (failure) {
    tell(failure.message);
    return undefined;
  }
}
