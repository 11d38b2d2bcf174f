import { env } from '../env'

import { keyOfSecret } from '../core/key-of-secret'

/**
 * The key of the installation, then the one before while that is still told (`PAYLOAD_SECRET_FORMER`): what it has
 * signed or sealed is read, and nothing new is made with it. Sessions are not for it.
 */
export const keysOf = ({ secret }: { secret: string }, former = env.PAYLOAD_SECRET_FORMER): string[] =>
  former ? [secret, keyOfSecret(former)] : [secret]
