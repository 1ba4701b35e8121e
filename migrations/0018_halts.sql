-- The carrier refuses our account or number: nothing goes out but a text now and then, to see whether it is in order again.
alter table senders
  add column halted_at timestamptz,
  add column halted_code integer, -- the carrier's number for why, where it gave one
  add column probe_at timestamptz, -- when one text may try; infinity: never by itself
  add column halt_told_at timestamptz, -- coordinators were last told
  add check ((halted_at is null) = (probe_at is null));
