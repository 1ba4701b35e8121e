-- How fast each sender may go, shared by all workers; see src/store/senders.ts. In segments, and by this database's clock.
create table senders (
  name text primary key,
  seen_at timestamptz not null, -- the latest that the clock has shown: it may be set back
  free_at timestamptz not null, -- the next slot that nobody has
  -- Somebody of a higher lane has asked in vain: until then the lower ones get their share only.
  urgent_waits_until timestamptz,
  follow_up_waits_until timestamptz,
  follow_up_share_at timestamptz,
  bulk_share_at timestamptz,

  held_until timestamptz, -- the carrier wants to be left alone until then
  busy_at timestamptz,
  -- The rate since `slowed_at`; from there it climbs by a share of `usual_rate` each second. Null: never slowed down.
  slowed_to double precision check (slowed_to > 0),
  slowed_at timestamptz,
  usual_rate double precision check (usual_rate > 0),

  -- What the carrier has accepted lately.
  counted double precision not null default 0,
  counted_from timestamptz,
  counted_at timestamptz,

  check ((slowed_to is null) = (slowed_at is null) and (slowed_to is null) = (usual_rate is null)),
  check ((counted_from is null) = (counted_at is null))
);

-- Texts that a mobile network has refused because our day's share of it was used up.
create table network_caps (
  network text not null check (network in ('t-mobile')),
  day date not null, -- as the network counts them: from midnight to midnight on the Pacific coast
  refusals integer not null check (refusals > 0),
  last_at timestamptz not null,
  primary key (network, day)
);
