import assert from 'node:assert/strict';
import { placeLabels } from '../../server/src/core/diagram/labels.js';
import type { Point } from '../../server/src/core/diagram/points.js';
import { inOneGo } from '../../server/src/core/steps.js';

const words = 'machtigingen van bedrijven';
const down = (x: number): Point[] => [
  [x, 0],
  [x, 200],
];

describe('the label of a line that runs down', () => {
  it('lies over it where nothing else runs', () => {
    const [label] = inOneGo(placeLabels([words], [down(100)], [null], []));
    assert.equal(label?.text, words);
    assert.ok(label.x < 100 && label.x + label.width > 100);
  });

  it('stands beside it, in full, where another one runs along it', () => {
    const labels = inOneGo(placeLabels([words, words], [down(100), down(108)], [null, null], []));
    assert.deepEqual(
      labels.map((label) => label?.text),
      [words, words],
    );
    const [left, right] = labels as { x: number; width: number }[];
    assert.ok(left!.x + left!.width <= 100, `${left!.x} to ${left!.x + left!.width}`);
    assert.ok(right!.x > 108, `${right!.x}`);
  });

  it('is there all the same where there is no room on either side', () => {
    const [, label] = inOneGo(
      placeLabels([null, words, null], [down(60), down(100), down(140)], [null, null, null], []),
    );
    assert.ok(label && label.x < 100 && label.x + label.width > 100);
  });
});
