'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

import { Link } from '../link/link'

type NavLinkProps = { href: string; className?: string; children: ReactNode }

/** Knows whether the reader stands in its section; the shell itself is not drawn anew when the page changes. */
export const NavLink = ({ href, className, children }: NavLinkProps) => {
  const pathname = usePathname()
  const isInside = href !== '/' && pathname.startsWith(`${href}/`)
  const current = pathname === href ? 'page' : isInside && 'true'
  return (
    <Link href={href} className={className} aria-current={current || undefined}>
      {children}
    </Link>
  )
}
