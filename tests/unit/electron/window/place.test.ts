import { expect, it } from 'vitest';
import { choosePlace, smallest } from '#electron/main/window/place.ts';

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
];
const kept = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

it('opens where it was left, on any screen', () => {
  expect(choosePlace(kept, screens)).toEqual(kept);
  expect(choosePlace({ ...kept, x: 2000 }, screens)).toMatchObject({ x: 2000 });
  expect(choosePlace({ ...kept, maximized: true }, screens)).toMatchObject({ maximized: true });
});

it.each([
  ['nothing was kept', null],
  ['its screen is gone', { ...kept, x: 4000 }],
  ['only a sliver is left of it', { ...kept, x: -1190 }],
  ['its upper edge is above the screen', { ...kept, y: -30 }],
  ['its upper edge is below the screen', { ...kept, y: 1030 }],
])('lets the system choose when %s', (_case, place) => {
  expect(choosePlace(place, screens)).toEqual({ width: 1440, height: 900, maximized: false });
});

it('never opens smaller than it can be used', () => {
  expect(choosePlace({ ...kept, width: 200, height: 10 }, screens)).toMatchObject(smallest);
});
