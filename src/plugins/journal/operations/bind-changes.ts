import { randomBytes } from 'node:crypto'

import { env } from '@/env'

import { type Change, type ChainedChange, type ChainHead, chainChanges } from '../domain/change-chain'

type Place = { head: ChainHead | undefined; lesson: number; author: number | null; at: string }

/** Puts changes after the last one of their lesson, by the hash that the installation has chosen. */
export const bindChanges = (changes: readonly Change[], place: Place): ChainedChange[] =>
  chainChanges(changes, {
    ...place,
    makeSalt: () => randomBytes(12).toString('base64url'),
    hashName: env.HASH_ALGORITHM,
  })
