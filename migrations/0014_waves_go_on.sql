-- Sightings that verifiers had been called to before there were waves have had the first: the others follow on it.
-- Without this nobody would be asked about them any more.
update sightings set wave = 1, next_wave_at = opened_at
  where state = 'open' and wave = 0 and next_wave_at is null and not needs_corroboration;
