// SPDX-License-Identifier: EUPL-1.2
// The health check of a container that has no curl: `node infra/deploy/is-healthy.mjs <address>`.
const TIMEOUT_MS = 4_000;

const answer = await fetch(process.argv[2] ?? '', { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
