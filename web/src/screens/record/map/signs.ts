import type { LayerSpecification } from 'maplibre-gl'
import { FONT, type MapColours, whileSmall } from './shades'

/** Marks and words of places; what stands later is drawn above and finds its room first. */
export const signs = (colours: MapColours): LayerSpecification[] => [
  {
    id: 'clusters',
    type: 'circle',
    source: 'places',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': colours.paper,
      'circle-opacity': 0.92,
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 2,
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'incidents']], 1, 13, 10, 18, 60, 30],
    },
  },
  {
    id: 'places',
    type: 'circle',
    source: 'places',
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-color': colours.paper,
      'circle-opacity': whileSmall(0.8, 0),
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': ['case', ['get', 'chosen'], 3.5, 1.2],
      'circle-stroke-opacity': whileSmall(1, 0),
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'incidents']], 1, 9, 10, 14, 40, 22],
    },
  },
  {
    id: 'marks',
    type: 'symbol',
    source: 'marks',
    layout: {
      'icon-image': ['get', 'mark'],
      'icon-offset': [0, -24],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': whileSmall(1, 0) },
  },
  {
    id: 'coarse-names',
    type: 'symbol',
    source: 'coarse',
    filter: ['get', 'labelled'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': FONT,
      'text-size': 12,
      'text-max-width': 12,
      'text-padding': 2,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.4,
    },
    paint: { 'text-color': colours.accent, 'text-halo-color': colours.land, 'text-halo-width': 2 },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'places',
    filter: ['!', ['has', 'point_count']],
    minzoom: 5,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'text-offset': [0, 1.9],
      'text-optional': true,
      'symbol-sort-key': ['-', ['get', 'incidents']],
    },
    paint: { 'text-color': colours.ink, 'text-halo-color': colours.land, 'text-halo-width': 1.6 },
  },
  {
    id: 'counts',
    type: 'symbol',
    source: 'places',
    layout: {
      'text-field': ['to-string', ['get', 'incidents']],
      'text-font': FONT,
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': colours.ink,
      'text-halo-color': colours.paper,
      'text-halo-width': 1,
    },
  },
]
