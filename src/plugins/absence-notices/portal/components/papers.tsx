import type { PresentedNotice } from '../../presenters/present-notice'

/** The papers of a notice, each a link of its own. */
export const Papers = ({ files }: Pick<PresentedNotice, 'files'>) =>
  files.map(({ name, href }) => (
    <div key={href}>
      <a href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
    </div>
  ))
