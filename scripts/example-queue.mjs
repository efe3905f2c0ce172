/**
 * What was decided in the example project: a row a claim, by its report and the words of its event. The slots are given
 * whole, so that the project is the same whatever the machine reads: a claim that it has is recorded with them, one that
 * it has missed is coded by hand.
 */
import { WHO } from './example-people.mjs'

/** Tolls and denials of one shelling, which are held to be about one incident. */
export const BREAD_QUEUE = [
  {
    in: 'state-agency',
    words: 'fired mortar shells',
    kind: 'shelling',
    source: ['a military source', 'military'],
    agents: ['Terrorists of the so-called Northern Front', WHO.front],
    place: 'a bakery in the Old Mills quarter of Halvek',
    time: 'on Saturday',
    set: { killed: 'nine civilians', 'killed.status': 'civilian', injured: '21 others' },
  },
  {
    in: 'opposition-outlet',
    words: 'barrel bombs',
    kind: 'airstrike',
    source: ['the local council of Halvek', 'government', WHO.council],
    agents: ['regime helicopters', WHO.army],
    place: 'Old Mills',
    time: 'on Saturday',
    set: { killed: 'At least 31 people' },
  },
  {
    in: 'war-monitor',
    words: 'attack',
    kind: 'shelling',
    source: ['The Halvek Observatory', 'monitor', WHO.observatory],
    place: 'the bakery in Old Mills',
    time: 'on March 16',
    set: { killed: 'between 23 and 27 people' },
  },
  {
    in: 'war-monitor',
    words: 'shelled',
    kind: 'shelling',
    source: ['The Observatory', 'monitor', WHO.observatory],
    agents: ["artillery of the army's 4th Brigade", WHO.army],
    place: 'the bakery',
  },
  {
    in: 'wire-service',
    words: 'explosions',
    kind: 'shelling',
    source: ['two hospital officials', 'aid'],
    place: 'Old Mills quarter',
    time: 'on Saturday',
    set: { trigger: 'hit', killed: 'At least 12 people', injured: 'dozens wounded' },
  },
  {
    in: 'aid-agency',
    words: 'attack',
    kind: 'casualties',
    place: 'Old Mills',
    time: 'on Saturday',
    set: { killed: '19 bodies', injured: '54 wounded people' },
  },
  {
    in: 'foreign-ministry',
    words: 'exploded',
    kind: 'bombing',
    source: ['our military advisers', 'military'],
    place: 'the Old Mills quarter',
    set: { killed: 'Four militants', targets: '', 'killed.status': 'combatant' },
  },
  {
    in: 'arabic-outlet',
    words: 'قصف',
    kind: 'shelling',
    source: ['الدفاع المدني', 'aid'],
    place: 'حي المطاحن القديمة بمدينة هالفك',
    time: 'يوم السبت',
    days: '2024-03-16',
    set: { cue: 'بحسب', killed: '26 شخصًا', injured: 'نحو 50 آخرين' },
  },
  // Later tolls of the same sources: they replace the earlier ones.
  {
    in: 'opposition-outlet-ridge',
    words: 'attack',
    kind: 'airstrike',
    source: ['The council', 'government', WHO.council],
    place: 'the bread queue',
    time: 'on March 16',
    set: { killed: '34 people' },
  },
  {
    in: 'wire-service-ceasefire',
    words: 'attack',
    kind: 'shelling',
    source: ['Two hospital officials', 'aid'],
    place: 'Old Mills',
    time: 'on March 16',
    set: { killed: '22 people' },
  },
  // Who says that it was not so.
  {
    in: 'opposition-outlet',
    words: 'shelled',
    kind: 'shelling',
    stance: 'denies',
    source: ['The Northern Front', 'armed-group', WHO.front],
    agents: ['The Northern Front', WHO.front],
    place: 'the quarter',
  },
  {
    in: 'state-agency',
    words: 'bombed',
    kind: 'airstrike',
    stance: 'denies',
    source: ['The Ministry of Defence', 'government'],
    agents: ['army aircraft', WHO.army],
    place: 'the quarter',
  },
]
