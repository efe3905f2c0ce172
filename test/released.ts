import type { TestContext } from 'node:test'
import { addReports, locateClaim, overrideCell } from '../src/work/index.js'
import { happened, projectWith, type Told, tell, within } from './halvek.js'

interface Sent {
  readonly name: string
  readonly publisher: string
  readonly url: string
  readonly text: string
}

/** Four attacks in five reports, fictitious: a named resident, a named victim, an Arabic title, a hostile one. */
const REPORTS: readonly Sent[] = [
  {
    name: 'samar-dunev.md',
    publisher: 'Halvek Radio',
    url: 'https://radio.example/1',
    text: `# Samar's street burns\n\nArmy artillery shelled the Old Mills bakery in Halvek on Monday, killing at least 12 people, said Samar Dunev, a resident. Write to samar@mail.example or call +999 555 010 203.\n`,
  },
  {
    name: 'gazette.md',
    publisher: 'Orvel Gazette',
    url: 'https://t.me/somebody/17',
    text: `# مقتل 15 في قصف &lt;b&gt;حلفك&lt;/b&gt;\n\nA spokesman of the Northern Front said on Tuesday that 15 people died when the Old Mills bakery in Halvek was shelled on Monday by the army.\n`,
  },
  {
    name: 'senn.md',
    publisher: 'Orvel Gazette',
    url: 'https://gazette.example/2',
    text: `# Market in Senn shelled\n\nThe Halvek Observatory said that mortar fire killed four civilians at the market of Senn on 2 March. The Northern Front denied it.\n`,
  },
  {
    name: 'senn-again.md',
    publisher: 'Halvek Radio',
    url: 'https://radio.example/3',
    text: `# Mortar fire on Senn\n\nMortar fire killed four or five people at the market of Senn on 9 March, the hospital said.\n`,
  },
  {
    name: 'tarn.md',
    publisher: 'Halvek Radio',
    url: 'https://radio.example/4',
    text: `# Gunmen kill a teacher in Tarn\n\nGunmen killed Ilan Voss in the town of Tarn on 5 March, the Halvek Observatory said.\n`,
  },
  {
    name: 'orvel.md',
    publisher: 'Orvel Gazette',
    url: 'https://gazette.example/5',
    text: `# Car bomb in Orvel\n\nA car bomb killed two people in Orvel on 8 March, police said.\n`,
  },
]

async function* received() {
  for (const { name, publisher, url, text } of REPORTS)
    yield { name, bytes: Buffer.from(text), date: '2024-03-19', publisher, url }
}

const pin = (at: string) => ({ 'place.pin': at })

export const MILLS: Told = {
  report: 'samar-dunev.md',
  trigger: 'shelled',
  set: {
    agents: 'Army artillery',
    place: 'the Old Mills bakery in Halvek',
    ...pin('36.21342,37.16617,site'),
    time: 'on Monday',
    killed: 'at least 12 people',
    source: 'Samar Dunev, a resident',
    'source.type': 'witness',
  },
}

export const MILLS_FRONT: Told = {
  report: 'gazette.md',
  trigger: 'shelled',
  set: {
    agents: 'the army',
    place: 'the Old Mills bakery in Halvek',
    ...pin('36.21342,37.16617,site'),
    time: 'on Monday',
    killed: '15 people',
    source: 'A spokesman of the Northern Front',
    'source.type': 'armed-group',
  },
}

export const SENN: Told = {
  report: 'senn.md',
  trigger: 'mortar fire',
  set: {
    place: 'Senn',
    ...pin('36.4,37.3,settlement'),
    time: 'on 2 March',
    killed: 'four civilians',
    source: 'The Halvek Observatory',
    'source.type': 'monitor',
  },
}

export const SENN_AGAIN: Told = {
  report: 'senn-again.md',
  trigger: 'Mortar fire',
  set: {
    place: 'the market of Senn',
    ...pin('36.9,37.9,settlement'),
    time: 'on 9 March',
    killed: 'four or five people',
    source: 'the hospital',
    'source.type': 'aid',
  },
}

export const TARN: Told = {
  report: 'tarn.md',
  trigger: 'killed',
  kind: 'killing',
  set: {
    agents: 'Gunmen',
    targets: 'Ilan Voss',
    place: 'the town of Tarn',
    ...pin('36.6,37.6,settlement'),
    time: 'on 5 March',
    source: 'the Halvek Observatory',
    'source.type': 'monitor',
  },
}

export const ORVEL: Told = {
  report: 'orvel.md',
  trigger: 'car bomb',
  kind: 'shelling',
  set: {
    place: 'Orvel',
    time: 'on 8 March',
    killed: 'two people',
    source: 'police',
    'source.type': 'police',
  },
}

/** A project of Rana's that holds these reports, with what is told in the first release. */
export async function recordOf(t: TestContext): Promise<{
  readonly folder: string
  readonly claims: Readonly<Record<'mills' | 'senn' | 'again' | 'tarn', string>>
}> {
  const folder = await projectWith(t, [])
  const claims = await within(folder, async (project) => {
    await addReports(project, received(), { found: () => {}, step: () => {}, keepOnly: true })
    const mills = tell(project, MILLS)
    locateClaim(project, mills, { signed: true, at: null, reason: 'the bakery stands on the corner' })
    overrideCell(project, {
      incident: happened(project)[0]!.incident.id,
      cell: 'killed',
      value: { low: 13, best: 13, high: 16 },
      reason: 'the list that desk-two@mail.example sent',
    })
    return {
      mills,
      senn: tell(project, SENN),
      again: tell(project, SENN_AGAIN),
      tarn: tell(project, TARN),
    }
  })
  return { folder, claims }
}
