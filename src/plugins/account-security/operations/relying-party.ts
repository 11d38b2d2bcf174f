import type { PayloadRequest } from 'payload'

import { env } from '@/env'

/** Where the people open the system: passkeys are made for this name and answer no other site. */
export const relyingParty = (req: PayloadRequest): { id: string; origin: string } => {
  const asked = req.headers.get('origin') ?? (req.url ? new URL(req.url).origin : 'http://localhost')
  const origin = env.PUBLIC_URL ?? asked
  return { id: new URL(origin).hostname, origin }
}
