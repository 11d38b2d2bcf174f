'use client'

import { useEffect } from 'react'

import type { FormValues } from '../../../domain/person-fields'
import type { Duplicate } from '../../../types'

/** Typing may pause for so long before the server is asked, in milliseconds. */
const PAUSE = 400

type Options = {
  values: FormValues
  /** Values that were there already: an old card is no duplicate of itself, nor asked about again. */
  seen: FormValues
  except: number | null
  onFound: (found: Duplicate[]) => void
}

/** Asks while one types whether the person is here already. */
export const useDuplicates = ({ values, seen, except, onFound }: Options): void => {
  const { lastName, firstName, middleName, birthDate, snils } = values
  const query = new URLSearchParams({ lastName, firstName, middleName, birthDate, snils }).toString()
  const isChanged = (['lastName', 'firstName', 'middleName', 'birthDate', 'snils'] as const).some(
    (field) => values[field] !== seen[field],
  )
  const isEnough = isChanged && ((lastName && firstName && birthDate) || snils.length === 14)
  useEffect(() => {
    if (!isEnough) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const own = except === null ? '' : `&except=${except}`
      void fetch(`/api/registry/duplicates?${query}${own}`, { signal: stop.signal })
        .then(async (response) => {
          if (response.ok) onFound(((await response.json()) as { duplicates: Duplicate[] }).duplicates)
        })
        // A hint only: the save asks once more.
        .catch(() => undefined)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
    // The handler is made anew with every key, the question is not.
  }, [query, isEnough, except])
}
