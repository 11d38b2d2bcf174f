import { THEME_COOKIE } from './theme'

// A page kept by the browser («back», or one made before the choice) would otherwise come up in the old colours.
const SCRIPT = `(function(d){var m=/(?:^|; )${THEME_COOKIE}=(auto|light|dark)/.exec(d.cookie);if(m)d.documentElement.dataset.theme=m[1]})(document)`

/** Sets the theme before the first paint. The nonce is the one of the Content Security Policy. */
export const ThemeScript = ({ nonce }: { nonce?: string }) => (
  <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
)
