import { describe, expect, it } from '@jest/globals'

import { statementKind } from './statement-kind'

describe('statementKind', () => {
  it.each([
    'select 1',
    '  SELECT * FROM marks',
    '/* page */ select 1',
    '-- update nothing\nselect 1',
    '(select 1) union select 2',
    'VALUES (1)',
    'EXPLAIN QUERY PLAN DELETE FROM marks',
    'with t as (select 1) select * from t',
    "with t(a) as (values ('insert into x')), u as (select 1) select * from t",
    'WITH RECURSIVE t AS (SELECT 1 UNION ALL SELECT 2) SELECT * FROM t',
    'PRAGMA table_info(marks)',
    'pragma main.index_list("marks");',
    'PRAGMA foreign_key_check',
  ])('%s is a read', (sql) => {
    expect(statementKind(sql)).toBe('read')
  })

  it.each([
    'insert into marks values (1) returning id',
    'UPDATE marks SET value = (SELECT 1)',
    'delete from marks',
    'replace into marks values (1)',
    'with t as (select 1) insert into marks select * from t',
    'WITH t AS (SELECT 1) UPDATE marks SET value = 1 RETURNING id',
    'with "select" as (select 1) delete from marks',
    'with t as (select (select 1)) /* select */ delete from marks returning id',
    'create table t (a)',
    '',
    'selection',
  ])('%s is a write', (sql) => {
    expect(statementKind(sql)).toBe('write')
  })

  it.each([
    'PRAGMA foreign_keys = OFF',
    'PRAGMA foreign_keys',
    'PRAGMA user_version',
    'PRAGMA wal_checkpoint(TRUNCATE)',
    'vacuum',
    "attach 'a.db' as a",
  ])('%s is a setting of the connection', (sql) => {
    expect(statementKind(sql)).toBe('setting')
  })

  it.each(['BEGIN IMMEDIATE', 'commit', 'ROLLBACK', 'savepoint a', 'release savepoint a', 'rollback to a'])(
    '%s is control',
    (sql) => {
      expect(statementKind(sql)).toBe('control')
    },
  )
})
