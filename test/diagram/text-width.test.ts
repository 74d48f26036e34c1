import assert from 'node:assert/strict';
import { shorten, textWidth, wrap } from '../../server/src/core/diagram/text-width.js';
import { seeded } from './random-plate.js';

describe('text width', () => {
  it('adds up the advance widths of Arial', () => {
    assert.equal(textWidth('Aa', 1000, 'regular'), 667 + 556);
    assert.equal(textWidth('Aa', 1000, 'bold'), 722 + 556);
    assert.equal(textWidth('—€', 1000, 'regular'), 1000 + 556);
    assert.equal(textWidth('', 12, 'bold'), 0);
  });

  it('counts wide characters as an em and combining ones as nothing', () => {
    assert.equal(textWidth('政', 100, 'regular'), 100);
    assert.equal(textWidth('🏛', 100, 'regular'), 100);
    assert.equal(textWidth('e\u0301', 100, 'regular'), textWidth('e', 100, 'regular'));
  });
});

describe('wrapping', () => {
  const lines = (text: string, width = 100, most = 4) => wrap(text, width, 12, 'regular', most);

  it('breaks at spaces', () => {
    assert.deepEqual(lines('Digitaal loket voor inwoners'), ['Digitaal loket voor', 'inwoners']);
  });

  it('breaks after hyphens and slashes and keeps them', () => {
    assert.deepEqual(lines('gegevens-uitwisseling'), ['gegevens-', 'uitwisseling']);
    assert.deepEqual(lines('aanvragen/wijzigen en stoppen'), ['aanvragen/', 'wijzigen en', 'stoppen']);
  });

  it('leaves a compound whole where a line of its own can hold it', () => {
    assert.deepEqual(lines('De omgevingsvergunning', 120), ['De', 'omgevingsvergunning']);
  });

  it('breaks a compound that no line can hold between its words', () => {
    assert.deepEqual(lines('Omgevingsvergunning', 80), ['Omgevings-', 'vergunning']);
    assert.deepEqual(lines('Arbeidsongeschiktheidsverzekering', 100), [
      'Arbeidsonge-',
      'schiktheids-',
      'verzekering',
    ]);
  });

  it('ends with an ellipsis when lines run out', () => {
    assert.deepEqual(lines('een twee drie vier vijf zes zeven acht negen tien', 60, 2), [
      'een twee',
      'drie vier…',
    ]);
    assert.equal(shorten('Basisregistratie Personen', 60, 12, 'regular'), 'Basisreg…');
  });

  it('gives no lines for nothing, and stops where not one letter fits', () => {
    assert.deepEqual(lines('  '), []);
    assert.deepEqual(lines('WW', 1), []);
  });

  it('never exceeds the width, whatever the text', () => {
    const random = seeded(7);
    const letters = Array.from('abcdefgijnopstuvwWM -/éß—政🏛😀\u0301');
    for (let round = 0; round < 2000; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 90) },
        () => letters[Math.floor(random() * letters.length)],
      ).join('');
      const width = 5 + random() * 150;
      const most = 1 + Math.floor(random() * 4);
      const size = 8 + random() * 16;
      const wrapped = wrap(text, width, size, 'bold', most);
      assert.ok(wrapped.length <= most);
      for (const line of wrapped) {
        assert.ok(textWidth(line, size, 'bold') <= width, `${JSON.stringify(line)} is wider than ${width}`);
        assert.ok(!/\p{Surrogate}/u.test(line), 'no surrogate pair is cut in two');
      }
    }
  });
});
