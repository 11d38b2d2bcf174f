import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'

import type { SessionUser } from '@/plugins/portal/types'

/** The columns of an account that its safety hangs on. */
export type Owner = SessionUser & {
  email?: string | null
  hasSecondFactor?: boolean | null
  isDemo?: boolean | null
  person?: number | { id: number } | null
}

/** What the sign-in page is told when the password was right and a second step is needed. */
export type SecondFactorOffer = {
  /** For `navigator.credentials.get`; `null` for an account without passkeys. */
  passkey: PublicKeyCredentialRequestOptionsJSON | null
}

/** A second factor as its owner sees it. */
export type FactorLine = {
  id: number
  kind: 'totp' | 'passkey'
  title: string
  added: string
  used: string | null
}
