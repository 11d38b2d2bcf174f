'use client'

import { useRouter } from 'next/navigation'
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'

import { Glyph } from '../icon/glyph'
import { matches } from './match'
import { PaletteOption } from './palette-option'
import type { PaletteGroup, PaletteItem } from './palette-types'
import { recentItems, rememberItem } from './recent'
import { useSearch } from './use-search'
import styles from './palette.module.css'

type PaletteProps = {
  text: KitMessages['palette']
  searchUrl: string
  pages: readonly PaletteItem[]
  onClose: () => void
}

const isFilled = ({ items }: PaletteGroup): boolean => items.length > 0

/** Finds people, classes and sections by a few letters; arrows choose, Enter opens, Escape closes. */
const Palette = ({ text, searchUrl, pages, onClose }: PaletteProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [recent] = useState(recentItems)
  const router = useRouter()
  const id = useId()
  const wanted = query.trim()
  const { status, found } = useSearch(searchUrl, wanted)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closed before it leaves the page: only then the focus returns to where it was.
    return () => element?.close()
  }, [])

  // The sections are known here already: they answer at the first letter, without the server.
  const groups: readonly PaletteGroup[] = (
    wanted
      ? [
          { key: 'pages', title: text.pages, items: pages.filter(({ title }) => matches(title, wanted)) },
          { key: 'people', title: text.people, items: found.people ?? [] },
          { key: 'classes', title: text.classes, items: found.classes ?? [] },
        ]
      : [
          { key: 'recent', title: text.recent, items: recent },
          { key: 'pages', title: text.pages, items: pages },
        ]
  ).filter(isFilled)
  const items = groups.flatMap((group) => group.items)
  const position = Math.min(active, items.length - 1)
  const optionId = (at: number): string => `${id}option-${at}`

  useEffect(() => {
    document.getElementById(`${id}option-${position}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, position])

  const open = (item: PaletteItem) => {
    rememberItem(item)
    dialog.current?.close()
    router.push(item.href)
  }
  const onChoice = (event: MouseEvent, item: PaletteItem) => {
    // A new tab is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1
    const target = {
      ArrowDown: position >= last ? 0 : position + 1,
      ArrowUp: position <= 0 ? last : position - 1,
      PageDown: last,
      PageUp: 0,
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      setActive(Math.max(0, target))
      return
    }
    const item = items[position]
    if (event.key === 'Enter' && item && !event.nativeEvent.isComposing) {
      event.preventDefault()
      open(item)
    }
  }

  const isWaiting = status === 'loading' || (wanted !== '' && status === 'idle')
  const spoken = isWaiting ? text.loading : wanted ? fill(text.found, { n: items.length }) : ''
  let at = -1

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={text.title}
      onClose={() => !dialog.current?.open && onClose()}
      onMouseDown={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.head} aria-busy={isWaiting}>
        <Glyph shape="M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M20 20l-5.2-5.2" />
        <input
          autoFocus
          className={styles.input}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          placeholder={text.placeholder}
          aria-label={text.title}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={items.length > 0 ? optionId(position) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          <span className="sr-only">{text.hintClose}</span>
          <kbd aria-hidden>Esc</kbd>
        </button>
      </div>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <div className={styles.list} id={`${id}list`} role="listbox" aria-label={text.title}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}${group.key}`}>
            <div className={styles.group} id={`${id}${group.key}`} role="presentation">
              {group.title}
            </div>
            {group.items.map((item) => {
              at += 1
              const own = at
              return (
                <PaletteOption
                  key={item.href}
                  id={optionId(own)}
                  item={item}
                  query={wanted}
                  kind={group.key}
                  isActive={own === position}
                  onPoint={() => setActive(own)}
                  onChoice={(event) => onChoice(event, item)}
                />
              )
            })}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <div className={styles.empty}>
          {status === 'failed' && <p>{text.failed}</p>}
          {status === 'done' && (
            <>
              <p>{fill(text.empty, { query: wanted })}</p>
              <p className={styles.hint}>{text.emptyHint}</p>
            </>
          )}
          {isWaiting && <p className={styles.hint}>{text.loading}</p>}
          {!wanted && <p className={styles.hint}>{text.start}</p>}
        </div>
      )}
      <div className={styles.foot} aria-hidden>
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {text.hintMove}
        </span>
        <span>
          <kbd>↵</kbd> {text.hintOpen}
        </span>
      </div>
    </dialog>
  )
}

export default Palette
