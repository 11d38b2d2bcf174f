import { HOST_PREFIX } from '@/core/host-prefix'

/** Puts the prefix on what a script writes and takes it off what it reads; see src/server/host-cookies.ts. */
const SCRIPT = `(function(d,p){var o=Object.getOwnPropertyDescriptor(Document.prototype,'cookie');Object.defineProperty(d,'cookie',{configurable:true,get:function(){return o.get.call(d).split('; ').map(function(c){return c.indexOf(p)?c:c.slice(p.length)}).join('; ')},set:function(v){o.set.call(d,p+v+'; path=/; secure')}})})(document,'${HOST_PREFIX}')`

/**
 * Over TLS the names of cookies have a prefix, which scripts of the pages and of the admin panel need not know.
 * Stands before every other script. The nonce is the one of the Content Security Policy.
 */
export const HostCookiesScript = ({ nonce }: { nonce?: string }) => (
  <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
)
