// SPDX-License-Identifier: EUPL-1.2
import { lazy, type ComponentType } from 'react';

interface Screen {
  readonly path: string;
  readonly screen: ComponentType;
  /** Fetches its code, so that opening it later needs no connection. */
  readonly fetch: () => Promise<unknown>;
}

const screen = (path: string, load: () => Promise<ComponentType>): Screen => ({ path, screen: lazy(async () => ({ default: await load() })), fetch: load });

/** Every screen of the portal: its address, and the module it lives in. The addresses are made in page/places.ts. */
export const SCREENS: readonly Screen[] = [
  screen('/meldingen', async () => (await import('./melding/mijn-meldingen.js')).MijnMeldingenScreen),
  screen('/meldingen/nieuw', async () => (await import('./melding/nieuwe-melding.js')).NieuweMeldingScreen),
  screen('/meldingen/concept/:id', async () => (await import('./melding/write-melding.js')).WriteMeldingScreen),
  screen('/meldingen/:id', async () => (await import('./melding/melding.js')).MeldingScreen),
  screen('/werk', async () => (await import('./werk/mijn-werk.js')).MijnWerkScreen),
  screen('/veilig-thuis', async () => (await import('./veilig-thuis/meldingen.js')).MeldingenBijVeiligThuisScreen),
  screen('/veilig-thuis/:id', async () => (await import('./veilig-thuis/melding.js')).MeldingBijVeiligThuisScreen),
  screen('/casussen', async () => (await import('./casus/mijn-casussen.js')).MijnCasussenScreen),
  screen('/casussen/:id', async () => (await import('./casus/casus.js')).CasusScreen),
  screen('/casussen/:id/overdragen', async () => (await import('./overdracht/offer.js')).OfferScreen),
  screen('/overdrachten/:id', async () => (await import('./overdracht/overdracht.js')).OverdrachtScreen),
  screen('/berichten', async () => (await import('./notification/berichten.js')).BerichtenScreen),
];
