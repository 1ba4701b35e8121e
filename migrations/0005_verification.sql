-- A language is a file of the program; the database need not know which there are.
alter table people drop constraint people_language_check;

create table coordinators (
  person_id bigint primary key references people on delete cascade,
  name_sealed bytea not null,
  added_at timestamptz not null
);

-- Sightings about the same thing become one; what a drill is about never becomes an alert.
alter table sightings
  add column merged_into bigint references sightings,
  add column is_drill boolean not null default false,
  -- The last wave of requests that went out; 0: none yet. See src/domain/waves.ts.
  add column wave integer not null default 0,
  -- When the next wave goes out unless somebody claims it; null: none is to go out.
  add column next_wave_at timestamptz,
  add column claimed_by bigint references people on delete set null,
  add column claimed_until timestamptz,
  -- Reporters whose reports were refuted again and again: nobody is called out before another voice says the same.
  add column needs_corroboration boolean not null default false;
update sightings set next_wave_at = opened_at where state = 'open' and called_at is null;
alter table sightings drop column called_at;
alter table sightings drop constraint sightings_state_check;
alter table sightings add constraint sightings_state_check
  check (state in ('open', 'confirmed', 'refuted', 'expired', 'merged'));
alter table sightings add constraint sightings_merged_somewhere check ((state = 'merged') = (merged_into is not null));
create index sightings_next_wave on sightings (next_wave_at) where state = 'open' and next_wave_at is not null;
create index on sightings (merged_into) where merged_into is not null;

alter table sightings add constraint sightings_drill_key unique (id, is_drill);
alter table alerts
  add column is_drill boolean not null default false check (not is_drill),
  add constraint alerts_of_no_drill foreign key (sighting_id, is_drill) references sightings (id, is_drill);

alter table requests
  -- Null: not yet texted; many at once go into one text.
  add column told_at timestamptz,
  add column wave integer not null default 1;
update requests set told_at = asked_at;
create index requests_untold on requests (person_id, asked_at) where told_at is null and state = 'open';

-- What it was instead of immigration enforcement.
alter table verdicts add column was text check (was in ('police', 'utility', 'delivery'));
