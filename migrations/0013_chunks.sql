-- A bulletin's deliveries in runs, each sent by one job at a time. A delivery that is in flight stays `queued`; which
-- ones those are stands here, so that a send costs one row update and a crash leaves in doubt just what was in flight.
create table chunks (
  id bigint generated always as identity primary key,
  bulletin_id bigint not null references bulletins,
  -- Those of the bulletin with after_id < id <= through_id.
  after_id bigint not null,
  through_id bigint not null,
  state text not null default 'open' check (state in ('open', 'paused', 'done')),
  -- Who sends it just now, and when that was last heard of.
  owner text,
  held_at timestamptz,
  sending bigint[] not null default '{}',
  check ((owner is null) = (held_at is null)),
  check (owner is not null or sending = '{}')
);
-- By command: nothing more of it is sent until it is resumed, or ever.
alter table bulletins
  add column paused_at timestamptz,
  add column stopped_at timestamptz;

create index on chunks (bulletin_id);
create index chunks_undone on chunks (id) where state <> 'done';
create index chunks_held on chunks (held_at) where owner is not null;

insert into chunks (bulletin_id, after_id, through_id)
  select bulletin_id, min(id) - 1, max(id) from deliveries
  where bulletin_id is not null and state = 'queued' group by bulletin_id;

-- Of a bulletin's deliveries the chunks tell what is still to be done.
drop index deliveries_bulletin_queued;
drop index deliveries_due;
create index deliveries_due on deliveries (due_at) where state = 'queued' and bulletin_id is null;
