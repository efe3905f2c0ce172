/**
 * Preloaded into a child (`node --import`): its clock says something else. MARSAD_CLOCK_SHIFT: it goes wrong by so many
 * milliseconds; MARSAD_CLOCK: it stands still at this time (ISO 8601).
 */
const { MARSAD_CLOCK, MARSAD_CLOCK_SHIFT } = process.env
const Right = globalThis.Date

const now = (): number =>
  MARSAD_CLOCK === undefined ? Right.now() + Number(MARSAD_CLOCK_SHIFT ?? 0) : Right.parse(MARSAD_CLOCK)

class WrongDate extends Right {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(now())
    else super(...(given as ConstructorParameters<typeof Right>))
  }

  static override now(): number {
    return now()
  }
}

Object.assign(globalThis, { Date: WrongDate })
