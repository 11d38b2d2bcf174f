import { NAV_SECTIONS, type NavSection } from '@/core/nav-sections'

import { isIconName, type IconName } from '../icon/icon'

export type ShellNavItem = {
  href: string
  label: string
  /** A name of the icon set; anything else falls back to a sheet of paper. */
  icon: string
  /** What waits there: unfilled lessons, unread messages. */
  count?: number
  /** Place in the phone's bar, 1..4. */
  phone?: number
  /** The heading it stands under. */
  section?: NavSection
}

const PHONE_PLACES = 4

/** The items of the phone's bar and those left for «Ещё». With few items there is no need for «Ещё». */
export const splitForPhone = (
  items: readonly ShellNavItem[],
): { bar: readonly ShellNavItem[]; rest: readonly ShellNavItem[] } => {
  const placed = items
    .filter(({ phone }) => phone !== undefined)
    .sort((one, other) => (one.phone ?? 0) - (other.phone ?? 0))
    .slice(0, PHONE_PLACES)
  // Free places are given to the next items: an empty bar helps nobody.
  const others = items.filter((item) => !placed.includes(item))
  const bar = [...placed, ...others.slice(0, PHONE_PLACES - placed.length)]
  return { bar, rest: items.filter((item) => !bar.includes(item)) }
}

export const iconOf = ({ icon }: ShellNavItem): IconName => (isIconName(icon) ? icon : 'file')

/** Sections that have an item of their own inside this one: only the closest is where the reader stands. */
export const sectionsWithin = (items: readonly ShellNavItem[], { href }: ShellNavItem): string[] =>
  items.map((item) => item.href).filter((other) => href !== '/' && other.startsWith(`${href}/`))

export type ShellNavSection = { name: NavSection | null; items: readonly ShellNavItem[] }

/** The navigation by headings, the daily sections first; a heading without items is left out. */
export const bySection = (items: readonly ShellNavItem[]): ShellNavSection[] =>
  [null, ...NAV_SECTIONS]
    .map((name) => ({ name, items: items.filter(({ section }) => (section ?? null) === name) }))
    .filter((section) => section.items.length > 0)
