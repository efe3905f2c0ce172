/** What we use of topojson-client, which brings no types. */
declare module 'topojson-client' {
  import type { FeatureCollection, Geometry, MultiLineString } from 'geojson'

  interface Topology<Objects> {
    readonly type: 'Topology'
    readonly objects: Objects
  }
  export function feature<Objects>(
    topology: Topology<Objects>,
    object: Objects[keyof Objects],
  ): FeatureCollection<Geometry>
  export function mesh<Objects>(
    topology: Topology<Objects>,
    object: Objects[keyof Objects],
    keep: (a: unknown, b: unknown) => boolean,
  ): MultiLineString
}
