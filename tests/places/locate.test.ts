import { expect, it } from 'vitest'
import { locate } from '../../src/places/locate.ts'

const KNOWN = [20, 25, 33]

it('takes the wards that the writer said', () => {
  expect(locate('ICE at Kedzie and Lawrence, ward 33', [33], KNOWN)).toEqual({
    wards: [33],
    words: 'Kedzie & Lawrence',
    how: 'said',
  })
})

it('drops wards that the map does not know, and doubles', () => {
  expect(locate('wards 33 and 51', [33, 51, 33], KNOWN)).toEqual({ wards: [33], words: null, how: 'said' })
  expect(locate('ward 51', [51], KNOWN)).toEqual({ wards: [], words: null, how: 'none' })
})

it('has words without a ward', () => {
  expect(locate('migra en la 26 y california', [], KNOWN)).toEqual({
    wards: [],
    words: '26th & California',
    how: 'none',
  })
})
