'use client'

import { Button } from '@/ui/button/button'

/** Opens the browser's window of printing. */
export const PrintGuide = ({ children }: { children: string }) => (
  <Button icon="print" onClick={() => window.print()}>
    {children}
  </Button>
)
