'use client'

import { groupBy } from '@/core/group-by'
import { weekday } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Card } from '@/ui/card/card'
import { TextField } from '@/ui/form/text-field'

import type { ControlDay } from '../../../domain/load/draft-controls'
import { CONTROL_WORKS } from '../../../domain/norms/control-works'
import type { EditorContext, Marks } from './editor-types'
import styles from './editor.module.css'
import type { Controls } from './use-controls'

type Props = {
  context: EditorContext
  controls: Controls
  /** The class that is shown, if any: its days are told one by one. */
  classId: number | null
  isReadOnly: boolean
  /** Shows the class with these places marked. */
  onShow: (classId: number, marks: Marks) => void
}

/** Places of the works of a day in the grid. */
const marksOf = ({ date, works }: ControlDay): Marks =>
  works.flatMap(({ number }) => (number === null ? [] : [{ day: weekday(date), number }]))

/** Days on which a class would write more control works than the norm allows: here one by one, elsewhere by class. */
export const ControlWorks = ({ context, controls, classId, isReadOnly, onShow }: Props) => {
  const { data, text: all, locale, names } = context
  const { controls: text } = all
  const { source, over, problem, begin } = controls
  const own = over.filter((day) => day.class === classId)
  const elsewhere = groupBy(
    over.filter((day) => day.class !== classId),
    (day) => day.class,
  )
  const others = data.classes.flatMap(({ id, name }) => {
    const days = elsewhere.get(id)
    return days ? [{ id, name, days }] : []
  })
  const tell = ({ date, value, limit, works }: ControlDay): string =>
    fill(text.breach, {
      date: formatDate(locale, date, 'weekdayShort'),
      n: value,
      limit,
      subjects: works
        .map(({ subject, title }) =>
          [names.subject.get(subject), title === null && text.dated].filter(Boolean).join(' '),
        )
        .join(', '),
    })
  return (
    <Card title={text.title}>
      <div className={styles.panel}>
        {!isReadOnly && (
          <TextField
            name="controls-from"
            type="date"
            label={text.from}
            defaultValue={source.from}
            min={data.first}
            max={data.year?.endDate}
            error={problem}
            onChange={({ target }) => target.value && void begin(target.value)}
          />
        )}
        <p className={styles.hint}>
          {source.planned === null
            ? text.noPlans
            : fill(text.lead, {
                from: formatDate(locale, source.from, 'short'),
                to: formatDate(locale, source.to, 'short'),
              })}
        </p>
        {over.length === 0 && <p className={styles.good}>{text.none}</p>}
        {own.length > 0 && (
          <ul className={styles.breaches}>
            {own.map((day) => (
              <li key={day.date}>
                <button type="button" className={styles.jump} onClick={() => onShow(day.class, marksOf(day))}>
                  {tell(day)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {own.length === 0 && over.length > 0 && classId !== null && (
          <p className={styles.good}>{text.noneHere}</p>
        )}
        {others.length > 0 && (
          <div>
            <p>{fill(text.others, { n: over.length - own.length })}</p>
            <ul className={styles.chips}>
              {others.map(({ id, name, days }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.chip}
                    aria-label={fill(text.ofClass, { name, n: days.length })}
                    onClick={() => onShow(id, marksOf(days[0]!))}
                  >
                    {name} · {days.length}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.hint}>
          {fill(all.source, { act: CONTROL_WORKS.act, place: CONTROL_WORKS.place })}
          {CONTROL_WORKS.certainty === 'unverified' && ` (${all.unverified})`}
        </p>
      </div>
    </Card>
  )
}
