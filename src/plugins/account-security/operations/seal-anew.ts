import type { Payload } from 'payload'

import { rows } from '@/db/rows'
import { env } from '@/env'

import { SLUGS } from '../slugs'
import { isSealedAsNow, seal, unseal } from './seal'
import { purposeOf } from './totp'

type Sealed = { id: number; account: number; secret: string | null }

/**
 * Seals with the present secret and cipher what the former ones have sealed, the secrets of programs with codes. Does
 * it again after whatever stopped it; several processes may do it at once, and what is set up meanwhile stands.
 */
export const sealAnew = async (payload: Payload): Promise<void> => {
  const factors = await rows({ payload }).find<Sealed>({
    collection: SLUGS.factors,
    columns: ['id', 'account', 'secret'],
    where: { kind: { equals: 'totp' } },
  })
  let done = 0
  let lost = 0
  for (const { id, account, secret: sealed } of factors) {
    const purpose = purposeOf(account)
    if (!sealed || isSealedAsNow(payload, purpose, sealed)) continue
    const secret = unseal(payload, purpose, sealed)
    if (secret === null) lost += 1
    else
      done += await rows({ payload }).update({
        collection: SLUGS.factors,
        where: { id: { equals: id }, secret: { equals: sealed } },
        data: { secret: seal(payload, purpose, secret) },
      })
  }
  if (done > 0) payload.logger.info({ done }, 'Secrets of programs with codes were sealed anew')
  if (lost > 0)
    payload.logger.warn(
      { lost },
      'Secrets of programs with codes were sealed by a secret of the installation that is not here (PAYLOAD_SECRET_FORMER): their codes open nothing',
    )
  if (env.PAYLOAD_SECRET_FORMER && lost === 0)
    payload.logger.info('Nothing needs PAYLOAD_SECRET_FORMER any more: remove it')
}
