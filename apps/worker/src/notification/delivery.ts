// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { about, type Log } from '../log/log.js';
import { CONFIGURATION, LOG, SEND_MAIL, STORE } from '../parts.js';
import { SEND_WITHIN_MS, type Mailer } from './mailer.js';
import { writeMail } from './write-mail.js';

/** Longer than a mail may take, so that nobody else sends it meanwhile; short, so that a killed worker's mail is late by seconds. */
const LEASE_SECONDS = SEND_WITHIN_MS / 1_000 + 5;

/** INV-27: the inbox has the message already, exactly once. The mail beside it is sent at least once, and says only that something waits. */
@Injectable()
export class Delivery {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) private readonly log: Log,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(SEND_MAIL) private readonly sendMail: Mailer,
  ) {}

  /** Looks again whether it is owed and to whom; a failure is recorded in the row, which comes back later. */
  async deliver(outboxId: string): Promise<void> {
    try {
      const owed = await this.store.outbox.claim(outboxId, LEASE_SECONDS);
      if (!owed) return;
      await this.send(outboxId, owed.email, owed.page === 'MELDING');
    } catch (error) {
      this.log.warn({ outbox: outboxId, ...about(error) }, 'mail not sent, and is tried again');
    }
  }

  private async send(outboxId: string, address: string, toMelder: boolean): Promise<void> {
    const { mailFrom, publicOrigin } = this.configuration;
    try {
      await this.sendMail(writeMail({ outboxId, address, audience: toMelder ? 'MELDER' : 'PARTIJ' }, mailFrom, publicOrigin));
    } catch (error) {
      await this.store.outbox.failed(outboxId);
      throw error;
    }
    await this.store.outbox.sent(outboxId);
    this.log.info({ outbox: outboxId }, 'mail sent');
  }
}
