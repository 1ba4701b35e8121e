-- What is seen there? Asked of a report that has told only the place.
alter table questions drop constraint questions_kind_check;
alter table questions drop constraint questions_check;
alter table questions add constraint questions_kind_check
  check (kind in ('confirm-join', 'which-join-ward', 'place-of-report', 'which-place', 'what-of-report',
    'extend-shift', 'planned-shift'));
alter table questions add constraint questions_check
  check ((kind in ('place-of-report', 'which-place', 'what-of-report')) = (report_id is not null));

-- Who asks about a place is told of what ended lately.
create index sightings_ruled on sightings (ruled_at) where state in ('confirmed', 'refuted');

-- With their first report people are told, once, how to watch safely.
alter table people add column told_to_watch_at timestamptz;
