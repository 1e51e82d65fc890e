// SPDX-License-Identifier: EUPL-1.2

/** Who a verified token says is asking. The directory in the database has the last word (act_as). */
export interface Principal {
  readonly subject: string;
  /** The organisation claim; without one nobody is signed in. */
  readonly organisation: string | null;
  /** Roles of the token; what counts is what the directory grants too. */
  readonly roles: readonly string[];
  /** The session of the identity provider, which may have ended there (back-channel logout). */
  readonly sid: string | null;
}
