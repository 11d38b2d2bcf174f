import { timingSafeEqual } from 'node:crypto'

/** Compares secrets without telling by time how much of it was right. */
export const isSameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
