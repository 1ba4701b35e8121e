-- A shift ends by itself.
alter table shifts
  add column ends_at timestamptz,
  -- Its verifier has been told that it is about to be over.
  add column warned_at timestamptz;
update shifts set ends_at = coalesce(ended_at, started_at + interval '4 hours');
alter table shifts alter column ends_at set not null;
create index shifts_ending on shifts (ends_at) where ended_at is null;

-- Where verifiers were on their rounds, and when: what was watched although nothing was seen.
create table check_ins (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  inbound_id bigint not null unique references inbound on delete cascade,
  wards integer[] not null check (cardinality(wards) > 0),
  place_sealed bytea, -- null: no place was named that we know
  at timestamptz not null
);
create index on check_ins (person_id, at);
create index on check_ins (at);

-- Rounds that come again every week, in the network's local time. One that ends before it starts goes on past midnight.
create table planned_shifts (
  id bigint generated always as identity primary key,
  person_id bigint not null references verifiers on delete cascade,
  wards integer[] not null check (cardinality(wards) > 0),
  weekday integer not null check (weekday between 0 and 6), -- 0: Sunday
  from_minute integer not null check (from_minute between 0 and 1439), -- of the day
  until_minute integer not null check (until_minute between 0 and 1439 and until_minute <> from_minute),
  added_at timestamptz not null,
  unique (person_id, weekday, from_minute)
);

-- One round of a planned shift: its verifier has been reminded of it, and what they said to that.
create table planned_days (
  id bigint generated always as identity primary key,
  planned_shift_id bigint not null references planned_shifts on delete cascade,
  day date not null,
  wards integer[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reminded_at timestamptz not null,
  answer text check (answer in ('on', 'not today')),
  started_at timestamptz check (started_at is null or answer = 'on'),
  unique (planned_shift_id, day)
);
create index planned_days_to_start on planned_days (starts_at) where answer = 'on' and started_at is null;

alter table questions add column planned_day_id bigint references planned_days on delete cascade;
alter table questions drop constraint questions_kind_check;
alter table questions add constraint questions_kind_check
  check (kind in ('confirm-join', 'which-join-ward', 'place-of-report', 'which-place', 'extend-shift', 'planned-shift'));
alter table questions add constraint questions_of_planned_day
  check ((kind = 'planned-shift') = (planned_day_id is not null));
