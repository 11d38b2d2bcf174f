import http from 'node:http'

import { DEMO_PASSWORD } from '@/demo/demo-logins'
import type { Random } from '@/demo/random'

import type { Person } from './people'

export type Answer = { status: number; bytes: number; milliseconds: number; text: string }
export type Step = { name: string; run: () => Promise<Answer> }
export type Visitor = { person: Person; signIn: () => Promise<Answer>; next: () => Step }

type Call = { path: string; method?: 'GET' | 'POST'; body?: unknown; isReadable?: boolean }

/** What people of each kind open, by weight. */
export const MIX = {
  student: { home: 35, 'diary week': 45, 'diary month': 10, 'another week (data)': 10 },
  guardian: { home: 35, 'diary week': 45, 'diary month': 10, 'another week (data)': 10 },
  teacher: { home: 20, 'journal page': 40, 'lesson save': 30, 'journal page (data)': 10 },
} as const
/** Seconds between an answer and the next request, on the average; each pause is between half of it and one and a half. */
export const THINK = { student: 20, guardian: 20, teacher: 12 } as const

/** One person with a browser: connections of his own that stay open, and a session. */
export const createVisitor = ({
  url,
  person,
  random,
  date,
}: {
  url: string
  person: Person
  random: Random
  date: string
}): Visitor => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 })
  const { hostname, port } = new URL(url)
  let cookie = ''

  const call = ({ path, method = 'GET', body, isReadable = false }: Call): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        ...(cookie ? { cookie } : {}),
        ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
        // As browsers ask; packing is a part of the server's work.
        ...(isReadable ? {} : { 'accept-encoding': 'gzip, deflate, br' }),
      }
      const request = http.request(
        { hostname, port, path, method, headers, agent, timeout: 30_000 },
        (answer) => {
          let bytes = 0
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length
            if (isReadable) chunks.push(chunk)
          })
          answer.on('end', () => {
            const given = answer.headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ')
            if (given) cookie = given
            const milliseconds = performance.now() - start
            resolve({
              status: answer.statusCode ?? 0,
              bytes,
              milliseconds,
              text: Buffer.concat(chunks).toString(),
            })
          })
          answer.on('error', reject)
        },
      )
      request.on('timeout', () => request.destroy(new Error('no answer in 30 s')))
      request.on('error', reject)
      request.end(text)
    })

  const save = person.kind === 'teacher' ? saver(person, random, call) : undefined
  const pathOf = (name: string): string => {
    if (name === 'home') return '/'
    if (person.kind === 'teacher') {
      const workload = random.pick(person.workloads)
      return name === 'journal page' ? `/journal/${workload}` : `/api/journal/workloads/${workload}/page`
    }
    if (name === 'diary week') return `/diary?student=${person.child}`
    if (name === 'diary month') return `/diary/month?student=${person.child}`
    return `/api/diary/students/${person.child}/week?date=${date}`
  }
  const mix = Object.entries(MIX[person.kind])

  return {
    person,
    signIn: async () => {
      const body = { username: person.username, password: DEMO_PASSWORD }
      const answer = await call({ path: '/api/users/login', method: 'POST', body })
      await save?.begin()
      return answer
    },
    next: () => {
      const name = random.weighted(mix)
      return {
        name,
        run: () => (name === 'lesson save' && save ? save.send() : call({ path: pathOf(name) })),
      }
    },
  }
}

type Cell = { value: number | null; isDebt: boolean; comment: string | null }

/** Saves of one lesson, which nobody else writes: each carries what the last one left. */
const saver = (
  { lesson, assignment, students }: Extract<Person, { kind: 'teacher' }>,
  random: Random,
  call: (call: Call) => Promise<Answer>,
) => {
  const marks = new Map<number, Cell>()
  return {
    begin: async (): Promise<void> => {
      const { text } = await call({ path: `/api/journal/lessons/${lesson}`, isReadable: true })
      const page = JSON.parse(text) as { marks: (Cell & { student: number; assignment: number })[] }
      for (const { student, assignment: of, value, isDebt, comment } of page.marks)
        if (of === assignment) marks.set(student, { value, isDebt, comment })
    },
    send: async (): Promise<Answer> => {
      // A few at a time, as a teacher types them.
      const some = random.shuffle(students).slice(0, random.int(1, 6))
      const changes = some.map((student) => {
        const was = marks.get(student) ?? null
        const value = random.pick([2, 3, 4, 5].filter((mark) => mark !== was?.value))
        return { student, assignment, was, now: { value, isDebt: false, comment: null } }
      })
      const path = `/api/journal/lessons/${lesson}/record`
      const answer = await call({ path, method: 'POST', body: { marks: changes } })
      if (answer.status === 200) for (const { student, now } of changes) marks.set(student, now)
      return answer
    },
  }
}
