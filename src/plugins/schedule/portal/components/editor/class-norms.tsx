'use client'

import { groupBy } from '@/core/group-by'
import { weekday } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import { Card } from '@/ui/card/card'

import { classLoad, type LoadBreach } from '../../../domain/class-load'
import type { DraftWork } from '../../../domain/load/draft-controls'
import { worstPath } from '../../../domain/load/worst-path'
import { CONTROL_WORKS_A_DAY } from '../../../domain/norms/control-works'
import type { Cell } from '../../../domain/solver/problem'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  classId: number
  cells: readonly Cell[]
  /** Control works ahead, of all classes. */
  works: readonly DraftWork[]
}

/** The most control works that the class would write on one date of each day of the week. */
const mostByDay = (works: readonly DraftWork[], classId: number, days: number): number[] => {
  const most = Array.from({ length: days }, () => 0)
  const own = works.filter((work) => work.class === classId)
  for (const [date, here] of groupBy(own, (work) => work.date)) {
    const day = weekday(date) - 1
    if (day < days)
      most[day] = Math.max(
        most[day]!,
        worstPath(here, () => 1),
      )
  }
  return most
}

/** The load of a class beside its week: lessons and points by day, and what breaks a norm, with its source. */
export const ClassNorms = ({ context, classId, cells, works }: Props) => {
  const { data, week, text, days, names } = context
  const card = data.classes.find(({ id }) => id === classId)
  if (!card) return null
  const load = classLoad({
    problem: week.problem,
    cells,
    classId,
    grade: card.grade,
    date: data.source.date,
  })
  const controls = mostByDay(works, classId, load.lessons.length)
  const tooLong = new Set(
    load.breaches.flatMap(({ kind, day }) => (kind === 'day' && day !== null ? [day] : [])),
  )
  const tell = ({ kind, day, value, limit, subject }: LoadBreach): string =>
    fill(text.breach[kind], {
      // Within a sentence a day is written small.
      day: day === null ? '' : kind === 'peak' ? days[day]!.toLocaleLowerCase() : days[day]!,
      n: value,
      limit: limit ?? '',
      subject: (subject !== null && names.subject.get(subject)) || '',
    })
  return (
    <Card title={fill(text.norms, { name: card.name })}>
      <div className={styles.panel}>
        <p>
          {load.weekLimit === null
            ? fill(text.weekFree, { n: load.week })
            : fill(text.week, { n: load.week, limit: load.weekLimit })}
        </p>
        <table className={styles.norms}>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.lessons}</th>
              <th scope="col">{text.points}</th>
              <th scope="col" title={text.controls.columnHint}>
                {text.controls.column}
              </th>
            </tr>
          </thead>
          <tbody>
            {load.lessons.map((lessons, day) => (
              <tr key={day}>
                <th scope="row">{days[day]}</th>
                <td data-over={tooLong.has(day) || undefined}>{lessons}</td>
                <td>{load.points[day]}</td>
                <td data-over={controls[day]! > CONTROL_WORKS_A_DAY || undefined}>{controls[day]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {load.breaches.length === 0 ? (
          <p className={styles.good}>{text.allKept}</p>
        ) : (
          <ul className={styles.breaches}>
            {load.breaches.map((breach, index) => (
              <li
                key={index}
                title={
                  breach.source
                    ? fill(text.source, { act: breach.source.act, place: breach.source.place })
                    : undefined
                }
              >
                {tell(breach)}
                {breach.source && (
                  <span className={styles.hint}>
                    {' '}
                    ({breach.source.act}, {breach.source.place}
                    {breach.source.certainty === 'unverified' && `; ${text.unverified}`})
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
