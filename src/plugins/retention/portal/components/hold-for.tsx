'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui'

import type { RetentionMessages } from '../../translations'
import { HoldDialog } from './hold-dialog'

type HoldForProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  today: string
  person: number
  name: string
}

/** The hold of the person from whose card one came: asked for at once. */
export const HoldFor = ({ name, ...props }: HoldForProps) => {
  const [isOpen, setOpen] = useState(true)
  return (
    <div>
      <Button icon="lock" onClick={() => setOpen(true)}>
        {`${props.text.holdTitle}: ${name}`}
      </Button>
      {isOpen && <HoldDialog {...props} name={name} onClose={() => setOpen(false)} />}
    </div>
  )
}
