// Makes config/shared/outlines.jsonl.gz, the outlines that the briefing's map is drawn from:
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node src/main/scripts/outlines.mjs package/countries-10m.json config/shared/outlines.jsonl.gz
//
// One country a line: {"id": ISO 3166-1 numeric, "box": [west, south, east, north] in degrees,
// "rings": [[x, y, dx, dy, …], …] in hundredths of a degree, each point as its distance from the last}.
// Data: Natural Earth 1:10m (public domain), as packed by world-atlas.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const TOLERANCE = 0.012; // degrees; a map of 1000 km shows a kilometre as 0.2 mm
const UNIT = 100;

const [input, output] = process.argv.slice(2);
const topology = JSON.parse(readFileSync(input, "utf8"));
const { scale, translate } = topology.transform;

// Simplified arc by arc, so that neighbours keep one and the same border.
const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  const points = arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return simplify(points).map(([lon, lat]) => [Math.round(lon * UNIT), Math.round(lat * UNIT)]);
});

function simplify(points) {
  if (points.length < 3) return points;
  const keep = new Set([0, points.length - 1]);
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let worst = -1;
    let distance = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const d = away(points[i], points[from], points[to]);
      if (d > distance) [worst, distance] = [i, d];
    }
    if (worst > 0) {
      keep.add(worst);
      open.push([from, worst], [worst, to]);
    }
  }
  return points.filter((_, i) => keep.has(i));
}

function away([px, py], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

function ring(indexes) {
  const points = [];
  for (const index of indexes) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    points.push(...arc.slice(points.length > 0 ? 1 : 0));
  }
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
}

const lines = topology.objects.countries.geometries
  .filter((country) => country.arcs)
  .map((country) => {
    const polygons = country.type === "Polygon" ? [country.arcs] : country.arcs;
    const rings = polygons.flat().map(ring).filter((r) => r.length > 3);
    const all = rings.flat();
    if (all.length === 0) return null;
    const box = [0, 1].flatMap((k) => [Math.min, Math.max].map((f) => f(...all.map((p) => p[k])) / UNIT));
    const deltas = rings.map((r) => r.flatMap((p, i) => (i === 0 ? p : [p[0] - r[i - 1][0], p[1] - r[i - 1][1]])));
    return { id: country.id ?? country.properties.name, box: [box[0], box[2], box[1], box[3]], rings: deltas };
  })
  .filter((country) => country !== null)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
const text = lines.map((line) => JSON.stringify(line)).join("\n") + "\n";
writeFileSync(output, gzipSync(text, { level: 9 }));
console.error(`${lines.length} outlines, ${text.length} characters`);
