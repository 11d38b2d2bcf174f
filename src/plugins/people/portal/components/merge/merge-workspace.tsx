'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { sendJson } from '@/ui/form/send-json'
import { Columns } from '@/ui/layout/layout'
import { Link } from '@/ui/link/link'
import { toast } from '@/ui/toast/toast'

import type { FormField } from '../../../domain/person-fields'
import type { PeopleMessages } from '../../../translations'
import type { Known, MergePreview } from '../../../types'
import styles from '../family/family.module.css'
import { PersonPicker } from '../family/person-picker'
import { PreviewCard } from './preview-card'

type MergeWorkspaceProps = {
  locale: Locale
  text: PeopleMessages['merge']
  fields: PeopleMessages['form']
  nobody: string
  errors: KitMessages['errors']
  /** The card that one came from. */
  drop: Known | null
}

/** Two cards of one human being: chosen, looked at, joined. */
export const MergeWorkspace = ({
  locale,
  text,
  fields,
  nobody,
  errors,
  drop: given,
}: MergeWorkspaceProps) => {
  const router = useRouter()
  const [keep, setKeep] = useState<Known | null>(null)
  const [drop, setDrop] = useState<Known | null>(given)
  const [taken, setTaken] = useState<ReadonlySet<FormField>>(new Set())
  const [looked, setLooked] = useState<MergePreview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!keep || !drop) return
    const stop = new AbortController()
    void fetch(`/api/registry/merge?keep=${keep.id}&drop=${drop.id}`, { signal: stop.signal })
      .then(async (response) => {
        if (response.ok) setLooked((await response.json()) as MergePreview)
        else setProblem(errors.server)
      })
      .catch(() => stop.signal.aborted || setProblem(errors.offline))
    return () => stop.abort()
  }, [keep, drop, errors])

  // Of the two that stand here now: an answer about others is of no use.
  const preview = looked && looked.keep.id === keep?.id && looked.drop.id === drop?.id ? looked : null

  const merge = async () => {
    if (!keep || !drop || isBusy) return
    setBusy(true)
    const answer = await sendJson<{ merge: number }>('/api/registry/merge', {
      keep: keep.id,
      drop: drop.id,
      take: [...taken],
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errors))
      return
    }
    setProblem(null)
    toast({ text: text.done, tone: 'good' })
    setDrop(null)
    setKeep(null)
    setTaken(new Set())
    router.refresh()
  }
  const pick = (side: 'keep' | 'drop', person: Known | null, set: (person: Known | null) => void) => (
    <Card title={text[side]}>
      {person ? (
        <div className={styles.line}>
          <span>
            <Link href={`/registry/${person.id}`} target="_blank">
              {person.name}
            </Link>
            <span className={styles.note}>
              {' '}
              {[person.birthDate, person.part].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Button
            size="s"
            tone="quiet"
            icon="x"
            aria-label={fill(text.chosen, { name: person.name })}
            onClick={() => set(null)}
          >
            {''}
          </Button>
        </div>
      ) : (
        <PersonPicker
          name={side}
          label={text.find}
          hint={text.choose}
          nobody={nobody}
          kind="any"
          locale={locale}
          except={[keep?.id ?? 0, drop?.id ?? 0]}
          onPick={(person) => {
            setProblem(null)
            setTaken(new Set())
            set(person)
          }}
        />
      )}
    </Card>
  )
  return (
    <div className={styles.form}>
      <Columns>
        {pick('keep', keep, setKeep)}
        {pick('drop', drop, setDrop)}
      </Columns>
      {problem && <FormErrors title={problem} />}
      {preview && (
        <>
          <PreviewCard
            fields={fields}
            preview={preview}
            text={text}
            locale={locale}
            taken={taken}
            onTake={(field, isTaken) =>
              setTaken(
                (before) =>
                  new Set([...before].filter((other) => other !== field).concat(isTaken ? [field] : [])),
              )
            }
          />
          <div className={styles.foot}>
            <Button
              tone="primary"
              disabled={preview.conflicts.length > 0}
              isBusy={isBusy}
              onClick={() => void merge()}
            >
              {isBusy ? text.merging : text.merge}
            </Button>
            <Button
              icon="refresh"
              onClick={() => {
                setKeep(drop)
                setDrop(keep)
                setTaken(new Set())
              }}
            >
              {text.swap}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
