/**
 * Everything of the full demo school as XLSX, CSV and JSON: rows a second, and how much memory the server takes meanwhile.
 * `npx tsx --conditions=production bench/office/exports.ts`, after `npm run build`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { startBenchServer } from '../server'

const MB = 1024 * 1024
const POLL_MS = 200

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-exports-'))
const server = await startBenchServer({ folder })

/** Resident memory of a process in bytes, as Linux tells it. */
const memoryOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
}

const signIn = async (): Promise<Record<string, string>> => {
  const headers = { 'Content-Type': 'application/json', Origin: server.url }
  const answer = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username: 'admin', password: DEMO_PASSWORD }),
  })
  if (!answer.ok) throw new Error(`The sign-in was refused: ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { ...headers, Cookie: cookie }
}

type Row = { id: number; state: string; done: number; total: number; size: number | null }

try {
  const headers = await signIn()
  for (const format of ['xlsx', 'csv', 'json']) {
    const before = await memoryOf(server.pid)
    const start = performance.now()
    const asked = await fetch(`${server.url}/api/exports`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ format }),
    })
    const { id } = (await asked.json()) as { id: number }
    let peak = before
    let row: Row
    do {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      peak = Math.max(peak, await memoryOf(server.pid))
      row = (await (await fetch(`${server.url}/api/exports/${id}`, { headers })).json()) as Row
    } while (row.state === 'waiting' || row.state === 'running')
    const seconds = (performance.now() - start) / 1000
    process.stdout.write(
      `${format.padEnd(5)} ${row.state}  ${row.total} records  ${seconds.toFixed(1)} s  ${Math.round(row.total / seconds)} a second  file ${((row.size ?? 0) / MB).toFixed(1)} MB  memory before ${Math.round(before / MB)} MB, at most ${Math.round(peak / MB)} MB\n`,
    )
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
