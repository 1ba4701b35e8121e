-- A city redraws its wards: a map is in force from its day on, until the day of the next.
create table ward_maps (
  id bigint generated always as identity primary key,
  valid_from date not null unique, -- -infinity: from the beginning
  imported_at timestamptz not null
);

-- Days begin at midnight UTC, everywhere the same.
create function ward_map_day(at timestamptz) returns date language sql immutable
  return (at at time zone 'UTC')::date;

create function ward_map_in_force(at timestamptz) returns bigint language sql stable
  return (select id from ward_maps where valid_from <= ward_map_day(at) order by valid_from desc limit 1);

create table ward_outlines (
  map_id bigint not null references ward_maps on delete cascade,
  ward integer not null references wards,
  name text,
  outline jsonb not null, -- GeoJSON MultiPolygon coordinates, WGS84
  approximate boolean not null,
  primary key (map_id, ward)
);

create table ward_borders (
  map_id bigint not null references ward_maps on delete cascade,
  ward integer not null references wards,
  adjoining integer not null references wards,
  length_m integer not null check (length_m > 0),
  primary key (map_id, ward, adjoining),
  check (ward < adjoining)
);

-- Raised by whatever changes the maps or the gazetteer, so that running processes load them anew.
create table places_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);

-- The one map of before; what was no longer on it had been kept only for what refers to it.
with map as (
  insert into ward_maps (valid_from, imported_at)
  select '-infinity', now() where exists (select from wards where active) returning id
)
insert into ward_outlines (map_id, ward, name, outline, approximate)
select map.id, number, name, outline, approximate from wards, map where active;

-- Left: every ward number that a map ever had, for subscriptions and shifts to refer to.
alter table wards
  drop column name,
  drop column outline,
  drop column approximate,
  drop column active;
