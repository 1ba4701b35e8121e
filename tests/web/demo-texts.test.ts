import { describe, expect, it } from 'vitest'
import { readIntent } from '../../src/domain/intent/read-intent.ts'
import { SIGHTINGS } from '../../src/web/simulator/demo-story.ts'
import { suggestionsFor } from '../../src/web/simulator/suggestions.ts'
import { demoPlaces } from '../support/demo-places.ts'

const suggested = ['Resident', 'Resident (español)'].map((label) => {
  const [first] = suggestionsFor({
    id: '1',
    label,
    role: 'resident',
    phone: '+13125550101',
    isOff: false,
    isStopped: false,
  })
  return first?.text ?? ''
})

describe('what residents text in the demo', () => {
  it.each([...SIGHTINGS, ...suggested])('"%s" is found in ward 33 without naming it', async (words) => {
    expect(words).not.toMatch(/ward|distrito/i)
    expect(readIntent(words, 'stranger').intent).toBe('report')
    expect((await demoPlaces()).locate(words)).toMatchObject({ wards: [33], ask: false })
  })
})
