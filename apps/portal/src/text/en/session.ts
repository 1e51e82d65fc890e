// SPDX-License-Identifier: EUPL-1.2
import type { Texts } from '../nl.js';

export const session: Texts['session'] = {
  title: 'Log in',
  lead: 'Here you see who is responsible after a report.',
  how: 'You log in at your own organisation. This portal never asks for your password.',
  button: 'Log in',
  failed: 'Logging in did not work. Try again.',
  unavailable: 'Logging in is not possible now. Try again in a few minutes.',
  trouble: { title: 'Cannot log in?', text: 'Call the help desk of your own organisation.' },
  acute: { title: 'Is there danger now?', text: 'Do not log in then. Call 112 or Veilig Thuis: 0800 2000.' },
  private: 'What you read here is confidential. We record each time you look.',
  unreachable: 'The portal cannot be reached. We try again.',
  noRole: { title: 'You have no access yet', text: 'Your organisation gave you no task yet. Call your administrator.' },
  warning: {
    title: 'You will soon be logged out',
    text_one: 'You will be logged out in {{count}} minute.',
    text_other: 'You will be logged out in {{count}} minutes.',
    soon: 'You will be logged out in a moment.',
    stay: 'Stay logged in',
  },
  ended: {
    title: 'You are logged out',
    text: 'Log in again. You come back to the same place.',
    kept: 'Your text is kept on this screen. Leave this window open.',
    button: 'Log in again',
    newTab: 'Logging in happens in a new window.',
  },
  back: { title: 'You are logged in again', text: 'You can close this window and go on where you were.' },
};
