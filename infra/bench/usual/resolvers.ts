// SPDX-License-Identifier: EUPL-1.2
import { UseGuards } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import type { Repository } from 'typeorm';
import { By, TokenGuard, type Asker, type UsualContext } from './access.js';
import { AnswerCard, AuditEntry, MeldingRow, Organisation, Person, Termijn } from './entities.js';

export enum Taal {
  NL = 'NL',
  EN = 'EN',
}
registerEnumType(Taal, { name: 'Taal' });

const DAY_MS = 86_400_000;
const daysOff = new Set(landelijkVoorbeeld.holidays.map(({ date }) => date));
const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const isWorkingDay = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay()) && !daysOff.has(new Date(day).toISOString().slice(0, 10));

function workingDaysUntil(dueOn: string, now: Date): number {
  const [today, due] = [Date.parse(amsterdam.format(now)), Date.parse(dueOn)];
  const [from, to] = today < due ? [today, due] : [due, today];
  let count = 0;
  for (let day = from + DAY_MS; day <= to; day += DAY_MS) if (isWorkingDay(day)) count += 1;
  return today < due ? count : -count;
}

const rowOf = (card: AnswerCard): MeldingRow => ({ id: card.meldingId, reference: card.reference, sentAt: card.sentAt, card });

@UseGuards(TokenGuard)
@Resolver()
export class MeldingResolver {
  constructor(
    @InjectRepository(AnswerCard) private readonly cards: Repository<AnswerCard>,
    @InjectRepository(AuditEntry) private readonly audit: Repository<AuditEntry>,
  ) {}

  @Query(() => [MeldingRow])
  async mijnMeldingen(
    @By() { personId, organisationId }: Asker,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) _after?: string,
  ): Promise<MeldingRow[]> {
    const found = await this.cards.find({
      where: { melderPersonId: personId, melderOrganisationId: organisationId },
      order: { sentAt: 'DESC', meldingId: 'DESC' },
      take: first,
    });
    const trace = { action: 'mijnMeldingen', subjectKind: 'MELDING', subjectIds: found.map(({ meldingId }) => meldingId), allowed: true };
    await this.audit.insert({ ...trace, at: new Date(), personId, organisationId });
    return found.map(rowOf);
  }

  @Query(() => MeldingRow, { nullable: true })
  async melding(@By() { personId, organisationId }: Asker, @Args('id', { type: () => ID }) id: string): Promise<MeldingRow | null> {
    const card = await this.cards.findOneBy({ meldingId: id, melderPersonId: personId, melderOrganisationId: organisationId });
    const trace = { action: 'whoIsResponsible', subjectKind: 'MELDING', subjectId: id, allowed: card !== null };
    await this.audit.insert({ ...trace, at: new Date(), personId, organisationId });
    return card ? rowOf(card) : null;
  }
}

@Resolver(() => AnswerCard)
export class CardResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() card: AnswerCard, @Context() { loaders }: UsualContext): Promise<Organisation> {
    return loaders.organisation.load(card.organisationId);
  }

  @ResolveField(() => Person)
  person(@Parent() card: AnswerCard, @Context() { loaders }: UsualContext): Promise<Person> {
    return loaders.person.load(card.personId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  withOrganisation(@Parent() card: AnswerCard, @Context() { loaders }: UsualContext): Promise<Organisation> | null {
    return card.withOrganisationId === null ? null : loaders.organisation.load(card.withOrganisationId);
  }

  @ResolveField(() => Organisation)
  veiligThuis(@Parent() card: AnswerCard, @Context() { loaders }: UsualContext): Promise<Organisation> {
    return loaders.organisation.load(card.veiligThuisId);
  }

  @ResolveField(() => Termijn, { nullable: true })
  termijn(@Parent() { storedTermijn }: AnswerCard): Termijn | null {
    if (!storedTermijn) return null;
    const now = new Date();
    const { term, dueOn, dueAt, uitleg } = storedTermijn;
    return { term, dueOn, dueAt, late: Date.parse(dueAt) <= now.getTime(), workingDaysLeft: workingDaysUntil(dueOn, now), uitlegByTaal: uitleg };
  }
}

@Resolver(() => Termijn)
export class TermijnResolver {
  @ResolveField(() => String)
  uitleg(@Parent() { uitlegByTaal }: Termijn, @Args('taal', { type: () => Taal, defaultValue: Taal.NL }) taal: Taal): string {
    return taal === Taal.EN ? uitlegByTaal.en : uitlegByTaal.nl;
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: Person, @Context() { loaders }: UsualContext): Promise<Organisation> {
    return loaders.organisation.load(organisationId);
  }
}
