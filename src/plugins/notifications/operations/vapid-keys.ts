import path from 'node:path'

import webPush, { type VapidKeys } from 'web-push'

import { env } from '@/env'
import { keptFile } from '@/env/kept-file'

let known: VapidKeys | undefined

const parse = (text: string, file: string): VapidKeys => {
  const keys = JSON.parse(text) as Partial<VapidKeys>
  if (!keys.publicKey || !keys.privateKey) throw new Error(`${file}: both keys of the pair must stand there`)
  return { publicKey: keys.publicKey, privateKey: keys.privateKey }
}

/**
 * The pair of keys by which push services know this server (RFC 8292): of the environment, otherwise made once and kept
 * in the data folder. With other keys every device would have to be switched on anew.
 */
export const vapidKeys = (): VapidKeys => {
  if (known) return known
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, DATA_DIR } = env
  if (publicKey && privateKey) return (known = { publicKey, privateKey })
  const file = path.join(DATA_DIR, 'vapid')
  const text = keptFile(
    file,
    () => JSON.stringify(webPush.generateVAPIDKeys()),
    (kept) => void parse(kept, file),
  )
  return (known = parse(text, file))
}

const address = (from: string | undefined): string | undefined => /[^<>\s]+@[^<>\s]+/.exec(from ?? '')?.[0]

/** Whom a push service writes to about this server. */
export const vapidSubject = (): string => {
  const { MAIL_FROM, PUBLIC_URL } = env
  const mail = address(MAIL_FROM)
  if (mail) return `mailto:${mail}`
  return PUBLIC_URL?.startsWith('https:') ? PUBLIC_URL : 'mailto:administrator@school.invalid'
}
