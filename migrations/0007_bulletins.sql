-- An alert has a life after "confirmed": see src/domain/alert-life.ts.
alter table alerts
  add column state text not null default 'active' check (state in ('active', 'cleared', 'corrected', 'expired')),
  -- The wards that are told of it: where it was confirmed, wherever it moves.
  add column wards integer[],
  -- Where it is now, as far as its updates say. Null: from before this was kept.
  add column place_sealed bytea,
  add column place_wards integer[],
  -- When it closes unless there is news.
  add column expires_at timestamptz,
  add column ended_at timestamptz;
update alerts a set wards = s.wards, place_wards = s.wards, place_sealed = s.place_sealed,
    expires_at = a.raised_at + interval '2 hours'
  from sightings s where s.id = a.sighting_id;
-- Nobody is to hear the closing line of something long past.
update alerts set state = 'expired', ended_at = expires_at where expires_at < now();
alter table alerts
  alter column wards set not null,
  alter column place_wards set not null,
  alter column expires_at set not null,
  add constraint alerts_ended check ((state = 'active') = (ended_at is null));
create index alerts_active on alerts (expires_at) where state = 'active';

alter table bulletins drop constraint bulletins_kind_check;
alter table bulletins drop constraint bulletins_alert_id_kind_key;
alter table bulletins
  add constraint bulletins_kind_check check (kind in ('confirmed', 'update', 'all-clear', 'correction', 'closing')),
  -- The text that gave rise to it; null: none did.
  add column inbound_id bigint unique references inbound on delete set null,
  -- Everybody whom it goes to is in its audience; a follow-up's grows while the first bulletin is still being sent.
  add column is_complete boolean not null default false;
update bulletins set is_complete = true where started_at is not null;
create unique index bulletins_once on bulletins (alert_id, kind) where kind <> 'update';
create index on bulletins (alert_id);

-- What verifiers say of an alert, as it came in: applied in order under the alert's lock.
create table follow_ups (
  id bigint generated always as identity primary key,
  sighting_id bigint not null references sightings on delete cascade,
  person_id bigint not null references people on delete cascade,
  inbound_id bigint not null unique references inbound on delete cascade,
  kind text not null check (kind in ('update', 'clear', 'wrong')),
  -- What an update says, as facts.
  news_sealed bytea,
  given_at timestamptz not null,
  applied_at timestamptz,
  check ((kind = 'update') = (news_sealed is not null))
);
create index follow_ups_unapplied on follow_ups (given_at) where applied_at is null;
create index on follow_ups (sighting_id) where applied_at is null;
