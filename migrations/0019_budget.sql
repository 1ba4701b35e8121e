-- An alert that would break the day's budget waits for a coordinator's word.
alter table bulletins
  add column budget text check (budget in ('asked', 'approved', 'refused')), -- null: not looked at, or there is none
  add column budget_asked_at timestamptz,
  add check ((budget_asked_at is null) or (budget is not null));
alter table questions add column bulletin_id bigint references bulletins on delete cascade;
alter table questions drop constraint questions_kind_check;
alter table questions add constraint questions_kind_check
  check (kind in ('confirm-join', 'which-join-ward', 'place-of-report', 'which-place', 'what-of-report',
    'extend-shift', 'planned-shift', 'budget'));
alter table questions add constraint questions_of_bulletin check ((kind = 'budget') = (bulletin_id is not null));
create index on direct_deliveries (created_at);
