import { describe, expect, it } from '@jest/globals'

import {
  countStatements,
  currentStatements,
  newStatementCount,
  onStatement,
  recordStatement,
  runCounted,
  type StatementFact,
} from './statement-count'

const fact = (kind: StatementFact['kind'], text: string = kind): StatementFact => ({
  database: 'sqlite',
  kind,
  milliseconds: 2,
  text,
})

describe('statement count', () => {
  it('counts what is asked inside and nothing else', async () => {
    recordStatement(fact('read'))
    const { value, count } = await countStatements(async () => {
      recordStatement(fact('control', 'BEGIN'))
      await Promise.resolve()
      recordStatement(fact('write'))
      recordStatement(fact('read'))
      recordStatement(fact('control', 'COMMIT'))
      return 'done'
    })
    recordStatement(fact('read'))
    expect(value).toBe('done')
    expect(count).toEqual({ statements: 2, control: 2, milliseconds: 8 })
  })

  it('keeps two requests apart and adds inner counts to outer ones', async () => {
    const ask = (times: number) => async () => {
      for (let i = 0; i < times; i += 1) {
        recordStatement(fact('read'))
        await Promise.resolve()
      }
    }
    const { value, count } = await countStatements(() =>
      Promise.all([countStatements(ask(1)), countStatements(ask(3), { keepTexts: true })]),
    )
    expect(value.map(({ count: inner }) => inner.statements)).toEqual([1, 3])
    expect(value[1].count.texts).toEqual(['read', 'read', 'read'])
    expect(count.statements).toBe(4)
  })

  it('is there for a server that goes on in callbacks', async () => {
    expect(currentStatements()).toBeUndefined()
    const count = newStatementCount()
    await new Promise<void>((resolve) => {
      runCounted(count, () =>
        setTimeout(() => {
          recordStatement(fact('write'))
          resolve()
        }, 1),
      )
    })
    expect(count.statements).toBe(1)
  })

  it('tells observers until they leave', () => {
    const seen: StatementFact[] = []
    const leave = onStatement((one) => seen.push(one))
    recordStatement(fact('read'))
    leave()
    recordStatement(fact('read'))
    expect(seen).toEqual([fact('read')])
  })
})
