// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Public } from '../auth/allow.js';
import { CONFIGURATION } from '../injected.js';
import type { Configuration } from '../configuration.js';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** RFC 9116: where somebody who found a hole can say so. */
@Controller('.well-known')
export class SecurityTxtController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'securityContact' | 'publicOrigin'>) {}

  @Public()
  @Get('security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  text(): string {
    const { securityContact, publicOrigin } = this.configuration;
    const expires = new Date(Date.now() + YEAR_MS).toISOString();
    return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: ${publicOrigin}/.well-known/security.txt\n`;
  }
}
