// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { about, type Log } from '../log/log.js';
import { LOG } from '../parts.js';
import { Horizon } from './horizon.js';
import { Sweep } from './sweep.js';

/** What the clock owes: first the near future into the queue, then the past by our own hand. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly horizon: Horizon,
    private readonly sweep: Sweep,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async turn(): Promise<void> {
    await this.sweep.clean(await this.raised());
  }

  private async raised(): Promise<boolean> {
    try {
      await this.horizon.raise();
      return true;
    } catch (error) {
      this.log.debug(about(error), 'the queue took no deadlines');
      return false;
    }
  }
}
