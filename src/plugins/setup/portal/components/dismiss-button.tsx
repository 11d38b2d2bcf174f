'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'

/** Takes the reminder off the home page. */
export const DismissButton = ({ children }: { children: string }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const dismiss = async () => {
    setBusy(true)
    await sendJson('/api/first-run/dismissal', {}, { method: 'POST' })
    setBusy(false)
    router.refresh()
  }
  return (
    <Button type="button" isBusy={isBusy} onClick={() => void dismiss()}>
      {children}
    </Button>
  )
}
