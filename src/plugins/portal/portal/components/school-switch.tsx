import { Glyph } from '@/ui/icon/glyph'
import { Menu } from '@/ui/menu/menu'
import { menuItemClass } from '@/ui/menu/menu-parts'

import { ChooseSchool } from './choose-school'

type School = { id: number; shortName: string }
type SchoolSwitchProps = { label: string; current: School; schools: readonly School[] }

/** The school being worked in, for those who have several. */
export const SchoolSwitch = ({ label, current, schools }: SchoolSwitchProps) => (
  <Menu
    side="start"
    trigger={
      <>
        <span className="sr-only">{label}: </span>
        {current.shortName}
        <Glyph shape="M6 9.5l6 6 6-6" size={16} />
      </>
    }
  >
    {schools.map(({ id, shortName }) => (
      <ChooseSchool key={id} school={id} className={menuItemClass} isCurrent={id === current.id}>
        {shortName}
      </ChooseSchool>
    ))}
  </Menu>
)
