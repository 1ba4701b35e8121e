-- The city's streets, as src/places/gazetteer-rows.ts describes them: replaced part by part, read whole.
-- `id` only keeps the order in which they came, so that every process builds the same index.

create table streets (
  id bigint generated always as identity primary key,
  name text not null unique,
  lowest integer,
  highest integer
);

create table crossings (
  id bigint generated always as identity primary key,
  street1 text not null,
  street2 text not null,
  lat double precision not null,
  lon double precision not null
);

create table blocks (
  id bigint generated always as identity primary key,
  street text not null,
  block integer not null,
  number integer not null,
  lat double precision not null,
  lon double precision not null
);

create table landmarks (
  id bigint generated always as identity primary key,
  kind text not null,
  name text not null,
  alt text,
  address text,
  extra text,
  lat double precision not null,
  lon double precision not null
);

create table local_names (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('street', 'landmark', 'neighborhood', 'town')),
  name text not null,
  means text,
  lat double precision,
  lon double precision,
  check ((lat is null) = (lon is null)),
  check (means is not null or kind not in ('street', 'landmark'))
);

create table grid (
  only_row boolean primary key default true check (only_row),
  description jsonb not null
);

create table gazetteer_parts (
  part text primary key,
  row_count integer not null,
  imported_at timestamptz not null
);
