import type { Payload } from 'payload'

import { env } from '@/env'

/** Whether letters can go: there is a mail server, and an address for the links in them. */
export const isMailReady = ({ email }: Pick<Payload, 'email'>): boolean =>
  email.name !== 'console' && env.PUBLIC_URL !== undefined
