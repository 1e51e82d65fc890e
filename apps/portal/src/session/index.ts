// SPDX-License-Identifier: EUPL-1.2
export { useAct, useQuietly, useRequestId, type Act, type ActProblem, type Refused } from './act.js';
export { useAsk, useLive, useNewest, type Asked } from './ask.js';
export { useSignedIn, type SignedIn } from './session-context.js';
export { useUnsaved } from './unsaved.js';
