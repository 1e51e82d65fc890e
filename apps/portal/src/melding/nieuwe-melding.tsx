// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Navigate } from 'react-router';
import { placeOf } from '../page/index.js';

/** A new melding is a draft with an id of its own from the first letter, so that reloading and coming back find it again. */
export function NieuweMeldingScreen() {
  const [id] = useState(() => crypto.randomUUID());
  return <Navigate to={placeOf.concept(id)} replace state={{ begun: true }} />;
}
