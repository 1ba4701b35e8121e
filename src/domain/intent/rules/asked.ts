import type { Message } from '../message.ts'
import { hasAction, hasPlace, isHappening } from '../scene.ts'

export const asked = ({ askedWards }: Message): number[] => askedWards

export const isCalm = ({ scene }: Message): boolean =>
  !isHappening(scene) || (!hasPlace(scene) && !hasAction(scene))
