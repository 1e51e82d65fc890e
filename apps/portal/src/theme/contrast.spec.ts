// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Scheme = Readonly<Record<string, string>>;

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

const tokensIn = (block: string): Scheme =>
  Object.fromEntries([...block.matchAll(/--keten-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']));

const dark = css.indexOf('@media (prefers-color-scheme: dark)');
const light = tokensIn(css.slice(0, dark));
const schemes: Readonly<Record<string, Scheme>> = { light, dark: { ...light, ...tokensIn(css.slice(dark)) } };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (one: string, other: string): number => {
  const [light_ = 0, dark_ = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light_ + 0.05) / (dark_ + 0.05);
};

const TEXT: readonly (readonly [ink: string, on: string])[] = [
  ...['paper', 'surface', 'sunken', 'accent-soft', 'late-soft', 'wait-soft', 'done-soft'].map((on) => ['ink', on] as const),
  ...['paper', 'surface', 'sunken', 'accent-soft'].map((on) => ['ink-soft', on] as const),
  ...['paper', 'surface', 'accent-soft'].map((on) => ['accent', on] as const),
  ...['paper', 'surface', 'accent-soft'].map((on) => ['accent-strong', on] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['late', 'late-soft'],
  ['late', 'surface'],
  ['late', 'paper'],
  ['late-soft', 'late'],
  ['wait', 'wait-soft'],
  ['wait', 'paper'],
  ['done', 'done-soft'],
  ['on-bar', 'bar'],
];
const SHAPES: readonly (readonly [shape: string, on: string])[] = [
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['focus', 'surface'],
  ['focus', 'paper'],
  ['accent', 'surface'],
];

describe.each(Object.entries(schemes))('the colours of the %s scheme', (_name, scheme) => {
  it.each(TEXT)('text in %s on %s has a contrast of at least 4.5', (ink, on) => {
    expect(contrast(scheme[ink] ?? '#000000', scheme[on] ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('borders and shapes in %s on %s have a contrast of at least 3', (shape, on) => {
    expect(contrast(scheme[shape] ?? '#000000', scheme[on] ?? '#000000')).toBeGreaterThanOrEqual(3);
  });
});

describe('the stylesheets', () => {
  it('name a colour nowhere but among the tokens', () => {
    const others = readdirSync(__dirname).filter((file) => file.endsWith('.css') && file !== 'tokens.css' && file !== 'print.css');
    const named = others.flatMap((file) =>
      (readFileSync(join(__dirname, file), 'utf8').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? []).map((colour) => `${file}: ${colour}`),
    );
    expect(named).toEqual([]);
  });
});
