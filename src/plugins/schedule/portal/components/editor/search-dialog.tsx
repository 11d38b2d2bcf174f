'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'

import type { SearchState } from '../../../operations/search'
import type { EditorContext } from './editor-types'
import { SearchResult } from './search-result'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  isOpen: boolean
  onClose: () => void
  revision: () => number
  /** The draft holds what was found: the page is read anew. */
  onTaken: () => void
}

const POLL = 700

const read = async (path: string): Promise<SearchState | null> => {
  const response = await fetch(path, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  if (!response.ok) return null
  return ((await response.json()) as { search: SearchState | null }).search
}

/** Starts the automatic draft, shows how far it is, stops it, and takes the best into the draft. */
export const SearchDialog = ({ context, isOpen, onClose, revision, onTaken }: Props) => {
  const { data, text, errorText } = context
  const [state, setState] = useState<SearchState | null>(null)
  const [effort, setEffort] = useState('usual')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const seed = useRef(1)
  const path = `/api/schedule/versions/${data.version.id}/search`
  const isRunning = state?.state === 'running'

  useEffect(() => {
    if (!isOpen) return
    let isGone = false
    const look = () =>
      void read(path)
        .catch(() => null)
        .then((found) => {
          if (!isGone && found) setState(found)
        })
    look()
    const timer = setInterval(look, POLL)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [isOpen, path])

  const send = useCallback(
    async (url: string, body: object): Promise<boolean> => {
      setBusy(true)
      setProblem(null)
      const answer = await sendJson<SearchState>(url, body)
      setBusy(false)
      if (!answer.ok) setProblem(explainRefusal(answer.refusal, errorText))
      else if ('state' in answer.data) setState(answer.data)
      return answer.ok
    },
    [errorText],
  )
  const start = async (): Promise<void> => {
    setState(null)
    await send(path, { revision: revision(), effort, seed: seed.current++ })
  }
  const takeBest = async (): Promise<void> => {
    if (await send(`${path}/take`, { revision: revision() })) onTaken()
  }
  const { progress } = state ?? {}
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="l"
      title={text.auto}
      closeLabel={text.close}
      footer={
        <>
          {isRunning && (
            <Button tone="primary" isBusy={isBusy} onClick={() => void send(`${path}/stop`, {})}>
              {text.stop}
            </Button>
          )}
          {!isRunning && state?.state === 'done' && (
            <Button tone="primary" isBusy={isBusy} onClick={() => void takeBest()}>
              {text.takeBest}
            </Button>
          )}
          {!isRunning && (
            <Button tone={state ? 'plain' : 'primary'} isBusy={isBusy && !state} onClick={() => void start()}>
              {state ? text.startAgain : text.start}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.panel}>
        <p>{text.autoLead}</p>
        {!isRunning && (
          <SelectField
            name="effort"
            label={text.effort}
            value={effort}
            options={[
              { value: 'quick', label: text.quick },
              { value: 'usual', label: text.usual },
              { value: 'thorough', label: text.thorough },
            ]}
            onChange={({ target }) => setEffort(target.value)}
          />
        )}
        {problem && (
          <div role="alert">
            <Notice tone="bad" title={text.problem}>
              {problem}
            </Notice>
          </div>
        )}
        {state && (
          <div className={styles.search}>
            {isRunning && (
              <>
                <progress
                  className={styles.progress}
                  aria-label={text.auto}
                  max={progress?.steps ?? 1}
                  value={progress?.step ?? 0}
                />
                <p role="status">
                  {fill(text.progress, {
                    percent: progress ? Math.floor((100 * progress.step) / progress.steps) : 0,
                    seconds: state.seconds,
                  })}
                  {progress && ' · '}
                  {progress &&
                    (progress.broken > 0
                      ? fill(text.bestBroken, { n: Math.round(progress.broken) })
                      : fill(text.bestSoft, { n: Math.round(progress.soft) }))}
                </p>
              </>
            )}
            {state.state === 'failed' && <Notice tone="bad">{text.failed}</Notice>}
            <SearchResult state={state} text={text} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
