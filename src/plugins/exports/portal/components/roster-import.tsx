'use client'

import { type SyntheticEvent, useRef, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { FormActions } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { Link } from '@/ui/link/link'
import { Notice } from '@/ui/notice/notice'

import type { PlanKind } from '../../domain/roster-plan'
import styles from './roster-import.module.css'

type Fault = { file: string; line: number | null; column: string | null; message: string }
type Report = {
  counts: Record<PlanKind, number> | null
  faults: Fault[]
  notes: string[]
  entry: number | null
}
type Answer = Report & { errors?: { message: string; details?: Fault[] }[] }

type RosterImportProps = {
  text: Record<
    'file' | 'check' | 'apply' | 'checked' | 'applied' | 'nothing' | 'problems' | 'notes' | 'takeBack',
    string
  >
  counts: Record<PlanKind, string>
  errors: KitMessages['errors']
}

const placeOf = ({ file, line, column }: Fault): string => [file, line, column].filter(Boolean).join(', ')

/** Checks an archive first, shows what it would add, and adds it when asked. */
export const RosterImport = ({ text, counts, errors }: RosterImportProps) => {
  const form = useRef<HTMLFormElement>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [step, setStep] = useState<'none' | 'checked' | 'applied'>('none')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const send = async (way: 'check' | 'import') => {
    if (isBusy || !form.current) return
    setBusy(true)
    setProblem(null)
    try {
      const response = await fetch(`/api/one-roster/${way}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        body: new FormData(form.current),
      })
      const answer = (await response.json()) as Answer
      if (response.ok) {
        setReport(answer)
        setStep(way === 'check' ? 'checked' : 'applied')
      } else {
        setReport(null)
        setProblem(answer.errors?.[0]?.message ?? errors.server)
      }
    } catch {
      setProblem(errors.offline)
    }
    setBusy(false)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void send('check')
  }
  const added = Object.entries(report?.counts ?? {}).filter(([, count]) => count > 0)
  const isReady = step === 'checked' && report?.faults.length === 0 && added.length > 0

  return (
    <form ref={form} method="post" onSubmit={submit} noValidate>
      <TextField
        name="file"
        type="file"
        accept=".zip,application/zip"
        label={text.file}
        error={problem ?? undefined}
        onChange={() => {
          setReport(null)
          setProblem(null)
          setStep('none')
        }}
      />
      <FormActions>
        <Button type="submit" tone={isReady ? 'plain' : 'primary'} isBusy={isBusy && !isReady}>
          {text.check}
        </Button>
        {isReady && (
          <Button tone="primary" isBusy={isBusy} onClick={() => void send('import')}>
            {text.apply}
          </Button>
        )}
      </FormActions>
      <div role="status" className={styles.report}>
        {report && report.faults.length > 0 && (
          <Notice tone="bad" title={text.problems}>
            <ul>
              {report.faults.slice(0, 50).map((fault, place) => (
                <li key={place}>{`${placeOf(fault)}: ${fault.message}`}</li>
              ))}
            </ul>
          </Notice>
        )}
        {report?.faults.length === 0 && (
          <Notice
            tone={step === 'applied' ? 'good' : 'info'}
            title={added.length === 0 ? text.nothing : step === 'applied' ? text.applied : text.checked}
          >
            {added.length > 0 && (
              <ul>
                {added.map(([kind, count]) => (
                  <li key={kind}>{`${counts[kind as PlanKind]}: ${count}`}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {report?.entry && step === 'applied' && (
          <p>
            <Link href={`/imports/${report.entry}`}>{text.takeBack}</Link>
          </p>
        )}
        {report && report.notes.length > 0 && (
          <Notice tone="warn" title={text.notes}>
            <ul>
              {report.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </form>
  )
}
