-- Everything that names a person or repeats their words is sealed (…_sealed, AES-256-GCM) or a keyed hash.

create table key_check (
  only_row boolean primary key default true check (only_row),
  value bytea not null
);

create table wards (
  number integer primary key check (number > 0),
  name text,
  outline jsonb not null, -- GeoJSON MultiPolygon coordinates, WGS84
  approximate boolean not null,
  active boolean not null default true -- false: not in the newest map; kept for what refers to it
);

create table people (
  id bigint generated always as identity primary key,
  phone_index bytea not null unique,
  phone_sealed bytea not null,
  language text not null default 'en' check (language in ('en', 'es')),
  language_chosen boolean not null default false, -- asked for outright: no longer follows what they write in
  opted_out_at timestamptz,
  created_at timestamptz not null
);

create table verifiers (
  person_id bigint primary key references people on delete cascade,
  name_sealed bytea not null,
  wards integer[] not null check (cardinality(wards) > 0),
  added_at timestamptz not null
);
create index on verifiers using gin (wards);

create table subscriptions (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  ward integer not null references wards,
  consent text not null check (consent in ('confirmed by text', 'carrier start', 'demo')),
  asked_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('leave', 'opt-out')),
  check ((ended_at is null) = (ended_by is null))
);
create unique index subscriptions_one_active on subscriptions (ward, person_id) where ended_at is null;
create index on subscriptions (person_id);

create table shifts (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  ward integer not null references wards,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index shifts_one_open on shifts (ward, person_id) where ended_at is null;
create index on shifts (person_id) where ended_at is null;

create table inbound (
  id bigint generated always as identity primary key,
  carrier_ref text not null unique,
  person_id bigint references people on delete cascade, -- null: the sender is no phone that could be answered
  body_sealed bytea not null,
  media_count integer not null,
  carrier_keyword text check (carrier_keyword in ('stop', 'start', 'help')),
  received_at timestamptz not null,
  handled_at timestamptz,
  reading text -- what it was taken for, once handled
);
create index inbound_waiting on inbound (person_id, id) where handled_at is null;

create table sightings (
  id bigint generated always as identity primary key,
  code text not null,
  wards integer[] not null check (cardinality(wards) > 0),
  place_sealed bytea,
  state text not null default 'open' check (state in ('open', 'confirmed', 'refuted', 'expired')),
  reason text,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  called_at timestamptz, -- verifiers have been looked for at least once
  ruled_at timestamptz,
  check ((state = 'open') = (ruled_at is null and reason is null))
);
create unique index sightings_open_code on sightings (code) where state = 'open';
create index on sightings (opened_at);
create index sightings_open on sightings (expires_at) where state = 'open';

create table reports (
  id bigint generated always as identity primary key,
  inbound_id bigint not null unique references inbound on delete cascade,
  person_id bigint not null references people on delete cascade,
  words_sealed bytea not null,
  has_media boolean not null,
  wards integer[] not null,
  language text not null, -- written in, and so answered in
  state text not null check (state in ('asking', 'located', 'opened', 'given-up')),
  sighting_id bigint references sightings,
  received_at timestamptz not null,
  check ((state = 'opened') = (sighting_id is not null)),
  check (state in ('asking', 'given-up') or cardinality(wards) > 0)
);
create index reports_waiting on reports (received_at) where state in ('asking', 'located');
create index on reports (sighting_id);
create index on reports (person_id);

create table requests (
  id bigint generated always as identity primary key,
  sighting_id bigint not null references sightings on delete cascade,
  person_id bigint not null references people on delete cascade,
  state text not null default 'open' check (state in ('open', 'claimed', 'answered', 'closed')),
  asked_at timestamptz not null,
  unique (sighting_id, person_id)
);
create index on requests (person_id) where state in ('open', 'claimed');

create table verdicts (
  id bigint generated always as identity primary key,
  sighting_id bigint not null references sightings on delete cascade,
  person_id bigint not null references people on delete cascade,
  inbound_id bigint not null unique references inbound on delete cascade,
  verdict text not null check (verdict in ('seen', 'not-ice', 'cannot-tell')),
  given_at timestamptz not null,
  weighed_at timestamptz, -- taken into a ruling
  unique (sighting_id, person_id)
);
create index verdicts_unweighed on verdicts (given_at) where weighed_at is null;

-- Questions put to a phone that a bare answer can belong to. Requests to verifiers are questions too, in `requests`.
create table questions (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  kind text not null check (kind in ('confirm-join', 'which-join-ward', 'ward-of-report')),
  wards integer[] not null default '{}',
  report_id bigint references reports on delete cascade,
  asked_at timestamptz not null,
  closed_at timestamptz,
  check ((kind = 'ward-of-report') = (report_id is not null))
);
create index questions_open on questions (person_id, asked_at) where closed_at is null;

create table alerts (
  id bigint generated always as identity primary key,
  sighting_id bigint not null unique references sightings,
  raised_at timestamptz not null
);

create table bulletins (
  id bigint generated always as identity primary key,
  alert_id bigint not null references alerts,
  kind text not null check (kind in ('confirmed')),
  created_at timestamptz not null,
  started_at timestamptz, -- the audience is fixed
  finished_at timestamptz, -- every delivery has an outcome
  unique (alert_id, kind)
);
create index bulletins_unfinished on bulletins (id) where finished_at is null;

create table bulletin_texts (
  bulletin_id bigint not null references bulletins on delete cascade,
  language text not null,
  body_sealed bytea not null,
  primary key (bulletin_id, language)
);

-- Every text we send. States: see src/fanout/deliver.ts.
create table deliveries (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('reply', 'request', 'alert')),
  person_id bigint not null references people on delete cascade,
  request_id bigint references requests on delete cascade,
  bulletin_id bigint references bulletins, -- an alert's words are kept once per language in bulletin_texts
  language text not null,
  body_sealed bytea,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'in-doubt', 'accepted', 'refused', 'canceled')),
  reason text, -- why it was refused or canceled
  attempts integer not null default 0,
  doubts integer not null default 0, -- sends whose end nobody knows
  due_at timestamptz not null,
  claimed_at timestamptz,
  carrier_ref text unique,
  carrier_status text not null default 'none'
    check (carrier_status in ('none', 'queued', 'sent', 'delivered', 'undelivered', 'failed')),
  created_at timestamptz not null,
  check ((bulletin_id is null) = (body_sealed is not null)),
  check ((bulletin_id is null) = (purpose <> 'alert')),
  unique (bulletin_id, person_id)
);
create index deliveries_due on deliveries (due_at) where state = 'queued';
create index deliveries_bulletin_queued on deliveries (bulletin_id, id) where state = 'queued';
create index deliveries_unsettled on deliveries (claimed_at) where state in ('sending', 'in-doubt');
create index on deliveries (person_id);
create index on deliveries (request_id) where request_id is not null;

-- The simulated carrier's phones and what is on their screens.
create table simulator_phones (
  id bigint generated always as identity primary key,
  phone_index bytea not null unique,
  phone_sealed bytea not null,
  label text not null,
  role text not null check (role in ('resident', 'verifier', 'subscriber')),
  is_off boolean not null default false,
  is_stopped boolean not null default false
);
create table simulator_texts (
  id bigint generated always as identity primary key,
  phone_id bigint not null references simulator_phones on delete cascade,
  carrier_ref text not null unique,
  direction text not null check (direction in ('to-phone', 'from-phone')),
  body_sealed bytea not null,
  status text not null,
  at timestamptz not null
);
create index on simulator_texts (phone_id, id);
