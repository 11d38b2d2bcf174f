'use client'

import { Button } from './button'

/** Opens the browser's own window of printing. */
export const PrintButton = ({ children }: { children: string }) => (
  <Button icon="print" onClick={() => window.print()}>
    {children}
  </Button>
)
