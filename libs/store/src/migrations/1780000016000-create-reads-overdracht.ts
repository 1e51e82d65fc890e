// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One overdracht, as much of it as each of its readers may see. */
export class CreateReadsOverdracht1780000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CARD);
    await db.query(SHAPE);
    await db.query(READ);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_overdracht, overdracht_shape, overdracht_card, casus_card');
  }
}

const CARD = `
create function casus_card(c casus, moment reading_moment) returns json language plpgsql stable as $$
begin
  return json_build_object(
    'organisation', find_organisation(c.holder_organisation_id), 'person', find_person(c.holder_person_id), 'since', iso(c.holder_since),
    'now', now_happening(c.next_term), 'withOrganisation', case when c.next_term = 'D-07' then find_organisation(c.offered_to) end,
    'termijn', stored_termijn_shape(c.next_termijn, moment),
    'veiligThuis', find_organisation(c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_id is not null);
end
$$;

-- Who is asked sees the holder and the own answer date, not what else the holder owes.
create function overdracht_card(c casus, o overdracht, moment reading_moment) returns json language plpgsql stable as $$
begin
  c.next_term := 'D-07';
  c.next_termijn := o.answer_termijn;
  return casus_card(c, moment);
end
$$;
grant execute on function casus_card, overdracht_card to chain_app;
`;

/**
 * Content is for the giver, the Veilig Thuis that handles, and the receiver as long as the preview lasts or once it was accepted (T-OVD-04).
 * Reason and "wie dan wel" are between giver, receiver and Veilig Thuis. Others who may open the casus see only that it happened.
 */
const SHAPE = `
create function overdracht_shape(o overdracht, moment reading_moment) returns json language plpgsql stable as $$
declare
  c casus; words overdracht_text; open boolean := o.status = 'AANGEBODEN';
  opens boolean := may_see_casus(o.casus_id); previews boolean := may_see('PREVIEW', o.id);
  gave boolean := o.giver_organisation_id = app_organisation(); received boolean := o.receiver_organisation_id = app_organisation();
  content boolean; answered boolean;
begin
  select * into c from casus k where k.id = o.casus_id;
  content := previews or (opens and (gave or c.veilig_thuis_id = app_organisation() or (received and o.status = 'AANVAARD')));
  answered := received or (opens and (gave or c.veilig_thuis_id = app_organisation()));
  if content then
    select * into words from overdracht_text t where t.overdracht_id = o.id;
  elsif answered then
    words := own_answer(o.id);
  end if;
  return json_build_object(
    'id', o.id, 'casusReference', coalesce(c.reference, reference_of(o.casus_id)), 'status', o.status,
    'giver', find_person(o.giver_person_id), 'receiver', find_organisation(o.receiver_organisation_id), 'offeredAt', iso(o.offered_at),
    'urgency', o.urgency, 'ground', replace(o.ground, '-', '_'), 'familyInformed', o.family_informed,
    'answer', case when open then stored_termijn_shape(o.answer_termijn, moment) end, 'expiresOn', o.expires_on,
    'holderNow', case when opens then casus_card(c, moment) when open and previews then overdracht_card(c, o, moment) end,
    'document', case when content and words.overdracht_id is not null then json_build_object(
      'household', words.household, 'municipality', words.municipality, 'whyThisParty', words.why_this_party, 'asked', words.asked,
      'agreements', words.agreements, 'giverKeeps', words.giver_keeps, 'doNotContact', words.do_not_contact) end,
    'endedAt', iso(o.ended_at), 'endedBy', find_person(o.ended_by_person_id), 'acceptedHolder', find_person(o.holder_person_id), 'firstContactOn', o.first_contact_on,
    'refusalReason', case when answered then o.refusal_reason end, 'refusalText', case when answered then words.refusal_text end,
    'insteadOrganisation', case when answered then find_organisation(o.instead_organisation_id) end, 'insteadText', case when answered then words.instead_text end,
    'firstContactLatestOn', null, 'availableActions', '[]'::json, 'casusId', case when opens then o.casus_id end);
end
$$;
grant execute on function overdracht_shape to chain_app;
`;

const READ = `
create function read_overdracht(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) returns text language plpgsql as $$
declare
  moment reading_moment; item json;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select foldable(overdracht_shape(o, moment), o.casus_id) into item
  from overdracht o where o.id = p_id and (may_see('PREVIEW', o.id) or may_see('OWN_ANSWER', o.id) or may_see_casus(o.casus_id));
  perform audit_read('overdracht', 'OVERDRACHT', p_id, item is not null);
  return case when item is null then 'null' else json_build_object('now', iso(moment.now), 'reader', reader(), 'items', json_build_array(item))::text end;
end
$$;
grant execute on function read_overdracht to chain_app;
`;
