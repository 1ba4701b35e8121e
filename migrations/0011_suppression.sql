alter table people
  -- Their phone has refused texts for good, so alerts are no longer sent to it.
  add column suppressed_at timestamptz,
  -- It has texted us since, and what was refused before no longer counts.
  add column restored_at timestamptz;
