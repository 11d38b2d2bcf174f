'use client'

import type { MouseEvent } from 'react'

import { monogram } from '@/i18n/names'

import { Glyph } from '../icon/glyph'
import { pieces } from './match'
import type { PaletteItem } from './palette-types'
import styles from './palette.module.css'

type PaletteOptionProps = {
  id: string
  item: PaletteItem
  query: string
  /** The key of its group: people get their letters, the rest a picture. */
  kind: string
  isActive: boolean
  onPoint: () => void
  onChoice: (event: MouseEvent) => void
}

const SHAPES: Record<string, string> = {
  classes:
    'M4.5 4.5h15a.5.5 0 0 1 .5.5v10.500H4V5a.5.5 0 0 1 .5-.5zM3 15.500h18M8.5 20l1.5-4.500M15.5 20 14 15.5',
  recent: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7v5.200l3.3 2',
  pages: 'M4 12h15.500M13.5 6l6 6-6 6',
}

/** One line of the palette. A real address, so that a new tab opens from it as from any link. */
export const PaletteOption = ({ id, item, query, kind, isActive, onPoint, onChoice }: PaletteOptionProps) => (
  <a
    id={id}
    className={styles.option}
    role="option"
    aria-selected={isActive}
    tabIndex={-1}
    href={item.href}
    onPointerMove={onPoint}
    onClick={onChoice}
  >
    <span className={styles.lead} aria-hidden>
      {kind === 'people' ? (
        monogram(item.title)
      ) : (
        <Glyph shape={SHAPES[kind] ?? SHAPES.pages ?? ''} size={16} />
      )}
    </span>
    <span className={styles.words}>
      <span className={styles.title}>
        {pieces(item.title, query).map(({ text, isMatch }, at) =>
          isMatch ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
      {item.subtitle && <span className={styles.subtitle}>{item.subtitle}</span>}
    </span>
  </a>
)
