'use client'

import { useEffect, useState } from 'react'

import type { PaletteItem } from './palette-types'

type Found = Record<string, readonly PaletteItem[]>
type SearchState = { status: 'idle' | 'loading' | 'done' | 'failed'; query: string; found: Found }

const PAUSE = 150

/** Asks the server when the typing pauses; an older answer never overtakes a newer one. */
export const useSearch = (url: string, query: string): SearchState => {
  const [state, setState] = useState<SearchState>({ status: 'idle', query: '', found: {} })

  useEffect(() => {
    if (!query) return
    const controller = new AbortController()
    const ask = async () => {
      setState((before) => ({ ...before, status: 'loading', query }))
      const response = await fetch(`${url}?q=${encodeURIComponent(query)}`, { signal: controller.signal })
      if (!response.ok) throw new Error(String(response.status))
      setState({ status: 'done', query, found: (await response.json()) as Found })
    }
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!controller.signal.aborted) setState({ status: 'failed', query, found: {} })
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [url, query])

  return query ? state : { status: 'idle', query: '', found: {} }
}
