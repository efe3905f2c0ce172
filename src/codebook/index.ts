/** Room `codebook`: the open vocabularies of CODEBOOK.md. (placeholder lists; see folders) */
export const KINDS = [
  'clash', 'assault', 'shelling', 'airstrike', 'bombing', 'shooting', 'killing', 'abduction', 'detention', 'abuse',
  'destruction', 'capture', 'withdrawal', 'control', 'siege', 'surrender', 'ceasefire', 'amnesty', 'evacuation',
  'release', 'deescalation', 'talks', 'agreement', 'message', 'displacement', 'entrapment', 'deprivation', 'aid',
  'casualties', 'protest', 'sanction', 'deployment', 'support',
] as const
export type Kind = (typeof KINDS)[number]
export const STANCES = [
  'reports', 'denies', 'plans', 'threatens', 'offers', 'accepts', 'rejects', 'demands', 'predicts', 'condemns', 'welcomes',
] as const
export type Stance = (typeof STANCES)[number]
export const SOURCE_TYPES = [
  'government', 'military', 'armed-group', 'police', 'monitor', 'io', 'aid', 'media', 'witness', 'person', 'anonymous', 'narrator',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]
export const METRICS = [
  'killed', 'injured', 'missing', 'detained', 'abducted', 'released', 'displaced', 'trapped', 'evacuated', 'surrendered', 'present',
] as const
export type Metric = (typeof METRICS)[number]
export const PHASES = ['begins', 'continues', 'ends'] as const
export type Phase = (typeof PHASES)[number]
