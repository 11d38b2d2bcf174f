'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldGroup, FieldRow, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { type Refusal, sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { toast } from '@/ui/toast/toast'

import { usualWeeks } from '../../domain/norms'
import type { CurriculumMessages } from '../../translations'
import type { Curriculum, CurriculumCard, PlanPage } from '../../types'

type PlanDialogProps = {
  /** `null` for a new one. */
  plan: Curriculum | null
  page: PlanPage
  /** Hours of this curriculum are typed and not saved: it is not removed from under them. */
  hasEdits: boolean
  text: CurriculumMessages['card']
  errorText: KitMessages['errors']
  onClose: () => void
}

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

const cardOf = ({ name, grade, profile, weekDays, weeks, classes }: Curriculum): CurriculumCard => ({
  name,
  grade,
  profile,
  weekDays,
  weeks,
  classes,
})

/** The grade whose classes wait for a curriculum, otherwise the first. */
const newCard = ({ classes }: PlanPage, text: PlanDialogProps['text']): CurriculumCard => {
  const grade = classes.find(({ curriculum }) => curriculum === null)?.grade ?? 1
  return {
    name: fill(text.usualName, { grade }),
    grade,
    profile: null,
    weekDays: 5,
    weeks: usualWeeks(grade),
    classes: classes.filter((one) => one.grade === grade && one.curriculum === null).map(({ id }) => id),
  }
}

/** The card of a curriculum: its name, grade and week, and which classes follow it. */
export const PlanDialog = ({ plan, page, hasEdits, text, errorText, onClose }: PlanDialogProps) => {
  const router = useRouter()
  const [card, setCard] = useState<CurriculumCard>(() => (plan ? cardOf(plan) : newCard(page, text)))
  const [weeks, setWeeks] = useState(String(card.weeks))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const plansUrl = `/api/curriculum/years/${page.year.id}/plans`

  const ofGrade = page.classes.filter(({ grade }) => grade === card.grade)
  const free = ofGrade.filter(({ curriculum }) => curriculum === null || curriculum === plan?.id)
  const taken = ofGrade.filter(({ curriculum }) => curriculum !== null && curriculum !== plan?.id)

  const chooseGrade = (grade: number): void => {
    const hadUsualName = card.name === fill(text.usualName, { grade: card.grade })
    if (weeks === String(usualWeeks(card.grade))) setWeeks(String(usualWeeks(grade)))
    setCard({
      ...card,
      grade,
      name: hadUsualName ? fill(text.usualName, { grade }) : card.name,
      classes: plan
        ? []
        : page.classes.filter((one) => one.grade === grade && one.curriculum === null).map(({ id }) => id),
    })
  }
  const explain = (refusal: Refusal): void => {
    const beside = Object.fromEntries(
      refusal.fields.map(({ path, message }) => [path.replace(/^card\./, '').split('.')[0]!, message]),
    )
    setErrors(beside)
    setProblem(explainRefusal(refusal, errorText))
  }
  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setErrors({})
    setProblem(null)
    setBusy(true)
    const wanted = { ...card, weeks: Number(weeks) }
    const answer = plan
      ? await sendJson(
          `/api/curriculum/plans/${plan.id}`,
          { card: wanted, seen: cardOf(plan) },
          { method: 'PATCH' },
        )
      : await sendJson(plansUrl, { card: wanted })
    setBusy(false)
    if (!answer.ok) {
      explain(answer.refusal)
      return
    }
    toast({ text: plan ? text.saved : text.created, tone: 'good' })
    onClose()
    router.refresh()
  }
  const restore = async ({ lines, ...removed }: Curriculum): Promise<void> => {
    const answer = await sendJson(plansUrl, { card: cardOf({ ...removed, lines }), lines })
    toast(
      answer.ok
        ? { text: text.restored, tone: 'good' }
        : { text: explainRefusal(answer.refusal, errorText), tone: 'bad' },
    )
    router.refresh()
  }
  const remove = async (): Promise<void> => {
    if (!plan || isBusy) return
    if (hasEdits) {
      setProblem(text.unsavedFirst)
      return
    }
    setBusy(true)
    const url = `/api/curriculum/plans/${plan.id}?revision=${plan.revision}`
    const answer = await sendJson<Curriculum>(url, undefined, { method: 'DELETE' })
    setBusy(false)
    if (!answer.ok) {
      explain(answer.refusal)
      return
    }
    const removed = answer.data
    toast({
      text: fill(text.removed, { name: plan.name }),
      action: { label: text.undo, onAction: () => void restore(removed) },
    })
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={plan ? fill(text.title, { name: plan.name }) : text.newTitle}
      closeLabel={text.close}
      footer={
        <>
          {plan && (
            <Button tone="quiet" icon="trash" onClick={() => void remove()}>
              {text.remove}
            </Button>
          )}
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form="plan-card" tone="primary" isBusy={isBusy}>
            {plan ? text.save : text.create}
          </Button>
        </>
      }
    >
      <Form id="plan-card" noValidate onSubmit={(event) => void save(event)}>
        {problem && <FormErrors title={problem} />}
        <FieldRow>
          <SelectField
            name="grade"
            label={text.grade}
            value={card.grade}
            options={GRADES.map((grade) => ({ value: grade, label: String(grade) }))}
            error={errors.grade}
            onChange={(event) => chooseGrade(Number(event.target.value))}
          />
          <SelectField
            name="weekDays"
            label={text.weekDays}
            value={card.weekDays}
            options={[
              { value: 5, label: text.five },
              { value: 6, label: text.six },
            ]}
            error={errors.weekDays}
            onChange={(event) => setCard({ ...card, weekDays: Number(event.target.value) })}
          />
          <TextField
            name="weeks"
            type="number"
            inputMode="numeric"
            min={1}
            max={45}
            label={text.weeks}
            value={weeks}
            error={errors.weeks}
            onChange={(event) => setWeeks(event.target.value)}
          />
        </FieldRow>
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={card.name}
          maxLength={100}
          autoComplete="off"
          error={errors.name}
          onChange={(event) => setCard({ ...card, name: event.target.value })}
        />
        <TextField
          name="profile"
          label={text.profile}
          optional={text.optional}
          value={card.profile ?? ''}
          maxLength={100}
          autoComplete="off"
          error={errors.profile}
          onChange={(event) => setCard({ ...card, profile: event.target.value || null })}
        />
        <FieldGroup legend={text.classes}>
          {free.length === 0 && <p>{text.noClasses}</p>}
          {free.map(({ id, name }) => (
            <Checkbox
              key={id}
              name={`class-${id}`}
              label={name}
              checked={card.classes.includes(id)}
              onChange={(event) =>
                setCard({
                  ...card,
                  classes: event.target.checked
                    ? [...card.classes, id]
                    : card.classes.filter((one) => one !== id),
                })
              }
            />
          ))}
          {taken.length > 0 && (
            <p>
              {fill(text.taken, {
                names: taken
                  .map(({ name, curriculum }) =>
                    fill(text.takenOne, {
                      name,
                      plan: page.curricula.find(({ id }) => id === curriculum)?.name ?? '',
                    }),
                  )
                  .join(', '),
              })}
            </p>
          )}
        </FieldGroup>
      </Form>
    </Dialog>
  )
}
