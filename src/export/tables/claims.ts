import { KINDS, PHASES, SOURCE_TYPES, STANCES } from '../../codebook/index.js'
import { CONSENT_SCOPES, RELIABILITIES, type RecordedClaim, speakerOf } from '../../record/index.js'
import type { Material, Rated } from '../material.js'
import { day, degrees, joined, likely, page, pageOf, type Table, text, truth, whole } from './table.js'

interface ClaimRow {
  readonly recorded: RecordedClaim
  readonly incident: string | null
  readonly origin: string
  readonly rated: Rated
  readonly signedOff: boolean | null
  readonly consent: string | null
  readonly page: number | null
}

const UNRATED: Rated = { reliability: null, credibility: null }

const claim = ({ recorded }: ClaimRow) => recorded.claim
const STATES = ['suggested', 'accepted', 'edited', 'added', 'unsure', 'rejected'] as const

/** One row a claim: who says what, in which words. Several parties of one claim stand in `mentions`. */
export const CLAIMS: Table<ClaimRow> = {
  name: 'claims',
  title: 'Claims',
  key: ['claim_id'],
  foreign: [
    { column: 'source_id', table: 'sources', names: 'source_id' },
    { column: 'incident_id', table: 'incidents', names: 'incident_id' },
  ],
  columns: [
    text('claim_id', 'Claim', 'stable: kept when edited or read anew', (r) => r.recorded.id, {
      required: true,
    }),
    text('incident_id', 'Incident', 'empty: in none', (r) => r.incident),
    text('source_id', 'Report', 'SHA-256 of the report’s text', (r) => r.recorded.report.text, {
      required: true,
    }),
    text('origin_id', 'Origin', 'outlets with one origin count once', (r) => r.origin, { required: true }),
    text('kind', 'Kind', 'codebook section 3', (r) => claim(r).kind, { required: true, words: KINDS }),
    text('stance', 'Stance', 'codebook section 4', (r) => claim(r).stance, {
      required: true,
      words: STANCES,
    }),
    text('phase', 'Phase', 'of a state', (r) => claim(r).phase, { words: PHASES }),
    text('speaker', 'Who says so', 'actor, words or publisher', (r) => speakerOf(r.recorded), {
      required: true,
    }),
    text('speaker_type', 'Type', 'codebook section 5', (r) => claim(r).source.type, {
      required: true,
      words: SOURCE_TYPES,
    }),
    text('speaker_id', 'Actor', 'empty: not in the dictionary', (r) => claim(r).source.actor?.id ?? null),
    text('speaker_words', 'Words for the source', 'empty: the narrator', (r) => claim(r).source.text || null),
    whole('speaker_start', 'Start', 'code points, inclusive', (r) => claim(r).source.start),
    whole('speaker_end', 'End', 'code points, exclusive', (r) => claim(r).source.end),
    text('quoted', 'Speech', 'direct or indirect', (r) => claim(r).quoted, { words: ['direct', 'indirect'] }),
    text('quote', 'Trigger', 'the words that name the event', (r) => claim(r).trigger.text, {
      required: true,
    }),
    whole('quote_start', 'Start', 'code points, inclusive', (r) => claim(r).trigger.start, {
      required: true,
    }),
    whole('quote_end', 'End', 'code points, exclusive', (r) => claim(r).trigger.end, { required: true }),
    text('offset_unit', 'Unit of offsets', '', () => 'codepoint', { words: ['codepoint'], required: true }),
    text('cue', 'Cue', 'the word that attributes', (r) => claim(r).cue?.text ?? null),
    whole('cue_start', 'Start', 'code points, inclusive', (r) => claim(r).cue?.start ?? null),
    whole('cue_end', 'End', 'code points, exclusive', (r) => claim(r).cue?.end ?? null),
    text('agent_ids', 'Agents', 'actor ids, joined by ;', (r) => idsOf(claim(r).agents)),
    text('target_ids', 'Targets', 'actor ids, joined by ;', (r) => idsOf(claim(r).targets)),
    text('via_ids', 'Passed on by', 'actor ids, joined by ;, outermost last', (r) => idsOf(claim(r).via)),
    text('time_words', 'Time', 'the words', (r) => claim(r).time?.text ?? null),
    whole('time_start', 'Start', 'code points, inclusive', (r) => claim(r).time?.span[0] ?? null),
    whole('time_end', 'End', 'code points, exclusive', (r) => claim(r).time?.span[1] ?? null),
    day(
      'date_earliest',
      'First day',
      'inclusive; empty: cannot be placed',
      (r) => claim(r).time?.start ?? null,
    ),
    day('date_latest', 'Last day', 'inclusive', (r) => claim(r).time?.end ?? null),
    text('date_holds', 'Holds', 'on all days, or on some day within', (r) => claim(r).time?.holds ?? null, {
      words: ['throughout', 'within'],
    }),
    text('date_rule', 'Rule', 'row that read the words', (r) => claim(r).time?.rule ?? null),
    text('said_words', 'Said', 'when the source said it, the words', (r) => claim(r).said?.text ?? null),
    whole('said_start', 'Start', 'code points, inclusive', (r) => claim(r).said?.span[0] ?? null),
    whole('said_end', 'End', 'code points, exclusive', (r) => claim(r).said?.span[1] ?? null),
    day('said_earliest', 'First day', 'inclusive', (r) => claim(r).said?.start ?? null),
    day('said_latest', 'Last day', 'inclusive', (r) => claim(r).said?.end ?? null),
    text('place', 'Place', 'the words', (r) => claim(r).place?.text ?? null),
    whole('place_start', 'Start', 'code points, inclusive', (r) => claim(r).place?.start ?? null),
    whole('place_end', 'End', 'code points, exclusive', (r) => claim(r).place?.end ?? null),
    text('place_id', 'Place id', 'entry of the gazetteer', (r) => claim(r).place?.resolved?.id ?? null),
    text('place_name', 'Place name', '', (r) => claim(r).place?.resolved?.name ?? null),
    text('place_name_ar', 'Place name, Arabic', '', (r) => claim(r).place?.resolved?.name_arabic ?? null),
    text('place_country', 'Country', 'ISO 3166-1 alpha-2', (r) => claim(r).place?.resolved?.country ?? null),
    text('place_admin1', 'First division', '', (r) => claim(r).place?.resolved?.admin1 ?? null),
    degrees('latitude', 'Latitude', 'WGS 84', (r) => claim(r).place?.resolved?.latitude ?? null),
    degrees('longitude', 'Longitude', 'WGS 84', (r) => claim(r).place?.resolved?.longitude ?? null),
    text('geo_precision', 'Precision', '', (r) => claim(r).place?.resolved?.precision ?? null),
    text('geo_method', 'Method', '', (r) => claim(r).place?.resolved?.method ?? null),
    truth(
      'location_signed',
      'Spot signed off',
      'false: nobody signed the exact spot off, and the area of its town is given; empty: it is no finer than a town',
      (r) => r.signedOff,
    ),
    text(
      'review_state',
      'Review',
      'suggested: a machine read it and nobody has decided',
      (r) => r.recorded.state,
      {
        required: true,
        words: STATES,
      },
    ),
    text('reviewer', 'Decided by', '', (r) => r.recorded.decided?.by ?? null),
    {
      name: 'reviewed',
      type: 'datetime',
      title: 'When',
      description: 'UTC',
      of: (r) => r.recorded.decided?.at ?? null,
    },
    text(
      'source_reliability',
      'Reliability of the source',
      'Admiralty code, A to F; empty: nobody has said. Changes no number',
      (r) => r.rated.reliability,
      { words: RELIABILITIES },
    ),
    whole(
      'credibility',
      'Credibility of what it says',
      'Admiralty code, 1 to 6, apart from the source; empty: nobody has said. Changes no number',
      (r) => r.rated.credibility,
      { minimum: 1 },
    ),
    text(
      'consent',
      'Consent',
      'how far it may go; empty: published material. Whoever has this table is bound by it',
      (r) => r.consent,
      { words: CONSENT_SCOPES },
    ),
    text('review_reason', 'Reason', '', (r) => r.recorded.decided?.reason ?? null),
    {
      name: 'probability',
      type: 'number',
      title: 'Probability',
      description: 'calibrated, 0 to 1, of the reading',
      of: (r) => claim(r).probability,
    },
    text('speaker_name', 'Name of the actor', '', (r) => claim(r).source.actor?.name ?? null),
    truth('speaker_loaded', 'Takes sides', 'the words used for the source', (r) =>
      claim(r).source.label === undefined ? (claim(r).source.actor?.loaded ?? null) : true,
    ),
    likely('speaker_probability', 'the words for the source', (r) => claim(r).source.probability),
    likely('quote_probability', 'the trigger', (r) => claim(r).trigger.probability),
    likely('cue_probability', 'the cue', (r) => claim(r).cue?.probability ?? null),
    likely('time_probability', 'the words for the time', (r) => claim(r).time?.probability ?? null),
    text('said_holds', 'Holds', 'on all days, or on some day within', (r) => claim(r).said?.holds ?? null, {
      words: ['throughout', 'within'],
    }),
    text('said_rule', 'Rule', 'row that read the words', (r) => claim(r).said?.rule ?? null),
    likely('said_probability', 'the words for when it was said', (r) => claim(r).said?.probability ?? null),
    likely('place_probability', 'the words for the place', (r) => claim(r).place?.probability ?? null),
    page('the words of the trigger', (r) => r.page),
  ],
  *rows(material: Material) {
    const { claims, incidentOf, origins, signedOff, consentOf, ratedOf = () => UNRATED } = material
    for (const recorded of claims)
      yield {
        recorded,
        incident: incidentOf(recorded.id),
        origin: origins.of(recorded.id).id,
        rated: ratedOf(recorded),
        consent: consentOf?.(recorded) ?? null,
        page: pageOf(material, recorded.report.text, recorded.claim.trigger.start),
        signedOff: signedOff?.get(recorded.id) ?? null,
      }
  },
}

const idsOf = (parties: readonly { readonly actor: { readonly id: string } | null }[]): string | null =>
  joined(parties.flatMap(({ actor }) => (actor === null ? [] : [actor.id])))
