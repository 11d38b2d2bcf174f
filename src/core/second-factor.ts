import { defineError } from './errors'

const PROOF = 'secondFactorProof'
const ACCEPTED = 'secondFactorOf'

/** What somebody shows beside the password; checked where the second factors are kept. */
export type SecondFactorProof = {
  /** Six digits of a program, or a recovery code. */
  code?: string
  /** The answer of a passkey, as the browser gives it. */
  passkey?: unknown
}

type WithContext = { context: Record<string, unknown> }

export const giveProof = ({ context }: WithContext, proof: SecondFactorProof): void => {
  context[PROOF] = proof
}

export const proofOf = ({ context }: WithContext): SecondFactorProof =>
  (context[PROOF] as SecondFactorProof | undefined) ?? {}

/** Notes that the second factor of an account was checked already, before its password was made. */
export const acceptProof = ({ context }: WithContext, account: number): void => {
  context[ACCEPTED] = account
}

export const isAccepted = ({ context }: WithContext, account: number): boolean =>
  context[ACCEPTED] === account

/** The password was right. `details` tells which ways there are, and what a passkey has to sign. */
export const secondFactorNeeded = defineError({
  code: 'second-factor-needed',
  status: 401,
  message: {
    ru: () => 'Нужен второй шаг входа. Войдите через страницу входа на сайте.',
    en: () => 'A second step is needed. Sign in on the sign-in page of the site.',
  },
})

/** Counted as a wrong password is. */
export const wrongSecondFactor = defineError({
  code: 'wrong-second-factor',
  status: 401,
  message: {
    ru: () =>
      'Код не подходит. Возьмите свежий код из приложения (каждый годится один раз) и проверьте часы телефона.',
    en: () =>
      'The code is wrong. Take a fresh one from the program (each works once) and check the clock of the phone.',
  },
})

export const wrongPasskey = defineError({
  code: 'wrong-second-factor',
  status: 401,
  message: {
    ru: () => 'Ключ доступа не подошёл. Попробуйте ещё раз или введите код.',
    en: () => 'The passkey did not fit. Try again, or enter a code.',
  },
})
