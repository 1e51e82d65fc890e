// SPDX-License-Identifier: EUPL-1.2
import type { System } from '@ketenportaal/testkit';
import { c1 } from '../stories/c1.story.js';
import { openStage } from '../stories/stage.js';

/** Plays the main job through the login and the public API, prints the holder at each step; false when it broke. */
export async function playSmoke(system: System): Promise<boolean> {
  try {
    await c1(openStage(system, console.log));
    console.log('De demo werkt: van melding tot aanvaarding, met steeds precies één verantwoordelijke.');
    return true;
  } catch (error) {
    console.error(`De demo werkt niet: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
