'use client'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'

type PrintListProps = { record: 'personal-files' | 'alphabetical-book'; children: string }

/** Opens the browser's window of printing after the print was noted. */
export const PrintList = ({ record, children }: PrintListProps) => {
  const print = async () => {
    const { ok } = await sendJson('/api/personal-files/printed', { record })
    // What was not noted is not printed.
    if (ok) window.print()
  }
  return (
    <Button icon="print" onClick={() => void print()}>
      {children}
    </Button>
  )
}
