'use client'

import type { ComponentProps } from 'react'

import { Button } from './button'

type Props = { children: string; size?: ComponentProps<typeof Button>['size'] }

/** Opens the browser's own window of printing. */
export const PrintButton = ({ children, size }: Props) => (
  <Button icon="print" size={size} onClick={() => window.print()}>
    {children}
  </Button>
)
