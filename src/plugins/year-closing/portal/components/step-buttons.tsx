'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import type { StepName } from '../../domain/steps'

type Deed = 'approval' | 'orders' | 'grade-10' | 'signatures' | 'switch' | 'undo'

type Props = {
  /** What may be done now; the first of them is the one to do. */
  may: { approve: boolean; draft: boolean; tens: boolean; sign: boolean; switch: boolean }
  /** The step that may be undone, with what happens then. */
  undo: { step: StepName; question: string } | null
  /** The day proposed for the switch. */
  switchOn: string
  text: Record<
    | 'approve'
    | 'draft'
    | 'tens'
    | 'sign'
    | 'undo'
    | 'switch'
    | 'confirmUndo'
    | 'keep'
    | 'close'
    | 'switchTitle'
    | 'switchOn'
    | 'switchHint',
    string
  >
  errorText: KitMessages['errors']
}

/** What the reader may do with the closing now. A refusal is told here, and nothing has changed then. */
export const StepButtons = ({ may, undo, switchOn, text, errorText }: Props) => {
  const router = useRouter()
  const [busy, setBusy] = useState<Deed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [open, setOpen] = useState<'undo' | 'switch' | null>(null)
  const [day, setDay] = useState(switchOn)

  const act = async (deed: Deed, body?: unknown) => {
    if (busy) return
    setBusy(deed)
    setProblem(null)
    const answer = await sendJson(`/api/year-closing/${deed}`, body ?? {})
    setBusy(null)
    if (answer.ok) {
      setOpen(null)
      router.refresh()
    } else setProblem(explainRefusal(answer.refusal, errorText))
  }
  const show = (window: 'undo' | 'switch') => {
    setProblem(null)
    setOpen(window)
  }
  const told = problem && (
    <div role="alert">
      <Notice tone="bad">{problem}</Notice>
    </div>
  )
  const deeds = (
    [
      ['approval', may.approve, text.approve],
      ['orders', may.draft, text.draft],
      ['signatures', may.sign, text.sign],
      ['grade-10', may.tens, text.tens],
    ] as const
  ).filter(([, isAllowed]) => isAllowed)
  if (deeds.length === 0 && !may.switch && !undo) return null

  return (
    <Stack gap={12}>
      {!open && told}
      <Row>
        {deeds.map(([deed, , label], at) => (
          <Button
            key={deed}
            tone={at === 0 ? 'primary' : 'plain'}
            icon={deed === 'signatures' || deed === 'approval' ? 'check' : 'file'}
            isBusy={busy === deed}
            onClick={() => void act(deed)}
          >
            {label}
          </Button>
        ))}
        {may.switch && (
          <Button
            tone={deeds.length === 0 ? 'primary' : 'plain'}
            icon="arrow-right"
            onClick={() => show('switch')}
          >
            {text.switch}
          </Button>
        )}
        {undo && (
          <Button icon="undo" onClick={() => show('undo')}>
            {text.undo}
          </Button>
        )}
      </Row>
      <Dialog
        isOpen={open === 'undo'}
        onClose={() => setOpen(null)}
        title={text.undo}
        closeLabel={text.close}
        footer={
          <Row>
            <Button
              tone="danger"
              isBusy={busy === 'undo'}
              onClick={() => void act('undo', { step: undo?.step })}
            >
              {text.confirmUndo}
            </Button>
            <Button onClick={() => setOpen(null)}>{text.keep}</Button>
          </Row>
        }
      >
        <Stack>
          <p>{undo?.question}</p>
          {told}
        </Stack>
      </Dialog>
      <Dialog
        isOpen={open === 'switch'}
        onClose={() => setOpen(null)}
        title={text.switchTitle}
        closeLabel={text.close}
        footer={
          <Button tone="primary" isBusy={busy === 'switch'} onClick={() => void act('switch', { on: day })}>
            {text.switch}
          </Button>
        }
      >
        <Stack>
          <TextField
            name="on"
            type="date"
            label={text.switchOn}
            hint={text.switchHint}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            required
          />
          {told}
        </Stack>
      </Dialog>
    </Stack>
  )
}
