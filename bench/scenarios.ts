import { addDays } from '@/core/school-date'
import { DEMO_PASSWORD } from '@/demo/demo-logins'

import type { Scenario } from './measure'
import type { BenchServer, Target } from './server'

const CODES = ['ill', 'excused', 'absent', 'late'] as const

const signIn = async (url: string, username: string): Promise<Record<string, string>> => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!response.ok || !cookie) throw new Error(`${username} cannot sign in: ${response.status}`)
  return { cookie }
}

type Page = {
  marks: {
    student: number
    assignment: number
    value: number | null
    isDebt: boolean
    comment: string | null
  }[]
  attendance: { student: number; code: (typeof CODES)[number] }[]
}

/** The saves of one client: each carries what its last one left in the cells. */
const saver = async (url: string, { teacher, lesson, assignment, students }: Target) => {
  const headers = await signIn(url, teacher)
  const page = (await (await fetch(`${url}/api/journal/lessons/${lesson}`, { headers })).json()) as Page
  const marks = new Map(
    page.marks
      .filter((mark) => mark.assignment === assignment)
      .map(({ student, value, isDebt, comment }) => [student, { value, isDebt, comment }]),
  )
  const codes = new Map(page.attendance.map(({ student, code }) => [student, code]))
  const send = (body: unknown) => ({
    path: `/api/journal/lessons/${lesson}/record`,
    method: 'POST' as const,
    headers,
    body,
  })
  return {
    marks: (turn: number) =>
      send({
        marks: students.map((student, index) => {
          const was = marks.get(student) ?? null
          const now = { value: 2 + ((turn + index) % 4), isDebt: false, comment: null }
          marks.set(student, now)
          return { student, assignment, was, now }
        }),
      }),
    attendance: (turn: number) =>
      send({
        attendance: students.map((student, index) => {
          const was = codes.get(student) ?? null
          const now = CODES[(turn + index) % CODES.length]!
          codes.set(student, now)
          return { student, was, now }
        }),
      }),
  }
}

/** How a link within the portal asks for a page: what is drawn there, without the document around it. */
const byLink = (path: string, headers: Record<string, string>) => () => ({
  path: `${path}${path.includes('?') ? '&' : '?'}_rsc=`,
  headers: { ...headers, RSC: '1' },
})

/** What people do all day, on the demo school. */
export const scenarios = async ({ url, facts }: BenchServer): Promise<Scenario[]> => {
  const teacher = await signIn(url, facts.teacher)
  const guardian = await signIn(url, facts.guardian)
  const deputy = await signIn(url, 'zavuch')
  const savers = await Promise.all(facts.targets.map((target) => saver(url, target)))
  const saverOf = (client: number) => savers[client % savers.length]!
  const get = (path: string, headers: Record<string, string>) => () => ({ path, headers })
  const week = `/api/diary/students/${facts.child}/week?date=${facts.date}`
  const month = `/api/diary/students/${facts.child}/month?date=${facts.date}`
  return [
    {
      name: 'journal page',
      floor: 'journal page',
      request: get(`/journal/${facts.workload}`, teacher),
      requests: 200,
    },
    {
      name: 'journal page, by a link',
      floor: 'journal page',
      request: byLink(`/journal/${facts.workload}`, teacher),
      requests: 200,
    },
    {
      name: 'journal page, data only',
      floor: 'journal page',
      request: get(`/api/journal/workloads/${facts.workload}/page`, teacher),
      requests: 400,
    },
    {
      name: 'lesson save, 25 marks',
      floor: 'save of 25 marks',
      request: (turn, client) => saverOf(client).marks(turn),
      requests: 400,
    },
    {
      name: 'attendance save, 25',
      floor: 'save of 25 codes',
      request: (turn, client) => saverOf(client).attendance(turn),
      requests: 400,
    },
    {
      name: 'diary week',
      floor: 'diary week',
      request: get(`/diary?student=${facts.child}`, guardian),
      requests: 200,
    },
    {
      name: 'diary week, by a link',
      floor: 'diary week',
      request: byLink(`/diary?student=${facts.child}`, guardian),
      requests: 200,
    },
    { name: 'diary week, data only', floor: 'diary week', request: get(week, guardian), requests: 400 },
    {
      name: 'diary month',
      floor: 'diary month',
      request: get(`/diary/month?student=${facts.child}`, guardian),
      requests: 200,
    },
    { name: 'diary month, data only', floor: 'diary month', request: get(month, guardian), requests: 400 },
    {
      name: 'journal control for the whole school, a week',
      request: get(`/api/journal-control/figures?from=${addDays(facts.date, -6)}&to=${facts.date}`, deputy),
      requests: 40,
    },
    {
      name: 'journal control for the whole school, nine weeks',
      request: get(`/api/journal-control/figures?from=${addDays(facts.date, -63)}&to=${facts.date}`, deputy),
      requests: 10,
    },
    {
      name: 'attendance of the whole school, a day',
      floor: 'absences of a day',
      request: get(`/api/attendance-control/day?date=${facts.date}`, deputy),
      requests: 200,
    },
    {
      name: 'attendance of the whole school, a month, by class',
      floor: 'absences of a month',
      request: get(
        `/api/attendance-control/figures?from=${addDays(facts.date, -29)}&to=${facts.date}&group=class`,
        deputy,
      ),
      requests: 60,
    },
    { name: 'home, teacher', request: get('/', teacher), requests: 200 },
    { name: 'home, guardian', request: get('/', guardian), requests: 200 },
    {
      name: 'login',
      request: () => ({
        path: '/api/users/login',
        method: 'POST',
        headers: {},
        body: { username: facts.guardian, password: DEMO_PASSWORD },
      }),
      requests: 48,
    },
  ]
}
