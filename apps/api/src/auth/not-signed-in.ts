// SPDX-License-Identifier: EUPL-1.2
import { NotSignedIn as NotKnown } from '@ketenportaal/store';

/** The token or the session is missing, forged, expired or ended. Which of these is for the log, not for the caller. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** Signed in perhaps, but it cannot be checked now: the issuer does not answer and its keys are not known. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

/** Ours, or the store's: the directory does not know the person, or the session ended between the check and the answer. */
export const isNotSignedIn = (error: unknown): boolean => error instanceof NotSignedIn || error instanceof NotKnown;
