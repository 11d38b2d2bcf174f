'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { CopyPreview } from '../../operations/copy-year'
import type { CurriculumMessages } from '../../translations'
import { hrefs } from '../hrefs'

type CopyDialogProps = {
  year: number
  text: CurriculumMessages['copy']
  errorText: KitMessages['errors']
  onClose: () => void
}
type Plan = CopyPreview['plans'][number]

const hintOf = ({ isThere, classes, missing, taken }: Plan, text: CopyDialogProps['text']): string =>
  isThere
    ? text.isThere
    : [
        classes.length > 0
          ? fill(text.classes, { names: classes.map(({ name }) => name).join(', ') })
          : text.noClasses,
        missing.length > 0 && fill(text.missing, { names: missing.join(', ') }),
        taken.length > 0 && fill(text.taken, { names: taken.join(', ') }),
      ]
        .filter(Boolean)
        .join('; ')

/** This year's curricula go into a later year: what will be made is seen first. */
export const CopyDialog = ({ year, text, errorText, onClose }: CopyDialogProps) => {
  const router = useRouter()
  const [to, setTo] = useState<number | null>(null)
  const [preview, setPreview] = useState<CopyPreview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/curriculum/years/${year}/copy${to === null ? '' : `?to=${to}`}`, {
      credentials: 'same-origin',
      signal: stop.signal,
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setPreview((await response.json()) as CopyPreview)
      })
      .catch(() => !stop.signal.aborted && setProblem(text.failed))
    return () => stop.abort()
  }, [year, to, text.failed])

  const isNothing = preview?.to && preview.plans.every(({ isThere }) => isThere)
  const copy = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy || !preview?.to) return
    const form = new FormData(event.currentTarget)
    const plans = preview.plans.map(({ id }) => id).filter((id) => form.has(`plan-${id}`))
    setProblem(plans.length === 0 ? text.nonePicked : null)
    if (plans.length === 0) return
    setBusy(true)
    const answer = await sendJson<{ copied: number }>(`/api/curriculum/years/${year}/copy`, {
      to: preview.to.id,
      plans,
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: fill(text.done, { n: answer.data.copied }), tone: 'good' })
    onClose()
    router.push(hrefs.plan(preview.to.id))
    router.refresh()
  }

  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          {preview?.to && !isNothing && (
            <Button type="submit" form="plan-copy" tone="primary" isBusy={isBusy}>
              {text.submit}
            </Button>
          )}
        </>
      }
    >
      {problem && <FormErrors title={problem} />}
      {!preview && !problem && <p role="status">{text.loading}</p>}
      {preview && !preview.to && <p>{text.noYear}</p>}
      {preview?.to && (
        <Form id="plan-copy" key={preview.to.id} noValidate onSubmit={(event) => void copy(event)}>
          {preview.years.length > 1 && (
            <SelectField
              name="to"
              label={text.to}
              value={preview.to.id}
              options={preview.years.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setTo(Number(event.target.value))}
            />
          )}
          {preview.years.length === 1 && (
            <p>
              {text.to}: <strong>{preview.to.name}</strong>
            </p>
          )}
          {isNothing && <p>{text.nothing}</p>}
          {preview.plans.map((plan) => (
            <Checkbox
              key={plan.id}
              name={`plan-${plan.id}`}
              label={fill(text.plan, { name: plan.name, lines: plan.lines })}
              hint={hintOf(plan, text)}
              defaultChecked={!plan.isThere}
              disabled={plan.isThere}
            />
          ))}
        </Form>
      )}
    </Dialog>
  )
}
