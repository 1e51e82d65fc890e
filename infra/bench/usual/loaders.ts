// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { Organisation, Person } from './entities.js';

export interface Loaders {
  readonly organisation: DataLoader<string, Organisation>;
  readonly person: DataLoader<string, Person>;
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | Error)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? new Error('There is no such row.'));
}

/** New for each request, as is usual: a loader remembers what it read. */
@Injectable()
export class LoaderFactory {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    @InjectRepository(Person) private readonly persons: Repository<Person>,
  ) {}

  create(): Loaders {
    return {
      organisation: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await this.organisations.findBy({ id: In([...ids]) }))),
      person: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await this.persons.findBy({ id: In([...ids]) }))),
    };
  }
}
