import type { Random } from '@/demo/random'

import { type Cells, codeCell, markCell, readLessonState } from './lesson-state'
import type { Actor } from './actor'
import { post, tell } from './post'
import { signIn } from './sign-in'
import type { Target } from './targets'

const CODES = ['ill', 'excused', 'late'] as const
type Save = { body: unknown; now: Cells }

/** A teacher who writes marks and absences without a pause and remembers what the server confirmed. */
export const createTeacher = (url: string, target: Target, random: Random): Actor => {
  const { teacher, lesson, assignment, students } = target
  let cookie = ''
  let standing: Cells = new Map()
  let changes = 0
  let confirmed = 0
  let open: Save | undefined
  const refused: string[] = []
  const troubles: string[] = []

  const stateOf = (value: number | string | null | undefined) =>
    typeof value === 'number' ? { value, isDebt: false, comment: null } : null

  /** A save of some of the marks and codes: each cell that is named changes. */
  const plan = (): Save => {
    const now: Cells = new Map()
    const marks: unknown[] = []
    const attendance: unknown[] = []
    for (const student of students) {
      if (random.chance(0.4)) {
        const was = standing.get(markCell(student)) ?? null
        const left = [2, 3, 4, 5, null].filter((value) => value !== was)
        const value = random.pick(left)
        marks.push({ student, assignment, was: stateOf(was), now: stateOf(value) })
        now.set(markCell(student), value)
      }
      if (random.chance(0.2)) {
        const was = standing.get(codeCell(student)) ?? null
        const left = [...CODES, null].filter((code) => code !== was)
        const code = random.pick(left)
        attendance.push({ student, was, now: code })
        now.set(codeCell(student), code)
      }
    }
    return { body: { marks, attendance }, now }
  }

  const settle = ({ now }: Save): void => {
    for (const [cell, value] of now) standing.set(cell, value)
    changes += now.size
    open = undefined
  }

  /** Whether the server answered. What is refused is told and not tried again. */
  const send = async (save: Save): Promise<boolean> => {
    open = save
    const answer = await post(`${url}/api/journal/lessons/${lesson}/record`, cookie, save.body)
    if (!answer || answer.status >= 500) {
      troubles.push(tell(answer))
      return false
    }
    if (answer.status < 300) {
      settle(save)
      confirmed += 1
    } else {
      refused.push(`${teacher}: ${tell(answer)}`)
      open = undefined
    }
    return true
  }

  return {
    begin: async (database) => {
      const found = await readLessonState(database, target)
      standing = found.cells
      ;({ changes } = found)
    },
    signIn: async () => {
      cookie = await signIn(url, teacher)
    },
    work: async (shouldStop) => {
      while (!shouldStop()) {
        const save = plan()
        if (save.now.size > 0 && !(await send(save))) return
      }
    },
    mayRepeatAtOnce: true,
    repeat: async () => {
      if (open && !(await send(open))) throw new Error(`${teacher}: the repeated save was not answered`)
    },
    faults: async (database) => {
      const found = await readLessonState(database, target)
      const isAt = (cells: Cells, more: number): boolean =>
        [...cells].every(([cell, value]) => found.cells.get(cell) === value) &&
        found.changes === changes + more
      const after = open && new Map([...standing, ...open.now])
      const faults = found.twice > 0 ? [`${teacher}: ${found.twice} cells stand twice`] : []
      if (isAt(standing, 0)) return faults
      if (!open || !after || !isAt(after, open.now.size)) {
        const lost = [...standing].filter(([cell, value]) => found.cells.get(cell) !== value)
        return [
          ...faults,
          `${teacher}, lesson ${lesson}: ${lost.length} cells differ from what was confirmed, ${found.changes} changes instead of ${changes}`,
        ]
      }
      // It was written whole, and only the answer was lost: sent once more it must change nothing.
      const { now } = open
      for (const [cell, value] of now) standing.set(cell, value)
      changes += now.size
      open = { ...open, now: new Map() }
      return faults
    },
    confirmed: () => confirmed,
    refusals: () => refused,
    troubles: () => troubles,
  }
}
