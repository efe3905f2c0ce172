import type { LinePlaceLink } from '../../report/index.js'

/** A place as pages show it; what the gazetteer does not know has words alone. */
export const placeOf = ({ text, link }: { readonly text: string; readonly link: LinePlaceLink | null }) => ({
  name: link?.name ?? text,
  nameArabic: link?.name_arabic ?? null,
  id: link?.id ?? null,
  latitude: link?.latitude ?? null,
  longitude: link?.longitude ?? null,
  precision: link?.precision ?? null,
})
