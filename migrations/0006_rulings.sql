-- What it takes to confirm in a ward; a ward without a row: one trained verifier. See src/domain/ruling.ts.
create table ward_policies (
  ward integer primary key references wards,
  confirm_by text not null default 'one-trained'
    check (confirm_by in ('one-trained', 'one-and-photo', 'two-independent'))
);

-- False: in training; their verdict never suffices alone.
alter table verifiers add column is_trained boolean not null default true;

-- How its reporters were last told that it ended: one that is opened again and ends the same is no news to them.
alter table sightings add column told text check (told in ('confirmed', 'refuted', 'expired'));
update sightings set told = state where state in ('confirmed', 'refuted', 'expired');
