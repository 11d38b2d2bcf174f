'use client'

import type { ReactNode } from 'react'

import { Button } from '@/ui'

/** Prints the page as it stands. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <Button icon="print" onClick={() => window.print()}>
    {children}
  </Button>
)
