// SPDX-License-Identifier: EUPL-1.2
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { answerOf } from '../graphql/errors.js';
import type { Log } from './log.js';
import { newTraceId } from './trace.js';

/** Outside GraphQL: a status and a code, never a message of a parser, a driver or a framework (G3). */
@Catch()
export class SafeExceptions implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has its own place for errors; there they are thrown on.
    if (host.getType<GqlContextType>() !== 'http') return error;
    const response = host.switchToHttp().getResponse<Response>();
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (response.headersSent) return void response.end();
    if (status < 500) return void response.status(status === 403 ? 404 : status).end();
    const traceId = newTraceId();
    this.log.error({ traceId, event: 'request failed', error });
    response.status(500).json({ errors: [answerOf('SOMETHING_WENT_WRONG', traceId)] });
    return undefined;
  }
}
