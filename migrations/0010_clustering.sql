alter table sightings
  -- When what was last reported of it happened, and the most serious thing that was said of it.
  add column heard_at timestamptz,
  add column activity text;
update sightings set heard_at = opened_at;
alter table sightings alter column heard_at set not null;

alter table requests
  -- When the verifier is to be texted: at once, or with others in one text.
  add column tell_at timestamptz,
  add column claimed_at timestamptz,
  -- Minutes until the verifier is there, if they said so.
  add column eta_minutes integer,
  -- The claim has been taken up by its sighting, or somebody else's came first.
  add column heeded_at timestamptz;
update requests set tell_at = asked_at;
alter table requests alter column tell_at set not null;
update requests set heeded_at = asked_at where state = 'claimed';
create index requests_unheeded on requests (claimed_at) where state = 'claimed' and heeded_at is null;

-- Two sightings made one, or one made two, by a coordinator: done under the sightings' locks by a job of its own.
create table regroupings (
  id bigint generated always as identity primary key,
  inbound_id bigint not null unique references inbound on delete cascade,
  person_id bigint not null references people on delete cascade,
  kind text not null check (kind in ('merge', 'split')),
  sighting_id bigint not null references sightings on delete cascade, -- the one that stays
  other_id bigint references sightings on delete cascade, -- the one that goes into it
  given_at timestamptz not null,
  applied_at timestamptz,
  check ((kind = 'merge') = (other_id is not null))
);
create index regroupings_unapplied on regroupings (given_at) where applied_at is null;
