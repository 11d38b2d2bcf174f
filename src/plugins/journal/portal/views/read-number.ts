import { parseId } from '@/core/ids'

/** A number from the address; anything else is as if it were not there. */
export const readNumber = (text: string | undefined): number | undefined =>
  (text === undefined ? undefined : parseId(text)) ?? undefined
