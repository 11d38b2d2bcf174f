'use client'

import { useState } from 'react'

import { groupBy } from '@/core/group-by'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'

import type { ProblemWorkload } from '../../../domain/solver/problem'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = { context: EditorContext; isOpen: boolean; onClose: () => void }

/** What may become one lesson: one teacher, one subject, equal hours, several classes or groups. */
const candidatesOf = (workloads: readonly ProblemWorkload[]): ProblemWorkload[][] =>
  [
    ...groupBy(
      workloads.filter(({ joint }) => joint === null),
      ({ teacher, subject, hours }) => `${teacher} ${subject} ${hours}`,
    ).values(),
  ].filter((own) => new Set(own.map((row) => row.class)).size > 1)

/** Lessons that several classes have together: which there are, new ones, and parting them. */
export const JointDialog = ({ context, isOpen, onClose }: Props) => {
  const { week, text, errorText, names, nameOf } = context
  const [chosen, setChosen] = useState(0)
  const [members, setMembers] = useState<ReadonlySet<number>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { workloads } = week.problem
  const joints = [
    ...groupBy(
      workloads.filter(({ joint }) => joint !== null),
      ({ joint }) => joint!,
    ),
  ]
  const candidates = candidatesOf(workloads)
  const own = candidates[chosen] ?? []
  const picked = own.filter(({ id }) => members.has(id))
  const partName = ({ class: classId, subgroup }: ProblemWorkload): string =>
    [names.class.get(classId), subgroup && names.subgroup.get(subgroup)].filter(Boolean).join(', ')
  const title = (rows: readonly ProblemWorkload[]): string => {
    const [first] = rows
    return [
      first && names.subject.get(first.subject),
      first && names.teacher.get(first.teacher),
      first && fill(text.hours, { n: first.hours }),
    ]
      .filter(Boolean)
      .join(', ')
  }
  const save = async (lead: number, others: readonly number[]): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/schedule/joint-lessons/${lead}`, { with: others }, { method: 'PUT' })
    if (answer.ok) {
      window.location.reload()
      return
    }
    setBusy(false)
    setProblem(explainRefusal(answer.refusal, errorText))
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.joint.title} closeLabel={text.close}>
      <div className={styles.panel}>
        <p>{text.joint.lead}</p>
        {joints.length > 0 && (
          <ul className={styles.joints} aria-label={text.joint.present}>
            {joints.map(([lead, rows]) => (
              <li key={lead}>
                <span>
                  <b>{rows.map(partName).join(' + ')}</b> {title(rows)}
                </span>
                <Button
                  size="s"
                  isBusy={isBusy}
                  aria-label={`${text.joint.part}: ${nameOf(lead)}`}
                  onClick={() => void save(lead, [])}
                >
                  {text.joint.part}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {candidates.length === 0 ? (
          <p className={styles.hint}>{text.joint.none}</p>
        ) : (
          <>
            <SelectField
              name="candidate"
              label={text.joint.choose}
              value={chosen}
              options={candidates.map((rows, index) => ({ value: index, label: title(rows) }))}
              onChange={({ target }) => {
                setChosen(Number(target.value))
                setMembers(new Set())
              }}
            />
            <fieldset className={styles.away}>
              <legend>{text.joint.members}</legend>
              {own.map((row) => (
                <Checkbox
                  key={row.id}
                  name={`member-${row.id}`}
                  label={partName(row)}
                  checked={members.has(row.id)}
                  onChange={({ target }) => {
                    const after = new Set(members)
                    if (target.checked) after.add(row.id)
                    else after.delete(row.id)
                    setMembers(after)
                  }}
                />
              ))}
            </fieldset>
            <p className={styles.hint}>{text.joint.drafts}</p>
            <Button
              tone="primary"
              isBusy={isBusy}
              disabled={picked.length < 2}
              onClick={() =>
                void save(
                  picked[0]!.id,
                  picked.slice(1).map(({ id }) => id),
                )
              }
            >
              {text.joint.join}
            </Button>
          </>
        )}
        {problem && (
          <div role="alert">
            <Notice tone="bad">{problem}</Notice>
          </div>
        )}
      </div>
    </Dialog>
  )
}
