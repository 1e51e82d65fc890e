// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Store } from '@ketenportaal/store';
import type { Response } from 'express';
import { Public } from '../auth/allow.js';
import { STORE } from '../injected.js';

const ANSWER_WITHIN_MS = 2_000;

@Controller('health')
export class HealthController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** The process runs. It says nothing about the database: restarting us would not bring that back. */
  @Public()
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Questions can be answered. The issuer is not asked: who is signed in stays so without it (K5). */
  @Public()
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string }> {
    const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), ANSWER_WITHIN_MS).unref());
    const ready = await Promise.race([
      this.store.ping().then(
        () => true,
        () => false,
      ),
      timeout,
    ]);
    if (!ready) response.status(503);
    return { status: ready ? 'ok' : 'the database does not answer' };
  }
}
