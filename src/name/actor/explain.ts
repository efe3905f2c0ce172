import type { ActorQuery } from './actor.js'
import type { Anaphor, AnaphorRule } from './anaphor.js'
import { type Lexicon, partyById } from './lexicon.js'
import type { Ground, Weighed } from './select.js'
import type { ReadingRule } from './stretch.js'

const BY_RULE: Readonly<Record<ReadingRule, string>> = {
  name: 'the words are a name of it',
  member: 'its people or parts are named',
  organ: 'a nation and the organ are named',
  nation: 'the state is named',
  person: 'somebody who speaks or acts for it is named',
  'person-organ': 'the people of somebody who leads it are named',
  loyal: 'the words name whom they are loyal to',
}

const BY_ANAPHOR: Readonly<Record<AnaphorRule, string>> = {
  'short-form': 'short form of a name given before in the report',
  'repeated-noun': 'repeats a noun by which the report named it before',
  generic: 'the only party of this sort that the report has named',
  'organ-seen': 'the report named this nation with the same noun before',
  'organ-of-place': 'the place named lies in its country',
  'organ-of-country': 'the report is about one country',
}

const BY_GROUND: Readonly<Record<Ground, (lexicon: Lexicon, weighed: Weighed, query: ActorQuery) => string>> =
  {
    'only-reading': () => 'no other reading',
    'seen-in-report': () => 'named in full before in the report',
    'country-of-report': () => 'at home in a country of the report',
    'exists-at-date': (_, __, query) => `existed on ${query.published ?? 'the day'}`,
    'exact-over-vague': () => 'more exact than the other reading',
    'too-early': (lexicon, w, query) =>
      `did not exist on ${query.published ?? 'the day'} (from ${partyById(lexicon, w.id)?.from ?? 'later'})`,
    'wrong-country': (_, w) => `the phrase names ${w.reading.scope.join(', ')}, where it is not at home`,
    'police-elsewhere': () => 'police work at home, and all places of the report lie in other countries',
    'needs-country': (_, w) =>
      `so named only in reports on ${w.reading.sense?.within?.join(', ') ?? 'its countries'}, which this is not known to be`,
    'needs-report': () =>
      'a surname; neither an earlier full name nor a title in a report on that country says whose',
    'other-seen': () => 'the report named the other before',
    'other-country': () => 'not at home in a country of the report',
    'ended-before': (lexicon, w, query) =>
      `had ended by ${query.published ?? 'the day'} (${partyById(lexicon, w.id)?.to ?? 'earlier'})`,
    vague: () => 'the other reading is more exact',
    'open-choice': () => 'as likely as the others; left open',
  }

export function reasonOf(lexicon: Lexicon, weighed: Weighed, query: ActorQuery): string {
  return `${BY_RULE[weighed.reading.rule]}; ${BY_GROUND[weighed.ground](lexicon, weighed, query)}`
}

export function anaphorReason(anaphor: Anaphor, alone: boolean): string {
  return `${BY_ANAPHOR[anaphor.rule]}; ${alone ? 'no other reading' : 'as likely as the others; left open'}`
}
