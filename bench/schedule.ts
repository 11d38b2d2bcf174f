/**
 * The automatic timetable of the demo school over ten seeds, beside the timetable that the demo school has.
 * `npx tsx --conditions=production bench/schedule.ts`; nothing has to be built or started.
 */
import { buildWorld } from '@/demo/build-world'
import { schoolWeek, type SchoolWeekSource } from '@/plugins/schedule/domain/school-week'
import { annealing } from '@/plugins/schedule/domain/solver/anneal'
import type { Progress, Solution } from '@/plugins/schedule/domain/solver/problem'
import { scoreTimetable, type Score } from '@/plugins/schedule/domain/solver/score'

const SEEDS = Number(process.argv[2] ?? 10)
const STEPS = Number(process.argv[3] ?? 6_000_000)
/** The seed to begin with, for a run that goes on. */
const FIRST = Number(process.argv[4] ?? 1)

const world = buildWorld({ today: '2026-11-25', size: 'full', seed: 1 })
const homes = new Map(world.timetable.map(({ teacher, room }) => [teacher, room]))
const studentsOf = ({ class: classId, subgroup }: { class: number; subgroup: number | null }): number =>
  subgroup === null
    ? world.enrolments.filter((row) => row.class === classId).length
    : world.subgroupMembers.filter((row) => row.subgroup === subgroup).length
const source: SchoolWeekSource = {
  weekDays: 5,
  cycleWeeks: 1,
  date: '2026-11-25',
  classes: world.classes,
  subgroups: world.subgroups,
  workloads: world.workloads.map((row) => ({ ...row, students: studentsOf(row) })),
  subjects: world.subjects,
  rooms: world.rooms,
  bells: world.bellSchedules,
  limits: [...homes].map(([teacher, room]) => ({ teacher, room, unavailable: [] })),
}
const week = schoolWeek(source)
const seeded = week.toCells(
  world.timetable.map(({ day, ...entry }) => ({
    ...entry,
    weekday: day,
    cycleWeek: 0 as const,
    isFixed: false,
  })),
)

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const row = (name: string, score: Score, more: string): string =>
  `| ${name} | ${score.clashes.length} | ${score.missingHours} | ${score.overDailyLimit} | ${score.teacherWindows} | ${score.classWindows} | ${score.doubles} | ${score.nextDays} | ${score.wrongPeaks} | ${score.pointsAtBadTimes} | ${score.roomMoves} | ${score.wrongRooms} | ${score.smallRooms} | ${score.outOfLabs} | ${more} |`

print(
  '| timetable | clashes | missing hours | over the daily limit | windows of teachers | windows of classes | doubles | days in a row | wrong peaks | points at bad times | away from own room | in a room of the wrong kind | in too small a room | without a laboratory | first without clash, s | whole, s | of it processor, s |',
)
print(
  '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
)
print(row('of the demo school', scoreTimetable(week.problem, seeded), '– | – | –'))
for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
  const started = performance.now()
  const { user } = process.cpuUsage()
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1)
  const search = annealing.solve(week.problem, { seed, steps: STEPS })
  let first: string | null = null
  let turn: IteratorResult<Progress, Solution> = search.next()
  while (!turn.done) {
    if (turn.value.broken === 0) first ??= seconds()
    turn = search.next(false)
  }
  print(
    row(
      `seed ${seed}`,
      scoreTimetable(week.problem, turn.value.cells),
      `${first ?? '–'} | ${seconds()} | ${(process.cpuUsage({ user, system: 0 }).user / 1e6).toFixed(1)}`,
    ),
  )
}
