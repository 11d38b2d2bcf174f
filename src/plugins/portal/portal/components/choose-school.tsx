'use client'

import { useState, type ReactNode } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'

type ChooseSchoolProps = {
  school: number
  /** For a line of a menu; without it a button of the kit. */
  className?: string
  isCurrent?: boolean
  children: ReactNode
}

/** Opens another of the own schools: everything on the page is of another school then. */
export const ChooseSchool = ({ school, className, isCurrent, children }: ChooseSchoolProps) => {
  const [isBusy, setBusy] = useState(false)
  const choose = async () => {
    if (isBusy) return
    setBusy(true)
    const { ok } = await sendJson('/api/portal/school', { school })
    if (ok) window.location.assign('/')
    else setBusy(false)
  }
  if (!className)
    return (
      <Button size="s" isBusy={isBusy} onClick={() => void choose()}>
        {children}
      </Button>
    )
  return (
    <button
      type="button"
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      aria-busy={isBusy || undefined}
      onClick={() => void choose()}
    >
      {children}
    </button>
  )
}
