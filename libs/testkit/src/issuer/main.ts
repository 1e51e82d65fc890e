// SPDX-License-Identifier: EUPL-1.2
// The development issuer as a process of its own, for the demo:
//   node --import ./infra/launch/typescript-hook.mjs libs/testkit/src/issuer/main.ts <file with the options as JSON>
// or the same JSON in ISSUER_CONFIG. When it is ready it prints one line: {"url": "...", "port": ...}.
import { readFileSync } from 'node:fs';
import { startIssuer, type IssuerOptions } from './start-issuer.js';

const file = process.argv[2];
const text = file === undefined ? process.env['ISSUER_CONFIG'] : readFileSync(file, 'utf8');
if (text === undefined) throw new Error('Give the issuer its options: a file with JSON as argument, or JSON in ISSUER_CONFIG.');

const issuer = await startIssuer({ ...(JSON.parse(text) as IssuerOptions), log: (line) => console.error(line) });
console.log(JSON.stringify({ url: issuer.url, port: issuer.port }));

const stop = (): void => void issuer.stop().then(() => process.exit(0));
process.once('SIGTERM', stop).once('SIGINT', stop);
