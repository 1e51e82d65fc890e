// SPDX-License-Identifier: EUPL-1.2

/** Does something for each, so many at once; one that fails is the business of `act`. */
export async function sideBySide<Item>(atOnce: number, items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
}
