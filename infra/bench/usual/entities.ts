// SPDX-License-Identifier: EUPL-1.2
// The same tables, as entities and as GraphQL types in one class: the usual way of a Nest application.
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@ObjectType()
@Entity('organisation')
export class Organisation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String)
  @Column('text')
  phone!: string;

  @Field(() => String)
  @Column('text', { name: 'phone_hours' })
  phoneHours!: string;

  @Column('boolean')
  active!: boolean;
}

@ObjectType()
@Entity('person')
export class Person {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  subject!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String)
  @Column('text', { name: 'function_title' })
  functionTitle!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'work_phone', nullable: true })
  workPhone!: string | null;

  @Column('boolean')
  active!: boolean;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  employer?: Organisation;

  @OneToMany(() => PersonRole, (role) => role.person)
  roles?: PersonRole[];
}

@Entity('person_role')
export class PersonRole {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('text')
  role!: string;

  @ManyToOne(() => Person, (person) => person.roles)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
}

@Entity('ended_session')
export class EndedSession {
  @PrimaryColumn('text')
  sid!: string;
}

export interface StoredTermijn {
  readonly term: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly uitleg: { readonly nl: string; readonly en: string };
}

@ObjectType()
export class Termijn {
  @Field(() => String)
  term!: string;

  @Field(() => String)
  dueOn!: string;

  @Field(() => String)
  dueAt!: string;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => Number)
  workingDaysLeft!: number;

  uitlegByTaal!: StoredTermijn['uitleg'];
}

/** The card of a melder; as a table it is one row per melding. */
@ObjectType()
@Entity('melder_card')
export class AnswerCard {
  @PrimaryColumn('uuid', { name: 'melding_id' })
  meldingId!: string;

  @Column('uuid', { name: 'melder_person_id' })
  melderPersonId!: string;

  @Column('uuid', { name: 'melder_organisation_id' })
  melderOrganisationId!: string;

  @Column('text')
  reference!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Field(() => Date)
  @Column('timestamptz')
  since!: Date;

  @Field(() => String)
  @Column('text', { name: 'now_happening' })
  now!: string;

  @Column('uuid', { name: 'with_organisation_id', nullable: true })
  withOrganisationId!: string | null;

  @Column('jsonb', { name: 'termijn', nullable: true })
  storedTermijn!: StoredTermijn | null;

  @Column('uuid', { name: 'veilig_thuis_id' })
  veiligThuisId!: string;

  @Field(() => Boolean)
  @Column('boolean', { name: 'veilig_thuis_handles' })
  veiligThuisHandles!: boolean;
}

@ObjectType()
export class MeldingRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Date)
  sentAt!: Date;

  @Field(() => AnswerCard)
  card!: AnswerCard;
}

@Entity('audit_entry')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('uuid', { name: 'subject_ids', array: true, nullable: true })
  subjectIds!: string[] | null;

  @Column('boolean')
  allowed!: boolean;
}
