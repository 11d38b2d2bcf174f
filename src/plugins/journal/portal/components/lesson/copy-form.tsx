'use client'

import { useEffect, useState } from 'react'

import { counted, fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { ParallelClass } from '../../../operations/parallel-lessons'
import type { PresentedLesson } from '../../../presenters/types'
import { useJournal } from '../session/journal-context'
import { CopyTarget } from './copy-target'
import styles from './lesson.module.css'

export type CopyParts = { topic: boolean; homework: boolean }

type CopyFormProps = { lesson: PresentedLesson; onDone: () => void }

/** Chooses classes, their lessons and what is copied. All of it is written, or nothing. */
export const CopyForm = ({ lesson, onDone }: CopyFormProps) => {
  const { text, locale } = useJournal()
  const [classes, setClasses] = useState<readonly ParallelClass[] | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<number, number | null>>>({})
  const [parts, setParts] = useState<CopyParts>({
    topic: Boolean(lesson.topic),
    homework: Boolean(lesson.homework),
  })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [reads, setReads] = useState(0)

  useEffect(() => {
    const control = new AbortController()
    fetch(`/api/journal/lessons/${lesson.id}/parallels`, {
      signal: control.signal,
      headers: { Accept: 'application/json' },
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        const { classes: found } = (await response.json()) as { classes: ParallelClass[] }
        setClasses(found)
        setChosen((before) =>
          Object.fromEntries(
            found.map(({ workload, suggested }) => [
              workload,
              reads > 0 ? (before[workload] ?? null) : suggested,
            ]),
          ),
        )
      })
      .catch(() => !control.signal.aborted && setProblem(text.copyUnreachable))
    return () => control.abort()
  }, [lesson.id, reads, text.copyUnreachable])

  const targets = (classes ?? []).flatMap(({ workload, lessons }) => {
    const target = lessons.find(({ id }) => id === chosen[workload])
    return target ? [target] : []
  })
  const copy = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/journal/lessons/${lesson.id}/copies`, {
      parts: (['topic', 'homework'] as const).filter((part) => parts[part]),
      targets: targets.map(({ id, topic, homework }) => ({ lesson: id, was: { topic, homework } })),
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.refusal.errors[0]?.message ?? text.refused)
      // What somebody wrote meanwhile is shown; the choice stays.
      if (answer.refusal.status === 409) setReads(reads + 1)
      return
    }
    toast({
      text: fill(text.copied, { n: counted(locale, targets.length, text.classesForms) }),
      tone: 'good',
    })
    onDone()
  }

  if (classes === null) return problem ? <p className={styles.problem}>{problem}</p> : <p>{text.loading}</p>
  if (classes.length === 0) return <p>{text.copyNowhere}</p>
  return (
    <div className={styles.copyForm}>
      <fieldset className={styles.copyParts}>
        <legend>{text.copyWhat}</legend>
        <Checkbox
          name="copy-topic"
          label={text.copyTopic}
          hint={lesson.topic ?? text.empty}
          checked={parts.topic}
          disabled={!lesson.topic}
          onChange={({ target }) => setParts({ ...parts, topic: target.checked })}
        />
        <Checkbox
          name="copy-homework"
          label={lesson.hasFiles ? text.copyHomeworkFiles : text.copyHomework}
          hint={lesson.homework ?? text.empty}
          checked={parts.homework}
          disabled={!lesson.homework}
          onChange={({ target }) => setParts({ ...parts, homework: target.checked })}
        />
      </fieldset>
      {classes.map((one) => (
        <CopyTarget
          key={one.workload}
          parallel={one}
          chosen={chosen[one.workload] ?? null}
          parts={parts}
          onChoose={(target) => setChosen({ ...chosen, [one.workload]: target })}
        />
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button
          tone="primary"
          isBusy={isBusy}
          disabled={targets.length === 0 || !(parts.topic || parts.homework)}
          onClick={() => void copy()}
        >
          {targets.length === 0
            ? text.copyChoose
            : fill(text.copyInto, { n: counted(locale, targets.length, text.classesForms) })}
        </Button>
      </div>
    </div>
  )
}
