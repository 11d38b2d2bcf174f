'use client'

import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { sendJson } from '@/ui/form/send-json'
import { TextAreaField } from '@/ui/form/text-area-field'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { Step } from '../../domain/steps'
import type { PlanPage } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import { RemarkForm } from './remark-form'
import { RemarkList } from './remark-list'
import styles from './review.module.css'

type ReviewPanelProps = {
  page: PlanPage
  /** Saves what is typed; answers with the revision then, or null when it cannot be saved. */
  settle: () => Promise<number | null>
  /** The server has taken a step: the plan has another revision and state. */
  onStep: () => void
  locale: Locale
  text: LessonPlanMessages['review']
  errorText: KitMessages['errors']
}

const MAIN: readonly Step[] = ['submit', 'approve']
/** Steps that go with words: they are asked for in a window. */
const SPOKEN: readonly Step[] = ['return', 'take-back']

/** The way of a plan to its approval: what can be done now, and the remarks. */
export const ReviewPanel = ({ page, settle, onStep, locale, text, errorText }: ReviewPanelProps) => {
  const router = useRouter()
  const [busy, setBusy] = useState<Step | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState<Step | null>(null)
  const { may, remarks } = page
  if (may.steps.length === 0 && remarks.length === 0 && !may.remark) return null

  const take = async (step: Step, remark: string | null = null): Promise<void> => {
    if (busy) return
    setBusy(step)
    setProblem(null)
    const revision = await settle()
    if (revision === null) {
      setBusy(null)
      setProblem(text.waitSave)
      return
    }
    const answer = await sendJson(`/api/planning/plans/${page.plan.id}/steps`, { step, revision, remark })
    setBusy(null)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    setAsked(null)
    toast({ text: text.done[step], tone: 'good' })
    onStep()
    router.refresh()
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const value = new FormData(event.currentTarget).get('remark')
    const typed = typeof value === 'string' ? value.trim() : ''
    const hasOpen = remarks.some(({ answer, closedAt }) => answer === null && closedAt === null)
    if (asked === 'return' && typed === '' && !hasOpen) setProblem(text.noRemark)
    else if (asked) void take(asked, typed || null)
  }
  const isReturn = asked === 'return'
  return (
    <div className="no-print">
      <Card title={text.title}>
        <Stack>
          {problem && !asked && (
            <div role="alert">
              <Notice tone="bad">{problem}</Notice>
            </div>
          )}
          {may.steps.length > 0 && (
            <div className={styles.steps}>
              {may.steps.map((step) => (
                <Button
                  key={step}
                  tone={MAIN.includes(step) ? 'primary' : 'plain'}
                  isBusy={busy === step}
                  onClick={() => {
                    setProblem(null)
                    if (SPOKEN.includes(step)) setAsked(step)
                    else void take(step)
                  }}
                >
                  {text.steps[step]}
                </Button>
              ))}
            </div>
          )}
          <RemarkList remarks={remarks} may={may} locale={locale} text={text} errorText={errorText} />
          {may.remark && <RemarkForm page={page} text={text} errorText={errorText} />}
        </Stack>
      </Card>
      {asked && (
        <Dialog
          isOpen
          title={isReturn ? text.returnTitle : text.takeBackTitle}
          closeLabel={text.close}
          onClose={() => setAsked(null)}
          footer={
            <>
              <Button onClick={() => setAsked(null)}>{text.cancel}</Button>
              <Button type="submit" form="plan-return" tone="primary" isBusy={busy !== null}>
                {isReturn ? text.returnTitle : text.steps['take-back']}
              </Button>
            </>
          }
        >
          <form id="plan-return" className={styles.form} noValidate onSubmit={onSubmit}>
            {problem && <FormErrors title={problem} />}
            <TextAreaField
              name="remark"
              label={text.remark}
              hint={isReturn ? text.returnHint : text.takeBackHint}
              maxLength={2000}
            />
          </form>
        </Dialog>
      )}
    </div>
  )
}
