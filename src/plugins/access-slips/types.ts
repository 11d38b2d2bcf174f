/** A slip as it is printed once: the code is never seen again. */
export type Slip = {
  person: number
  name: string
  /** «Родитель: Иванова Мария», «Ученик 5А» told by the class and the children. */
  note: string
  username: string
  code: string
  /** The address that the QR holds, with the user name and the code behind the sign of the fragment. */
  link: string
  /** The QR as the outline of its dark squares, in a field of `size`. */
  qr: { size: number; path: string }
}

export type SlipSheet = { address: string; expiresOn: string; slips: Slip[] }

/** How things stand with somebody's access. */
export type AccessState = 'none' | 'account' | 'issued' | 'expired' | 'entered'

export type Candidate = {
  person: number
  name: string
  note: string
  username: string | null
  state: AccessState
  /** Until when the code holds, or when it was used. */
  at: string | null
  obstacle: string | null
}
