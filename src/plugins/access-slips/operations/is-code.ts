import type { Payload } from 'payload'

import { findCode } from '@/core/code-hash'
import { keysOf } from '@/env/secret-keys'

type Asked = { account: number; code: string; hash: string }

/** Whether this is the code of an account that is kept as this hash. */
export const isCode = async (payload: Payload, { account, code, hash }: Asked): Promise<boolean> =>
  (await findCode([hash], { code, purpose: 'access-code', account, keys: keysOf(payload) })) === 0
