-- A report keeps where it is as it was read, sealed: a place that somebody reports is as private as their words. Its
-- wards stay readable beside it. Null: from before places were kept; the wards are then all that is known.
alter table reports add column place_sealed bytea;

-- 'unlocated': nobody can say which ward, so it goes to verifiers without one.
alter table reports drop constraint reports_state_check;
alter table reports add constraint reports_state_check
  check (state in ('asking', 'located', 'unlocated', 'opened', 'given-up'));
alter table reports drop constraint reports_check1;
alter table reports add constraint reports_located_somewhere check (state <> 'located' or cardinality(wards) > 0);
drop index reports_waiting;
create index reports_waiting on reports (received_at) where state in ('asking', 'located', 'unlocated');

-- Without wards while nobody knows where it is. Only what is somewhere can be confirmed, and so raise an alert.
alter table sightings drop constraint sightings_wards_check;
alter table sightings add constraint sightings_confirmed_somewhere
  check (cardinality(wards) > 0 or state <> 'confirmed');

alter table questions drop constraint questions_kind_check;
alter table questions drop constraint questions_check;
update questions set kind = 'place-of-report' where kind = 'ward-of-report';
alter table questions add constraint questions_kind_check
  check (kind in ('confirm-join', 'which-join-ward', 'place-of-report', 'which-place'));
alter table questions add constraint questions_check
  check ((kind in ('place-of-report', 'which-place')) = (report_id is not null));
create index on questions (report_id) where report_id is not null;

-- Who said that a sighting is elsewhere, when, and where: applied in order under the sighting's lock.
create table relocations (
  id bigint generated always as identity primary key,
  sighting_id bigint not null references sightings on delete cascade,
  person_id bigint not null references people on delete cascade,
  inbound_id bigint not null unique references inbound on delete cascade,
  wards integer[] not null check (cardinality(wards) > 0),
  place_sealed bytea not null,
  given_at timestamptz not null,
  applied_at timestamptz
);
create index relocations_unapplied on relocations (given_at) where applied_at is null;
create index on relocations (sighting_id) where applied_at is null;
