// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Canary } from '../deadline/canary.js';
import { ALARM_AFTER_FAILURES } from '../jobs.js';
import { about, type Log } from '../log/log.js';
import { GIVE_UP, LOG, STORE, TEMPO_OF_WORKER } from '../parts.js';
import { Rhythm } from '../rhythm/rhythm.js';
import type { Tempo } from '../rhythm/tempo.js';
import type { Health } from './health-server.js';

/** An obligation that is older than this means that nobody is doing the work, whatever else answers. */
const HEALTHY_BELOW_SECONDS = 60;

/** Says every minute how late the oldest obligation is (the dead man's figure), and ends a worker that looks alive and does nothing. */
@Injectable()
export class Lookout implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rhythms: readonly Rhythm[];

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) private readonly log: Log,
    @Inject(TEMPO_OF_WORKER) tempo: Tempo,
    private readonly canary: Canary,
    @Inject(GIVE_UP) private readonly giveUp: (reason: string) => void,
  ) {
    const onError = (error: unknown): void => log.error(about(error), 'the lookout failed');
    this.rhythms = [new Rhythm(tempo.canaryEveryMs, () => this.fly(), onError), new Rhythm(tempo.heartbeatEveryMs, () => this.beat(), onError)];
  }

  onApplicationBootstrap(): void {
    for (const rhythm of this.rhythms) rhythm.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.rhythms.map((rhythm) => rhythm.stop()));
  }

  async look(): Promise<Health> {
    const queue = { queueAnswers: Number(this.canary.queueAnswers), canarySilentSeconds: this.canary.silentSeconds() };
    try {
      const { alarms, outbox } = this.store;
      const [oldestOverdueSeconds, oldestMailSeconds, alarmsFailing, mailsFailing] = await Promise.all([
        alarms.oldestOverdueSeconds(),
        outbox.oldestOverdueSeconds(),
        alarms.failing(ALARM_AFTER_FAILURES),
        outbox.failing(ALARM_AFTER_FAILURES),
      ]);
      const figures = { databaseAnswers: 1, ...queue, oldestOverdueSeconds, oldestMailSeconds, alarmsFailing, mailsFailing };
      return { healthy: oldestOverdueSeconds < HEALTHY_BELOW_SECONDS, figures };
    } catch {
      return { healthy: false, figures: { databaseAnswers: 0, ...queue } };
    }
  }

  private async beat(): Promise<void> {
    const { healthy, figures } = await this.look();
    this.log.info({ healthy, ...figures }, 'heartbeat');
    const { alarmsFailing = 0, mailsFailing = 0 } = figures;
    if (alarmsFailing + mailsFailing === 0) return;
    this.log.error({ alarmsFailing, mailsFailing }, `a person has to look: failed ${ALARM_AFTER_FAILURES} times or more, and still tried`);
  }

  private async fly(): Promise<void> {
    const still = await this.canary.fly();
    if (still.length > 0) this.giveUp(`no canary came back through: ${still.join(', ')}`);
  }
}
