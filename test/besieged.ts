import { codingOf } from './coding-lines.js'

/** A report on the siege of a city in a country that does not exist, in the manner of a newspaper that sums up a day. */
const TEXT = `Fighters in Halvek may walk out with their wives and children if they hand in their rifles, President Daro Kest said on Thursday, and he vowed to press the offensive on Orvelia’s second city until its last street was his.

Rebels have taken up much the same pardon in other encircled towns this winter, among them Senn, a market town under blockade until its defenders gave it up in January, Northern Wire reported.

Rebel commanders said that they would not leave Halvek, the last city that they hold, and called the pardon a lie.

“Nobody will board those buses, because the regime’s pardon is bait,” Tavik Dorn, who speaks for the Northern Front from abroad, told Northern Wire. “Halvek is not Senn; we shall not lay down our arms.”

The army announced on Wednesday that it would thin out its shelling of the city so that people could go. It added a warning: “Whoever stays behind with a weapon will meet the end that he has chosen.”

The government dropped leaflets over the encircled districts. More than 40,000 people are thought to be trapped in rebel-held eastern Halvek, where flour and medicine have run out.

The war has killed hundreds of thousands, made a third of Orvelians homeless and left whole valleys of the country in the hands of the Kesh Brigades.

Residents of eastern Halvek said that the air raids were fewer on Thursday, but that fighting went on.

Army units and allied militiamen took half of the Old Mills quarter of Halvek on Thursday, the Halvek Observatory, a war monitor, reported.

Rebels meanwhile kept shelling the streets of government-held western Halvek, where dozens of people have been killed since the end of a ceasefire two weeks ago. The Observatory said 9 people were killed and 41 wounded in government-held areas of the city by rebels on Thursday. The western districts are still home to more than 300,000 civilians.

The Tarsk president, Ivo Brandt, will visit Mirsa on April 2 to discuss Orvelia with the envoy of the Council of Coastal States.
`

export const BESIEGED = codingOf(
  { id: 'besieged.txt', publisher: 'Meridian Post', published: '2024-03-22', text: TEXT },
  [
    'amnesty offers “walk out”; source=President Daro Kest (government); cue=said; agents=President Daro Kest; targets=Fighters in Halvek; place=Halvek',
    'assault threatens “offensive”; source=President Daro Kest (government); cue=vowed; agents=President Daro Kest; place=Orvelia’s second city',
    'amnesty accepts “pardon”#1; source=Rebels (armed-group); cue=reported; via=Northern Wire; targets=Rebels; place=Senn; time=this winter',
    'siege reports ends “blockade”; source=Northern Wire (media); cue=reported; place=Senn; time=until its defenders gave it up in January (..2024-01-31)',
    'surrender reports “gave it up”; source=Northern Wire (media); cue=reported; agents=its defenders; place=Senn; time=in January (2024-01-01..2024-01-31)',
    'evacuation rejects “leave Halvek”; source=Rebel commanders (armed-group); cue=said; agents=Rebel commanders; place=Halvek',
    'control reports continues “hold”; agents=Rebel commanders; place=Halvek',
    'amnesty rejects “pardon”#2; source=Rebel commanders (armed-group); cue=called; targets=Rebel commanders; place=Halvek',
    'amnesty rejects “pardon”#3; source=Tavik Dorn (armed-group); cue=told; via=Northern Wire; quoted=direct; agents=the regime; place=Halvek',
    'surrender rejects “lay down our arms”; source=Tavik Dorn (armed-group); cue=told; via=Northern Wire; quoted=direct; place=Halvek',
    'deescalation plans “thin out”; source=The army (military); cue=announced; agents=The army; place=the city',
    'assault threatens “meet the end”; source=The army (military); cue=warning; quoted=direct; agents=The army; targets=Whoever stays behind with a weapon; place=the city',
    'message reports “leaflets”; agents=The government; place=the encircled districts',
    'entrapment reports “trapped”; targets=people; place=rebel-held eastern Halvek; trapped=More than 40,000 people [40001/./.]',
    'control reports continues “rebel-held”; agents=rebel; place=eastern Halvek',
    'deprivation reports “run out”; targets=people; place=rebel-held eastern Halvek',
    'casualties reports “killed”#1; place=the country; killed=hundreds of thousands [200000/./.]',
    'displacement reports “homeless”; targets=a third of Orvelians; place=the country; displaced=a third of Orvelians [././.]',
    'control reports continues “in the hands”; agents=the Kesh Brigades; place=whole valleys of the country',
    'airstrike reports “air raids”; source=Residents of eastern Halvek (witness); cue=said; place=eastern Halvek; time=on Thursday (2024-03-21)',
    'clash reports “fighting”; source=Residents of eastern Halvek (witness); cue=said; place=eastern Halvek',
    'capture reports “took”; source=the Halvek Observatory (monitor); cue=reported; agents=Army units + allied militiamen; place=half of the Old Mills quarter of Halvek; time=on Thursday (2024-03-21)',
    'shelling reports “shelling”#2; agents=Rebels; targets=the streets; place=government-held western Halvek; time=since the end of a ceasefire two weeks ago (2024-03-08..2024-03-22); killed=dozens of people [24/./.]',
    'control reports continues “government-held”#1; agents=government; place=western Halvek',
    'ceasefire reports ends “ceasefire”; time=two weeks ago (2024-03-08)',
    'killing reports “killed”#3; source=The Observatory (monitor); cue=said; agents=rebels; targets=people; place=government-held areas of the city; time=on Thursday (2024-03-21); killed=9 people [9/9/9]; injured=41 wounded [41/41/41]',
    'control reports continues “government-held”#2; source=The Observatory (monitor); cue=said; agents=government; place=areas of the city',
    'entrapment reports “home to”; targets=civilians; place=The western districts; present=more than 300,000 civilians [300001/./.]',
    'talks plans “visit”; agents=The Tarsk president + the envoy of the Council of Coastal States; place=Mirsa; time=on April 2 (2024-04-02)',
  ],
)
