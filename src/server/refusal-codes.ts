const CODE = /^[\w-]{1,60}$/
const MOST = 5

type Told = { errors?: unknown }
type ToldError = {
  code?: unknown
  name?: unknown
  data?: { code?: unknown } | null
  extensions?: { name?: unknown; data?: { code?: unknown } | null } | null
}

/** Why an answer refuses, by the codes and kinds of its errors; never by their words, which may name people. */
export const refusalCodes = (body: string): string | undefined => {
  if (!body.includes('"errors"')) return undefined
  try {
    const { errors } = JSON.parse(body) as Told
    if (!Array.isArray(errors)) return undefined
    const codes = (errors as ToldError[]).map(codeOf).filter((code) => CODE.test(code))
    return [...new Set(codes)].slice(0, MOST).join(',') || undefined
  } catch {
    return undefined
  }
}

/** The first of them in an answer, which stays to be read. */
export const firstRefusal = async (answer: Response): Promise<string | undefined> =>
  refusalCodes(await answer.clone().text())?.split(',')[0]

/** Own errors have a code; those of Payload a name, those of the language GraphQL neither. */
const codeOf = (error: ToldError | null): string => {
  const { code, name, data, extensions } = error ?? {}
  const told = code ?? data?.code ?? extensions?.data?.code ?? name ?? extensions?.name
  return typeof told === 'string' ? told : 'unnamed'
}
