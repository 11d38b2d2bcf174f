import { describe, expect, it } from '@jest/globals'

import { keptStatements } from './kept-statements'

const counting = () => {
  const prepared: string[] = []
  const statements = keptStatements((sql) => {
    prepared.push(sql)
    return { sql }
  })
  return { prepared, statements }
}

describe('kept statements', () => {
  it('are prepared once', () => {
    const { prepared, statements } = counting()
    const first = statements.take('SELECT 1')
    expect(statements.take('SELECT 1')).toBe(first)
    expect(prepared).toEqual(['SELECT 1'])
  })

  it('are prepared anew after a refusal', () => {
    const { prepared, statements } = counting()
    statements.take('INSERT INTO a VALUES (?)')
    statements.drop('INSERT INTO a VALUES (?)')
    statements.take('INSERT INTO a VALUES (?)')
    expect(prepared).toHaveLength(2)
  })

  it.each([
    'PRAGMA foreign_keys',
    'CREATE TABLE a (b)',
    'ALTER TABLE a ADD b',
    `SELECT '${'я'.repeat(20_000)}'`,
  ])('are not those like %.30s', (sql) => {
    const { prepared, statements } = counting()
    statements.take(sql)
    statements.take(sql)
    expect(prepared).toHaveLength(2)
  })

  it('are the two hundred asked for last', () => {
    const { prepared, statements } = counting()
    for (let count = 0; count < 200; count += 1) statements.take(`SELECT ${count}`)
    statements.take('SELECT 0')
    statements.take('SELECT 200')
    prepared.length = 0
    statements.take('SELECT 0')
    statements.take('SELECT 200')
    expect(prepared).toEqual([])
    statements.take('SELECT 1')
    expect(prepared).toEqual(['SELECT 1'])
  })
})
