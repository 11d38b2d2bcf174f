'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'

import type { LessonPlanMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { type CardChoices, CardDialog } from './card-dialog'

type NewPlanProps = {
  choices: CardChoices
  text: LessonPlanMessages['card']
  errorText: KitMessages['errors']
}

/** Makes a plan and opens it, to be typed or filled from a file. */
export const NewPlan = ({ choices, text, errorText }: NewPlanProps) => {
  const router = useRouter()
  const [way, setWay] = useState<'typed' | 'file' | null>(null)
  return (
    <>
      <Button icon="plus" tone="primary" onClick={() => setWay('typed')}>
        {text.new}
      </Button>
      <Button onClick={() => setWay('file')}>{text.fromFile}</Button>
      {way && (
        <CardDialog
          plan={null}
          title={way === 'file' ? text.fromFile : text.new}
          hint={way === 'file' ? text.fromFileHint : undefined}
          choices={choices}
          text={text}
          errorText={errorText}
          onClose={() => setWay(null)}
          onSaved={({ id }) => {
            router.push(hrefs.plan(id!, way === 'file' ? { import: 1 } : {}))
            return 'leaving'
          }}
        />
      )}
    </>
  )
}
