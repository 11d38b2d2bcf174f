'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

import { Link } from '../link/link'

type NavLinkProps = {
  href: string
  /** Sections inside this one that have a link of their own. */
  inner?: readonly string[]
  className?: string
  children: ReactNode
}

const isAt = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)

/** Knows whether the reader stands in its section; the shell itself is not drawn anew when the page changes. */
export const NavLink = ({ href, inner = [], className, children }: NavLinkProps) => {
  const pathname = usePathname()
  const isInside = href !== '/' && isAt(pathname, href) && !inner.some((other) => isAt(pathname, other))
  const current = pathname === href ? 'page' : isInside && 'true'
  return (
    <Link href={href} className={className} aria-current={current || undefined}>
      {children}
    </Link>
  )
}
