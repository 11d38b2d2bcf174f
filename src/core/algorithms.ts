/** Hashes that are known, in the order in which one may follow another: what was begun with a later one never goes back. */
export const HASHES = ['sha256', 'sha3-256'] as const
export type HashName = (typeof HASHES)[number]

/** Ciphers that are known; keys of 32 bytes, nonces of 12 and tags of 16. */
export const CIPHERS = ['aes-256-gcm', 'chacha20-poly1305'] as const
export type CipherName = (typeof CIPHERS)[number]
