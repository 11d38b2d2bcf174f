/**
 * What a statement does to the database: a read may run beside a writer, a write must hold the lock,
 * a control statement opens or closes a transaction, a setting belongs to the connection and cannot run within one.
 */
export type StatementKind = 'control' | 'read' | 'setting' | 'write'

const CONTROL = new Set(['BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'])
const SETTINGS = new Set(['PRAGMA', 'VACUUM', 'ATTACH', 'DETACH'])
const MAIN_VERBS = new Set(['SELECT', 'VALUES', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE'])

/** PRAGMAs that describe the schema. All others read or set the state of one connection: the writer's. */
const READ_PRAGMA =
  /^PRAGMA\s+(?:\w+\.)?(?:table_list|table_info|table_xinfo|index_list|index_info|index_xinfo|foreign_key_list|foreign_key_check|integrity_check|quick_check|database_list|compile_options|data_version)\b/i

/** Comments, quoted text and quoted names, brackets, words; everything else is skipped. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[()]|[A-Za-z_]\w*/g

const isNoise = (token: string): boolean => /^(?:--|\/\*)/.test(token)

/** The verb after the common table expressions: `WITH … INSERT` is a write, `WITH … SELECT` is a read. */
const verbAfterWith = (tokens: Iterable<string>): string | undefined => {
  let depth = 0
  for (const token of tokens) {
    if (token === '(') depth += 1
    else if (token === ')') depth -= 1
    else if (depth === 0 && MAIN_VERBS.has(token.toUpperCase())) return token.toUpperCase()
  }
  return undefined
}

function* tokensOf(sql: string): Generator<string> {
  for (const [token] of sql.matchAll(TOKEN)) if (!isNoise(token)) yield token
}

/** Tells reads from writes by the text of one statement. In doubt it is a write, which is always safe. */
export const statementKind = (sql: string): StatementKind => {
  // Nearly every statement of a page starts so: no need to look at its tokens.
  if (/^\s*select\b/i.test(sql)) return 'read'
  const tokens = tokensOf(sql)
  let first = tokens.next().value as string | undefined
  while (first === '(') first = tokens.next().value as string | undefined
  const verb = first?.toUpperCase() ?? ''
  if (CONTROL.has(verb)) return 'control'
  if (verb === 'SELECT' || verb === 'VALUES' || verb === 'EXPLAIN') return 'read'
  if (verb === 'PRAGMA') {
    const text = sql.slice(sql.toUpperCase().indexOf('PRAGMA'))
    return READ_PRAGMA.test(text) && !text.includes('=') ? 'read' : 'setting'
  }
  if (SETTINGS.has(verb)) return 'setting'
  if (verb !== 'WITH') return 'write'
  const main = verbAfterWith(tokens)
  return main === 'SELECT' || main === 'VALUES' ? 'read' : 'write'
}
