'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FieldGroup } from '@/ui/form/form-layout'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { ClassEventsMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './pictures.module.css'

export type DeskPicture = {
  id: number
  caption: string | null
  students: readonly number[]
  isPublished: boolean
  isShown: boolean
}
export type TaggedStudent = { id: number; name: string; hasConsent: boolean }

type Props = {
  picture: DeskPicture
  students: readonly TaggedStudent[]
  isBusy: boolean
  onClose: () => void
  onDelete: () => void
  text: ClassEventsMessages['pictures']
  errorText: KitMessages['errors']
}

/** One picture: its caption, who is on it, and whether others see it. Whoever has no consent cannot be named. */
export const PictureDialog = ({ picture, students, isBusy, onClose, onDelete, text, errorText }: Props) => {
  const router = useRouter()
  const [caption, setCaption] = useState(picture.caption ?? '')
  const [tagged, setTagged] = useState<ReadonlySet<number>>(new Set(picture.students))
  const [isPublished, setPublished] = useState(picture.isPublished)
  const [isChecked, setChecked] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const needsCheck = isPublished && students.some(({ hasConsent }) => !hasConsent)

  const toggle = (id: number) => {
    const next = new Set(tagged)
    if (!next.delete(id)) next.add(id)
    setTagged(next)
  }
  const save = async (): Promise<void> => {
    setSaving(true)
    setProblem(null)
    const answer = await sendJson(
      hrefs.picture(picture.id),
      { caption: caption.trim() || null, students: [...tagged], isPublished, isChecked },
      { method: 'PATCH' },
    )
    setSaving(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.saved, tone: 'good' })
    onClose()
    router.refresh()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.editTitle}
      closeLabel={text.close}
      footer={
        <>
          <Button tone="primary" isBusy={isSaving} onClick={() => void save()}>
            {text.save}
          </Button>
          <Button tone="danger" icon="trash" isBusy={isBusy} onClick={onDelete}>
            {text.delete}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {problem && (
          <div role="alert">
            <Notice tone="bad">{problem}</Notice>
          </div>
        )}
        <img className={styles.preview} src={hrefs.picture(picture.id)} alt={picture.caption ?? text.alt} />
        <TextField
          name="caption"
          label={text.caption}
          optional={text.optional}
          value={caption}
          maxLength={300}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
        <FieldGroup legend={text.tagged}>
          <div className={styles.tags}>
            {students.map(({ id, name, hasConsent }) => (
              <Checkbox
                key={id}
                name={`tag-${id}`}
                label={name}
                hint={hasConsent ? undefined : text.noConsent}
                checked={tagged.has(id)}
                // Somebody named before the consent was withdrawn can still be taken off.
                disabled={!hasConsent && !tagged.has(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </div>
        </FieldGroup>
        <Checkbox
          name="isPublished"
          label={text.publish}
          hint={text.publishHint}
          checked={isPublished}
          onChange={(event) => setPublished(event.currentTarget.checked)}
        />
        {needsCheck && (
          <Checkbox
            name="isChecked"
            label={text.checked}
            checked={isChecked}
            onChange={(event) => setChecked(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </Dialog>
  )
}
