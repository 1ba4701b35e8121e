-- An alert's deliveries come by the thousand and are each changed some four times, so they get a table of their own in
-- which a change costs no more than the row: no index and no foreign key has to do with what changes. See
-- docs/decisions/0013-alert-deliveries.md.
alter table deliveries rename to old_deliveries;

create sequence delivery_ids;
select setval('delivery_ids', greatest(max(id), 1), max(id) is not null) from old_deliveries;

create table deliveries (
  id bigint not null default nextval('delivery_ids'),
  purpose text not null check (purpose in ('reply', 'request', 'alert')),
  person_id bigint not null,
  request_id bigint,
  bulletin_id bigint, -- an alert's words are kept once per language in bulletin_texts
  language text not null,
  body_sealed bytea,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'in-doubt', 'accepted', 'refused', 'canceled')),
  reason text, -- why it was refused or canceled
  attempts integer not null default 0,
  doubts integer not null default 0, -- sends whose end nobody knows
  due_at timestamptz not null,
  claimed_at timestamptz,
  carrier_ref text,
  carrier_status text not null default 'none'
    check (carrier_status in ('none', 'queued', 'sent', 'delivered', 'undelivered', 'failed')),
  created_at timestamptz not null,
  check ((bulletin_id is null) = (body_sealed is not null)),
  check ((bulletin_id is null) = (purpose <> 'alert'))
) partition by list (purpose);

create table direct_deliveries partition of deliveries for values in ('reply', 'request');
-- Room on each page for the changed rows: then they stay on it, and no index hears of them.
create table alert_deliveries partition of deliveries for values in ('alert') with (fillfactor = 50);

insert into deliveries
  (id, purpose, person_id, request_id, bulletin_id, language, body_sealed, state, reason, attempts, doubts, due_at,
   claimed_at, carrier_ref, carrier_status, created_at)
  select id, purpose, person_id, request_id, bulletin_id, language, body_sealed, state, reason, attempts, doubts, due_at,
    claimed_at, carrier_ref, carrier_status, created_at
  from old_deliveries order by id;
drop table old_deliveries;

alter table direct_deliveries
  add primary key (id),
  add unique (carrier_ref),
  add foreign key (person_id) references people on delete cascade,
  add foreign key (request_id) references requests on delete cascade;
create index on direct_deliveries (person_id);
create index on direct_deliveries (request_id) where request_id is not null;
create index direct_deliveries_due on direct_deliveries (due_at) where state = 'queued';
create index direct_deliveries_unsettled on direct_deliveries (claimed_at) where state in ('sending', 'in-doubt');

alter table alert_deliveries
  add primary key (id),
  add unique (bulletin_id, person_id);
create index on alert_deliveries (person_id);

-- What a foreign key would do, at the one time at which it matters.
create function forget_alert_deliveries() returns trigger language plpgsql as $$
begin
  delete from alert_deliveries where person_id = old.id;
  return null;
end $$;
create trigger forget_alert_deliveries after delete on people
  for each row execute function forget_alert_deliveries();

alter table chunks
  -- One of its deliveries has been in doubt, and may still be.
  add column has_doubts boolean not null default false;
update chunks c set has_doubts = true
  where exists (
    select from alert_deliveries d
    where d.id > c.after_id and d.id <= c.through_id and d.bulletin_id = c.bulletin_id
      and d.state in ('sending', 'in-doubt'));
-- Bulletins from before there were chunks, with somebody in doubt.
insert into chunks (bulletin_id, after_id, through_id, state, has_doubts)
  select d.bulletin_id, min(d.id) - 1, max(d.id), 'done', true from alert_deliveries d
  where d.state in ('sending', 'in-doubt')
    and not exists (
      select from chunks c where c.bulletin_id = d.bulletin_id and c.after_id < d.id and c.through_id >= d.id)
  group by d.bulletin_id;
create index chunks_doubtful on chunks (bulletin_id) where has_doubts;
-- Who sends a chunk says so every now and then, which no index need hear of either.
drop index chunks_held;
create index chunks_owned on chunks (id) where owner is not null;
