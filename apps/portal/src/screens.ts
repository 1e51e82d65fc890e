// SPDX-License-Identifier: EUPL-1.2
import { lazy, type ComponentType } from 'react';

interface Screen {
  readonly path: string;
  readonly screen: ComponentType;
}

const screen = (path: string, load: () => Promise<ComponentType>): Screen => ({ path, screen: lazy(async () => ({ default: await load() })) });

/** Every screen of the portal: its address, and the module it lives in. The addresses are made in page/places.ts. */
export const SCREENS: readonly Screen[] = [
  screen('/meldingen', async () => (await import('./melding/mijn-meldingen.js')).MijnMeldingenScreen),
  screen('/meldingen/nieuw', async () => (await import('./melding/nieuwe-melding.js')).NieuweMeldingScreen),
  screen('/meldingen/concept/:id', async () => (await import('./melding/write-melding.js')).WriteMeldingScreen),
  screen('/meldingen/:id', async () => (await import('./melding/melding.js')).MeldingScreen),
];
