'use client'

import { useState, type ReactNode } from 'react'

import { sendJson } from '@/ui/form/send-json'

type DemoLoginProps = {
  username: string
  password: string
  next: string
  className?: string
  children: ReactNode
}

/** Signs in as one of the invented people. */
export const DemoLogin = ({ username, password, next, className, children }: DemoLoginProps) => {
  const [isBusy, setBusy] = useState(false)
  const signIn = async () => {
    if (isBusy) return
    setBusy(true)
    const { ok } = await sendJson('/api/portal/login', { username, password })
    if (ok) window.location.assign(next)
    else setBusy(false)
  }
  return (
    <button type="button" className={className} aria-busy={isBusy || undefined} onClick={() => void signIn()}>
      <span>{children}</span>
      <small>{username}</small>
    </button>
  )
}
