// SPDX-License-Identifier: EUPL-1.2

/** A fictional professional who can be chosen at the login of the demo and the tests. */
export interface Persona {
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  /** The organisation's id, as the token carries it. */
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
  /** What the person does, as on a door: "jeugdverpleegkundige". Without it the roles are shown. */
  readonly jobTitle?: string;
  /** One line in plain Dutch: why would you choose this person? */
  readonly story: string;
}

/** By username or by subject. */
export function findPersona(personas: readonly Persona[], who: string): Persona {
  const persona = personas.find(({ subject, username }) => subject === who || username === who);
  if (!persona) throw new Error(`there is no persona "${who}"; choose from ${personas.map(({ username }) => username).join(', ')}`);
  return persona;
}
