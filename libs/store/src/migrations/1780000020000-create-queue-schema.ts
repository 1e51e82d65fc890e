// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where BullMQ keeps its queues when no Redis is configured. Ids only, nothing that must survive: the rows of the ledger are the truth. */
export class CreateQueueSchema1780000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema bullmq;
revoke all on schema bullmq from public;
grant usage, create on schema bullmq to chain_worker;
comment on schema bullmq is 'The alarm clock, filled by BullMQ itself as chain_worker. Losing it loses nothing (reliability 2.3).';
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema bullmq cascade');
  }
}
