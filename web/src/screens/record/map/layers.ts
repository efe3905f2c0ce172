import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { FONT, type MapColours, whileSmall } from './shades'
import { signs } from './signs'

export const SOURCES = [
  'countries',
  'borders',
  'labels',
  'coarse',
  'areas',
  'places',
  'states',
  'marks',
] as const
export type SourceName = (typeof SOURCES)[number]

const EMPTY = { type: 'FeatureCollection' as const, features: [] }

/** The map without its data. */
export function styleOf(colours: MapColours, language: 'en' | 'ar'): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      SOURCES.map((name) => [
        name,
        {
          type: 'geojson' as const,
          data: EMPTY,
          ...(name === 'places'
            ? {
                cluster: true,
                clusterRadius: 38,
                clusterMaxZoom: 11,
                clusterProperties: { incidents: ['+', ['get', 'incidents']] },
              }
            : {}),
        },
      ]),
    ),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      ...ground(colours, language),
      ...areas(colours),
      ...states(colours),
      ...signs(colours),
    ],
  }
}

const ground = (colours: MapColours, language: 'en' | 'ar'): LayerSpecification[] => [
  { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land } },
  {
    id: 'borders',
    type: 'line',
    source: 'borders',
    paint: {
      'line-color': colours.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 8, 1.4],
    },
  },
  {
    id: 'coast',
    type: 'line',
    source: 'countries',
    paint: { 'line-color': colours.border, 'line-width': 0.4 },
  },
  {
    id: 'countries',
    type: 'symbol',
    source: 'labels',
    maxzoom: 8,
    layout: {
      'text-field': ['get', language],
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
      'text-letter-spacing': language === 'ar' ? 0 : 0.08,
      'text-max-width': 7,
      'symbol-sort-key': ['-', ['get', 'size']],
      'text-padding': 6,
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.land, 'text-halo-width': 1.2 },
  },
]

const areas = (colours: MapColours): LayerSpecification[] => [
  {
    id: 'coarse',
    type: 'fill',
    source: 'coarse',
    paint: {
      'fill-color': colours.accent,
      'fill-opacity': ['case', ['get', 'chosen'], 0.09, 0.045],
      'fill-antialias': false,
    },
  },
  {
    id: 'areas',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': colours.accent,
      // While it is a few pixels wide it would look like a spot: until then the sign stands for it.
      'fill-opacity': whileSmall(0, ['case', ['get', 'chosen'], 0.3, 0.14]),
    },
  },
  {
    id: 'area-edges',
    type: 'line',
    source: 'areas',
    paint: {
      'line-color': colours.accent,
      'line-width': ['case', ['get', 'chosen'], 2.4, 1],
      'line-dasharray': [3, 2],
      'line-opacity': whileSmall(0, 1),
    },
  },
]

const states = (colours: MapColours): LayerSpecification[] => [
  {
    id: 'states',
    type: 'fill',
    source: 'states',
    filter: ['has', 'tile'],
    paint: { 'fill-pattern': ['get', 'tile'], 'fill-opacity': whileSmall(0, 0.9) },
  },
  {
    id: 'state-edges',
    type: 'line',
    source: 'states',
    filter: ['all', ['has', 'tile'], ['!', ['get', 'open']]],
    paint: { 'line-color': ['get', 'colour'], 'line-width': 1.8, 'line-opacity': whileSmall(0, 1) },
  },
  {
    id: 'state-open-edges',
    type: 'line',
    source: 'states',
    filter: ['all', ['has', 'tile'], ['get', 'open']],
    paint: {
      'line-color': ['get', 'colour'],
      'line-width': 1.8,
      'line-dasharray': [2, 2],
      'line-opacity': whileSmall(0, 1),
    },
  },
  {
    id: 'sieges',
    type: 'line',
    source: 'states',
    filter: ['==', ['get', 'ring'], 'siege'],
    paint: {
      'line-color': colours.ink,
      'line-width': 3,
      'line-dasharray': [2, 1.2],
      'line-opacity': whileSmall(0, 0.85),
    },
  },
  {
    id: 'ceasefires',
    type: 'line',
    source: 'states',
    filter: ['==', ['get', 'ring'], 'ceasefire'],
    paint: {
      'line-color': colours.ink,
      'line-width': 1.6,
      'line-dasharray': [0.6, 1.6],
      'line-opacity': whileSmall(0, 0.85),
    },
  },
]
