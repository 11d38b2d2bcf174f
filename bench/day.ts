import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { publish } from './figures'
import { measureFloor } from './floor'
import { measureRow, type Row } from './measure'
import { scenarios } from './scenarios'
import { startBenchServer } from './server'
import { renderTable } from './table'

const CLIENTS = [1, 8]
/** The demo school is that of this day, whenever it is measured: a correction of the day after counts as one. */
const AT = '2026-11-30T12:30:00+04:00'

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-bench-'))
const server = await startBenchServer({ folder, schoolTime: AT })
try {
  const list = await scenarios(server)
  const rows: Row[] = []
  for (const scenario of list) {
    for (const clients of CLIENTS) {
      const row = await measureRow({ scenario, clients, url: server.url })
      rows.push(row)
      process.stdout.write(
        `${scenario.name.padEnd(28)} ${String(clients).padStart(2)} clients  p50 ${row.p50.toFixed(1)} ms  p95 ${row.p95.toFixed(1)} ms  ${row.perSecond.toFixed(0)} rps  ${row.statements} statements  ${row.bytes} bytes${row.failed ? `  ${row.failed} FAILED` : ''}\n`,
      )
    }
  }
  const floor = await measureFloor({ file: server.database, facts: server.facts })
  const table = renderTable({ rows, floor })
  await publish('day', table)
  if (rows.some(({ failed }) => failed > 0)) process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
