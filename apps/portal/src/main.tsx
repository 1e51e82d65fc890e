// SPDX-License-Identifier: EUPL-1.2
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.js';
import { keptLanguage, startText } from './text/index.js';
import './theme/index.css';

const place = document.getElementById('portaal');
if (!place) throw new Error('The page has no place for the portal.');

const text = await startText(keptLanguage());
createRoot(place).render(
  <I18nextProvider i18n={text}>
    <App />
  </I18nextProvider>,
);
