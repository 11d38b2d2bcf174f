import os from 'node:os'

import type { Payload } from 'payload'

import type { Env } from '../env'
import { progress } from './progress'

type AnnounceOptions = { env: Pick<Env, 'DEMO' | 'HOST' | 'PORT' | 'PUBLIC_URL'>; payload: Payload }

/** The last words of a start: where to go and, in a demo school, as whom or why not. */
export const announce = async ({ env, payload }: AnnounceOptions): Promise<void> => {
  const lines = ['', `АСУ РСО работает · is running: ${addresses(env).join('  ')}`]
  if (await isDemo(payload)) lines.push('', ...(env.DEMO ? await loginLines() : CLOSED_DEMO))
  else if (await isWithoutUsers(payload))
    lines.push('Школы ещё нет: откройте адрес и создайте её · Open the address to make your school')
  progress.say(`${lines.join('\n')}\n`)
}

const addresses = ({ HOST, PORT, PUBLIC_URL }: AnnounceOptions['env']): string[] => {
  if (PUBLIC_URL) return [PUBLIC_URL]
  const isEverywhere = HOST === '0.0.0.0' || HOST === '::'
  const hosts = isEverywhere ? ['localhost', ...networkHosts()] : [HOST.includes(':') ? `[${HOST}]` : HOST]
  return hosts.map((host) => `http://${host}:${PORT}`)
}

const networkHosts = (): string[] =>
  Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .slice(0, 2)

const isDemo = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'schools',
    where: { isDemo: { equals: true } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

const isWithoutUsers = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs === 0

const CLOSED_DEMO = [
  'Здесь демонстрационная школа, а её учётные записи закрыты: их пароль знают все.',
  '  DEMO=1 откроет их; свою школу начинают с пустой папкой данных (DATA_DIR).',
  'This is a demo school, and its accounts are closed: everybody knows their password.',
  '  DEMO=1 opens them; a school of your own begins with an empty DATA_DIR.',
]

const loginLines = async (): Promise<string[]> => {
  const { DEMO_LOGINS, DEMO_PASSWORD } = await import('../demo/demo-logins')
  const width = Math.max(...DEMO_LOGINS.map(({ username }) => username.length))
  return [
    'Вход в демонстрационную школу · Demo sign-in:',
    ...DEMO_LOGINS.map(({ username, label }) => `  ${username.padEnd(width)}  ${label.ru} · ${label.en}`),
    `  Пароль у всех · Password of all: ${DEMO_PASSWORD}`,
  ]
}
