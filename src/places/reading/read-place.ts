/**
 * What the words of a text say about where: every reading of them as a place of the gazetteer, weighed.
 * Pure, and bounded in its work: text, words, guesses and pairs of words are.
 */
import { distanceM } from '../gazetteer/distance.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { readAddresses } from './addresses.ts'
import { type AreaMention, readAreas } from './areas.ts'
import { readBetweens } from './betweens.ts'
import { readCrossings, readMeetings } from './crossings.ts'
import type { Hypothesis } from './hypothesis.ts'
import { readLandmarks } from './landmarks.ts'
import { type Mention, readMentions } from './mentions.ts'
import { readWords, type Word } from './words.ts'

export type PlaceReading = {
  words: Word[]
  mentions: Mention[]
  areas: AreaMention[]
  /** The likeliest first; one for each place. */
  hypotheses: Hypothesis[]
}

/** With less than this the names are tried as misspelt ones too. */
const GOOD_ENOUGH = 4.5
/** Two readings that lie this near to one another are one place: about 30 m. */
const SAME_PLACE_DEGREES = 0.0003

export function readPlace(text: string, gazetteer: Gazetteer): PlaceReading {
  const words = readWords(text, gazetteer.streets)
  let mentions = readMentions(words, gazetteer.streets, false)
  const areas = readAreas(words, mentions, gazetteer)
  let hypotheses = hypothesesOf(words, mentions, areas, gazetteer)
  if ((hypotheses[0]?.score ?? 0) < GOOD_ENOUGH && mentions.length > 0) {
    mentions = readMentions(words, gazetteer.streets, true)
    hypotheses = hypothesesOf(words, mentions, areas, gazetteer)
  }
  return { words, mentions, areas, hypotheses }
}

function hypothesesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  areas: readonly AreaMention[],
  { streets, landmarks }: Gazetteer,
): Hypothesis[] {
  const betweens = readBetweens(words, mentions, streets)
  // A stretch between two crossings is not one of them.
  const isTaken = ({ start, end, score }: Hypothesis) =>
    betweens.some((stretch) => stretch.start <= start && stretch.end >= end && stretch.score > score - 1)
  const crossings = readCrossings(words, mentions, streets)
  const exact = [
    ...betweens,
    ...(crossings.length > 0 ? crossings : readMeetings(words, mentions, streets)).filter(
      (one) => !isTaken(one),
    ),
    ...readAddresses(words, mentions, streets).filter((one) => !isTaken(one)),
  ]
  const named = readLandmarks(words, mentions, landmarks, areas)
  const all = reconcile(likeliest(exact), likeliest(named)).sort((a, b) => b.score - a.score)
  const distinct: Hypothesis[] = []
  for (const one of explainAway(all)) {
    if (!distinct.some((other) => isSamePlace(one, other))) distinct.push(one)
    if (distinct.length >= MOST_HYPOTHESES) break
  }
  return distinct
}

/** A text made of nothing but names has thousands of readings, and they are compared with one another. */
const MOST_COMPARED = 60

const likeliest = (hypotheses: readonly Hypothesis[]) =>
  [...hypotheses].sort((a, b) => b.score - a.score).slice(0, MOST_COMPARED)

/** With less than this, streets say nothing about which shop of a chain is meant. */
const SAYS_WHERE = 3
const ELSEWHERE_COST = 5
const SAME_CORNER_M = 250
const SAME_CORNER = 1.5

/** "Jewel, 3400 N Western": of a landmark and a street that is said beside it, the street says where. */
function reconcile(streets: readonly Hypothesis[], landmarks: readonly Hypothesis[]): Hypothesis[] {
  const sure = streets.filter(({ score }) => score >= SAYS_WHERE)
  // "California" alone is no second witness for a house on California.
  const isApart = (landmark: Hypothesis, { start, end }: Pick<Hypothesis, 'start' | 'end'>) =>
    start >= landmark.end || end <= landmark.start
  const isBeside = (landmark: Hypothesis, { start, end }: Hypothesis) =>
    isApart(landmark, { start, end }) || end - start > landmark.end - landmark.start + 1
  const isNear = (one: Hypothesis, other: Hypothesis) => distanceM(one.point, other.point) < SAME_CORNER_M
  return [
    ...streets.map((street) =>
      landmarks.some((landmark) => isApart(landmark, street) && isNear(landmark, street))
        ? { ...street, score: street.score + SAME_CORNER }
        : street,
    ),
    ...landmarks.map((landmark) => {
      const beside = sure.filter((street) => isBeside(landmark, street))
      const isElsewhere = beside.length > 0 && !beside.some((street) => isNear(landmark, street))
      return isElsewhere ? { ...landmark, score: landmark.score - ELSEWHERE_COST } : landmark
    }),
  ]
}

const MOST_HYPOTHESES = 12
/** A reading that is better by this much, of words that it shares with another, leaves little for the other. */
const BETTER_BY = 0.8
const EXPLAINED_AWAY = 2

function explainAway(sorted: readonly Hypothesis[]): Hypothesis[] {
  return sorted
    .map((one) => {
      const isShared = sorted.some(
        (better) => better.score >= one.score + BETTER_BY && better.start < one.end && better.end > one.start,
      )
      return isShared ? { ...one, score: one.score - EXPLAINED_AWAY } : one
    })
    .sort((a, b) => b.score - a.score)
}

function isSamePlace({ point: a }: Hypothesis, { point: b }: Hypothesis): boolean {
  return Math.abs(a.lat - b.lat) < SAME_PLACE_DEGREES && Math.abs(a.lon - b.lon) < SAME_PLACE_DEGREES
}
