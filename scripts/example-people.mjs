// Parties and places of the example project; none of them exists.

export const WHO = {
  army: 'orvelian-army',
  front: 'northern-front',
  council: 'halvek-council',
  observatory: 'halvek-observatory',
}

/** Parties that no dictionary has, since they do not exist. */
export const ACTORS = [
  {
    actor: WHO.army,
    name: 'Orvelian army',
    aliases: ['army', 'Army artillery', 'army helicopters', 'regime helicopters', 'الجيش'],
  },
  {
    actor: WHO.front,
    name: 'Northern Front',
    aliases: ['Terrorists of the so-called Northern Front', 'Northern Front fighters', 'الجبهة الشمالية'],
  },
  { actor: WHO.council, name: 'Local council of Halvek', aliases: ['the council', 'المجلس المحلي'] },
  { actor: WHO.observatory, name: 'Halvek Observatory', aliases: ['the Observatory'] },
]

/**
 * Where the places of the reports are put: on the coast of Marie Byrd Land in Antarctica, where nobody lives and which no
 * state claims, so that nobody takes them for places of a real war. Latitude, longitude (degrees), and what it stands for.
 */
export const PINS = [
  [/korrin|the ridge/i, '-74.92,-114.6,quarter'],
  [/tannery/i, '-74.735,-114.45,site'],
  [/sarn|سارن/i, '-74.57,-115.7,settlement'],
  [/port senn|بورت سين/i, '-74.62,-111.5,settlement'],
  [/senn road/i, '-74.97,-113.3,district'],
  [/bakery|bread queue|old mills|the quarter$|المطاحن/i, '-74.75,-114.95,quarter'],
  [/eastern quarters|the quarters/i, '-74.745,-114.62,district'],
  [/halvek|هالفك/i, '-74.77,-114.8,settlement'],
]
