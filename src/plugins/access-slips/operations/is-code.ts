import type { Payload } from 'payload'

import { findCode } from '@/core/code-hash'

type Asked = { account: number; code: string; hash: string }

/** Whether this is the code of an account that is kept as this hash. */
export const isCode = async ({ secret }: Payload, { account, code, hash }: Asked): Promise<boolean> =>
  (await findCode([hash], { code, purpose: 'access-code', account, secret })) === 0
