// SPDX-License-Identifier: EUPL-1.2
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the API answers while the portal is developed; in production both stand behind one address. */
const api = process.env['KETENPORTAAL_API'] ?? 'http://127.0.0.1:4000';

/**
 * The parts library is one module with a hundred components, and names each after making it (`X.displayName = …`), which
 * keeps all of them in the bundle. Without those names only the parts that we use remain: 190 kB less.
 */
const onlyUsedParts: Plugin = {
  name: 'keten:only-used-parts',
  apply: 'build',
  transform: (code, id) =>
    /\/@utrecht\/[\w-]+-react\//.test(id) ? { code: code.replaceAll(/^\w+\.displayName = ['"][^'"]*['"];$/gm, ''), moduleSideEffects: false, map: null } : null,
};

export default defineConfig(({ command }) => {
  // What is built is what is shipped, whoever starts the build (a test runner says "test").
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [react(), onlyUsedParts],
    resolve: { conditions: ['@ketenportaal/source', 'module', 'browser', 'development|production'] },
    server: { proxy: { '/auth': api, '/graphql': { target: api, ws: true } } },
    preview: { proxy: { '/auth': api, '/graphql': { target: api, ws: true } } },
    build: {
      target: 'es2022',
      sourcemap: true,
      // The content security policy allows no inline content, so nothing is inlined as a data address either.
      assetsInlineLimit: 0,
      rolldownOptions: { treeshake: { manualPureFunctions: ['forwardRef', 'createContext', 'memo'] } },
    },
  };
});
