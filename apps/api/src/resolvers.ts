// SPDX-License-Identifier: EUPL-1.2
import { TermijnResolver } from './calendar/termijn.resolver.js';
import { CasusResolver } from './casus/casus.resolver.js';
import { MeldingBijVeiligThuisResolver } from './melding/melding-bij-veilig-thuis.resolver.js';
import { MeldingDraftResolver } from './melding/melding-draft.resolver.js';
import { MeldingResolver } from './melding/melding.resolver.js';
import { BerichtResolver } from './notification/bericht.resolver.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { OverdrachtResolver } from './overdracht/overdracht.resolver.js';
import { WerkResolver } from './werk/werk.resolver.js';

/** Every resolver there is: the module serves them, the schema is built from them, the guard's spec walks them. */
export const RESOLVERS = [
  OrganisationResolver,
  MeldingResolver,
  MeldingDraftResolver,
  MeldingBijVeiligThuisResolver,
  OverdrachtResolver,
  CasusResolver,
  WerkResolver,
  BerichtResolver,
  TermijnResolver,
] as const;
