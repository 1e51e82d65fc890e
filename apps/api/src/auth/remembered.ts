// SPDX-License-Identifier: EUPL-1.2

/** How long an answer about who somebody is may be remembered; an ended session is refused well within five seconds (K3). */
const REMEMBERED_MS = 3_000;
const MOST_REMEMBERED = 5_000;

/** What was found out a moment ago, so that a screen that asks five things is looked up once. Keys are hashes, never secrets. */
export class Remembered<Value> {
  private readonly known = new Map<string, { readonly value: Value; readonly until: number }>();

  find(key: string): Value | null {
    const entry = this.known.get(key);
    if (entry && entry.until > Date.now()) return entry.value;
    this.known.delete(key);
    return null;
  }

  /** `endsAt`, in seconds since 1970: after it the value is no good, however recent it is. */
  keep(key: string, value: Value, endsAt: number): Value {
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(key, { value, until: Math.min(Date.now() + REMEMBERED_MS, endsAt * 1000) });
    return value;
  }

  forget(which: (value: Value) => boolean): void {
    for (const [key, { value }] of this.known) if (which(value)) this.known.delete(key);
  }
}
