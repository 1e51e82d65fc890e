// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import express, { Router } from 'express';

/** Paths that are never a page of the portal. */
const NOT_A_PAGE = /^\/(graphql|auth|health|\.well-known|assets)(\/|$)/i;

/** The built portal: its files by name, and its one page for every address that only the browser knows. */
export function servePortal(directory: string): Router {
  const router = Router();
  // Vite puts a hash of the content in the names under assets/, so they may be kept for ever; the page itself never.
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: true }));
  router.use(express.static(directory, { index: false, dotfiles: 'ignore', setHeaders: (response) => response.setHeader('cache-control', 'no-store') }));
  router.use((request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NOT_A_PAGE.test(request.path) && request.accepts('html') === 'html';
    if (!isPage) return next();
    response.setHeader('cache-control', 'no-store');
    response.sendFile(join(directory, 'index.html'), { cacheControl: false });
  });
  return router;
}
