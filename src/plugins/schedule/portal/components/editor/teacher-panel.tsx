'use client'

import { useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { Cell } from '../../../domain/solver/problem'
import type { TeacherLimit } from '../../../domain/school-week'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  teacher: number
  cells: readonly Cell[]
  onSaved: (limit: TeacherLimit) => void
}

/** Hours and windows of a teacher, the own room and the lessons that the teacher cannot give. */
export const TeacherPanel = ({ context, teacher, cells, onSaved }: Props) => {
  const { data, week, index, text, days, errorText, names } = context
  const { slots, problem } = week
  const limit = data.source.limits.find((row) => row.teacher === teacher)
  const [room, setRoom] = useState(limit?.room ?? null)
  const [away, setAway] = useState<ReadonlySet<string>>(
    () => new Set((limit?.unavailable ?? []).map(({ weekday, number }) => `${weekday}-${number}`)),
  )
  const [isBusy, setBusy] = useState(false)
  const [problemText, setProblem] = useState<string | null>(null)
  const own = cells.filter(({ workload }) => index.workloads.get(workload)?.teacher === teacher)
  let windows = 0
  for (let day = 0; day < problem.days; day++) {
    const taken = [...new Set(own.map(({ place }) => place))].filter(
      (place) => Math.floor(place / slots.count) === day,
    )
    if (taken.length > 0) windows += Math.max(...taken) - Math.min(...taken) + 1 - taken.length
  }
  const standard = data.source.bells.find(({ isDefault }) => isDefault) ?? data.source.bells[0]
  const numbers = standard?.periods.map(({ number }) => number) ?? []

  const save = async (): Promise<void> => {
    const unavailable = [...away].map((key) => {
      const [weekday, number] = key.split('-').map(Number)
      return { weekday: weekday!, number: number! }
    })
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/schedule/limits/${teacher}`, { room, unavailable }, { method: 'PUT' })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.limitsSaved, tone: 'good' })
    onSaved({ teacher, room, unavailable })
  }
  return (
    <Card title={names.teacher.get(teacher)}>
      <div className={styles.panel}>
        <p>
          {fill(text.teacherHours, { n: own.length })}
          <br />
          {fill(text.teacherWindows, { n: windows })}
        </p>
        <SelectField
          name="ownRoom"
          label={text.ownRoom}
          value={room ?? ''}
          emptyLabel={text.noOwnRoom}
          options={data.rooms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setRoom(target.value ? Number(target.value) : null)}
        />
        <fieldset className={styles.away}>
          <legend>{text.unavailable}</legend>
          <p className={styles.hint}>{text.unavailableHint}</p>
          <table className={styles.norms}>
            <thead>
              <tr>
                <th scope="col">{text.lesson}</th>
                {days.slice(0, problem.days).map((day) => (
                  <th key={day} scope="col">
                    {day.slice(0, 2)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {numbers.map((number) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  {days.slice(0, problem.days).map((day, position) => {
                    const key = `${position + 1}-${number}`
                    return (
                      <td key={key}>
                        <input
                          type="checkbox"
                          aria-label={`${day}, ${number}`}
                          checked={away.has(key)}
                          onChange={({ target }) => {
                            const next = new Set(away)
                            if (target.checked) next.add(key)
                            else next.delete(key)
                            setAway(next)
                          }}
                        />
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </fieldset>
        {problemText && (
          <div role="alert">
            <Notice tone="bad">{problemText}</Notice>
          </div>
        )}
        <Button size="s" isBusy={isBusy} onClick={() => void save()}>
          {text.saveLimits}
        </Button>
      </div>
    </Card>
  )
}
