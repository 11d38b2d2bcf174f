import { Decrypter, Encrypter } from 'age-encryption'

import { keyNeeded } from '../backup-errors'

const PUBLIC_KEY = 'age1'
const IDENTITY = 'AGE-SECRET-KEY-1'

/** Whether the key only closes: the server that has it cannot read what it made. */
export const isPublicKey = (key: string): boolean => key.startsWith(PUBLIC_KEY)

/** What encrypts for the key. Anybody with the key opens it by the program `age` as well, without this system. */
export const encrypterOf = async (key: string): Promise<Encrypter> => {
  const encrypter = new Encrypter()
  if (isPublicKey(key)) encrypter.addRecipient(key)
  else if (key.startsWith(IDENTITY)) {
    const { identityToRecipient } = await import('age-encryption')
    encrypter.addRecipient(await identityToRecipient(key))
  } else encrypter.setPassphrase(key)
  return encrypter
}

/** @throws keyNeeded without a key that opens */
export const decrypterOf = (key: string | undefined): Decrypter => {
  if (!key || isPublicKey(key)) throw keyNeeded()
  const decrypter = new Decrypter()
  if (key.startsWith(IDENTITY)) decrypter.addIdentity(key)
  else decrypter.addPassphrase(key)
  return decrypter
}
