// SPDX-License-Identifier: EUPL-1.2
export { startMailbox, type Mailbox, type ParsedMail } from './start-mailbox.js';
