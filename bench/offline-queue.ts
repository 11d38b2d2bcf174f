/**
 * A queue of 500 entries that waited on a device (20 lessons with 25 marks each), until the server has confirmed all:
 * by the queue of the journal, and one request an entry in the same run, beside raw SQL of the same marks.
 * `npm run bench -- offline-queue`, after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { DEMO_PASSWORD } from '@/demo/demo-logins'
import type { LessonPage } from '@/plugins/journal/presenters/types'
import type { DeviceStorage } from '@/plugins/journal/portal/components/device/device-storage'
import { createDrain } from '@/plugins/journal/portal/components/device/drain'
import type { SendJson } from '@/plugins/journal/portal/components/journal-store/send-lesson'
import type { Value } from '@/plugins/journal/portal/components/journal-store/values'
import type { KeptEntry } from '@/plugins/journal/portal/components/save-queue/queue-types'

import { publish } from './figures'
import { startBenchServer } from './server'

const LESSONS = 20
const ENTRIES = 25
const TURNS = 7

type Cell = { lesson: number; student: number; assignment: number; position: number; was: Value }

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-offline-'))
const server = await startBenchServer({ folder })
const median = (times: number[]): number =>
  times.sort((left, right) => left - right)[Math.floor(times.length / 2)]!

/** What the browser's database does, in memory: the network and the server are measured, not the disk of a phone. */
const memoryDevice = (cells: readonly Cell[], mark: number) => {
  const rows = new Map<string, Record<string, KeptEntry<Value>>>()
  for (const { lesson, student, position, was } of cells) {
    const entries = rows.get(String(lesson)) ?? {}
    entries[`m:${student}:${position}`] = {
      was,
      // Nothing waits on a device that changes nothing.
      now: {
        value: was && (was as { value: unknown }).value === mark ? mark + 1 : mark,
        isDebt: false,
        comment: null,
      },
      doubtful: [],
    }
    rows.set(String(lesson), entries)
  }
  const device: DeviceStorage = {
    write: (channel, key, entry) => {
      rows.set(channel, { ...rows.get(channel), [key]: entry })
      return Promise.resolve(true)
    },
    remove: (channel, key) => {
      const { [key]: _, ...others } = rows.get(channel) ?? {}
      rows.set(channel, others)
      return Promise.resolve(true)
    },
    read: (channels) =>
      new Map(
        channels.flatMap((channel) => (rows.has(channel) ? [[channel, rows.get(channel)!] as const] : [])),
      ),
    know: () => undefined,
    knownSince: () => Promise.resolve([]),
    nameLessons: () => undefined,
    subscribe: () => () => undefined,
    close: () => undefined,
  }
  const waiting = () =>
    Promise.resolve(
      [...rows].map(([lesson, entries]) => ({
        lesson: Number(lesson),
        title: '',
        date: '',
        count: Object.keys(entries).length,
        problems: 0,
      })),
    )
  const left = (): number => [...rows.values()].reduce((sum, entries) => sum + Object.keys(entries).length, 0)
  return { device, waiting, left }
}

try {
  const { teacher, workload } = server.facts
  const login = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: teacher, password: DEMO_PASSWORD }),
  })
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { user } = (await login.json()) as { user: { id: number } }
  let requests = 0
  const send = (async (url: string, body: unknown, options?: { method?: string }) => {
    requests += 1
    const response = await fetch(server.url + url, {
      method: options?.method ?? 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-user': String(user.id) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const data: unknown = await response.json()
    if (response.ok) return { ok: true, data }
    throw new Error(`${url}: ${response.status} ${JSON.stringify(data)}`)
  }) as SendJson

  const database = createClient({ url: `file:${server.database}` })
  const { rows: found } = await database.execute({
    sql: `SELECT DISTINCT l.id AS id FROM lessons l JOIN assignments a ON a.lesson_id = l.id
          WHERE l.workload_id = ? AND l.state = 'held' ORDER BY l.date DESC LIMIT ?`,
    args: [workload, LESSONS],
  })
  const pageOf = async (lesson: number): Promise<LessonPage> => {
    const answer = await send<LessonPage>(`/api/journal/lessons/${lesson}`, undefined, { method: 'GET' })
    if (!answer.ok) throw new Error('No page')
    return answer.data
  }
  const cells = async (): Promise<Cell[]> => {
    const list: Cell[] = []
    for (const { id } of found) {
      const { lesson, students, marks } = await pageOf(Number(id))
      const [assignment] = lesson.assignments
      for (const { id: student } of students.slice(0, ENTRIES)) {
        const mark = marks.find((row) => row.student === student && row.assignment === assignment!.id)
        const score = mark?.score ?? null
        const was = mark
          ? {
              value: mark.value,
              isDebt: mark.isDebt,
              comment: mark.comment,
              // As the page keeps it: a mark of a test without points has none.
              ...(score === null ? {} : { score }),
            }
          : null
        list.push({
          lesson: lesson.id,
          student,
          assignment: assignment!.id,
          position: assignment!.position,
          was,
        })
      }
    }
    return list
  }

  const queue: number[] = []
  const single: number[] = []
  let counted = { queue: 0, single: 0, entries: 0 }
  for (let turn = 0; turn < TURNS; turn += 1) {
    const mark = 2 + (turn % 2) * 2
    const waiting = await cells()
    const memory = memoryDevice(waiting, mark)
    const drain = createDrain({
      user: user.id,
      device: memory.device,
      texts: { refused: 'refused', noAssignmentTypes: 'none' },
      waiting: memory.waiting,
      send,
      onProgress: () => undefined,
    })
    requests = 0
    let start = performance.now()
    await drain.start()
    queue.push(performance.now() - start)
    if (memory.left() > 0) throw new Error(`${memory.left()} entries were left`)
    counted = { ...counted, queue: requests, entries: waiting.length }
    requests = 0
    const again = await cells()
    requests = 0
    start = performance.now()
    for (const { lesson, student, assignment, was } of again)
      await send(`/api/journal/lessons/${lesson}/record`, {
        marks: [{ student, assignment, was, now: { value: mark + 1, isDebt: false, comment: null } }],
      })
    single.push(performance.now() - start)
    counted.single = requests
  }

  const last = await cells()
  const floor: number[] = []
  for (let turn = 0; turn < 50; turn += 1) {
    const start = performance.now()
    const transaction = await database.transaction('write')
    for (const { id } of found) {
      const own = last.filter(({ lesson }) => lesson === id)
      await transaction.execute({
        sql: `UPDATE marks SET value = ? WHERE assignment_id = ? AND student_id IN (${own.map(() => '?').join(', ')})`,
        args: [2 + (turn % 4), own[0]!.assignment, ...own.map(({ student }) => student)],
      })
    }
    await transaction.commit()
    floor.push(performance.now() - start)
  }
  database.close()

  const [byQueue, byOne, bySql] = [median(queue), median(single), median(floor)]
  const line = (name: string, sent: number, ms: number): string =>
    `| ${name} | ${counted.entries} | ${sent} | ${ms.toFixed(0)} | × ${(ms / bySql).toFixed(1)} |`
  await publish(
    'offline queue',
    [
      '| what | entries | requests | p50, ms | to the floor |',
      '| --- | ---: | ---: | ---: | ---: |',
      line('queue of the journal', counted.queue, byQueue),
      line('one request an entry', counted.single, byOne),
      '',
      `Floor: the same marks in raw SQL, one transaction, ${bySql.toFixed(2)} ms.`,
    ].join('\n'),
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
