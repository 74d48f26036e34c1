import assert from 'node:assert/strict';
import { drawingOfDifference, plateOfDifference } from '../../server/src/core/features/drawing-difference.js';
import { drawingTextOfDifference } from '../../server/src/core/features/drawing-text.js';
import { analysed, head } from '../support/marked.js';

const names = { before: { nl: 'main', en: 'main' }, after: { nl: 'nu', en: 'now' } };

const before = `${head}elementen:
  balie:
    naam: Balie
    laag: kanalen
    relaties:
      - bedient: burger
  burger:
    naam: Burger
    laag: organisatie
  archief:
    naam: Archief
    laag: gegevens
  register:
    naam: Register
    laag: gegevens
    relaties:
      - realiseert: balie
`;

/** How each element and each relation of a plate changed. */
function changes(earlier: string, later: string): Record<string, string | undefined> {
  const plate = plateOfDifference(analysed(earlier), analysed(later), names);
  assert.ok(plate);
  return Object.fromEntries([...plate.elements, ...plate.relations].map(({ id, change }) => [id, change]));
}

describe('the drawing of a difference', () => {
  it('marks what came, what went and what is not what it was', () => {
    const after = before
      .replace('naam: Burger', 'naam: Burger\n    status: gewenst')
      .replace(/ {2}archief:\n.*\n.*\n/u, '  loket:\n    naam: Loket\n    laag: kanalen\n');
    assert.deepEqual(changes(before, after), {
      balie: 'ongewijzigd',
      burger: 'gewijzigd',
      loket: 'toegevoegd',
      register: 'ongewijzigd',
      archief: 'verwijderd',
      'balie bedient burger': 'ongewijzigd',
      'register realiseert balie': 'ongewijzigd',
    });
  });

  it('marks the element whose relations came, went or changed, and not the one at their other end', () => {
    const other = before
      .replace('bedient: burger', 'bedient: archief')
      .replace('- realiseert: balie', '- realiseert: balie\n        omschrijving: nachtelijks');
    const found = changes(before, other);
    assert.equal(found.balie, 'gewijzigd');
    assert.equal(found.register, 'gewijzigd');
    assert.equal(found.burger, 'ongewijzigd');
    assert.equal(found.archief, 'ongewijzigd');
    assert.equal(found['balie bedient burger'], 'verwijderd');
    assert.equal(found['balie bedient archief'], 'toegevoegd');
    assert.equal(found['register realiseert balie'], 'gewijzigd');
  });

  it('says so where only the relations changed, or the relations as well', () => {
    const after = before
      .replace('bedient: burger', 'bedient: archief')
      .replace('naam: Register', 'naam: Kaart');
    const partsOf = (later: string) => {
      const plate = plateOfDifference(analysed(before), analysed(later), names);
      return Object.fromEntries(plate?.elements.map(({ id, changedParts }) => [id, changedParts]) ?? []);
    };
    assert.deepEqual(partsOf(after).balie, ['relaties']);
    assert.deepEqual(partsOf(after).register, ['naam']);
    assert.deepEqual(partsOf(after.replace('realiseert: balie', 'realiseert: archief')).register, [
      'naam',
      'relaties',
    ]);
    assert.equal(partsOf(after.replace(/ {2}archief:\n.*\n.*\n/u, '')).archief, undefined);
  });

  it('shows an element with another id as one that changed, with its relations', () => {
    const after = before
      .replace('  balie:', '  stadsbalie:')
      .replace('realiseert: balie', 'realiseert: stadsbalie');
    assert.deepEqual(changes(before, after), {
      stadsbalie: 'gewijzigd',
      burger: 'ongewijzigd',
      archief: 'ongewijzigd',
      register: 'ongewijzigd',
      'stadsbalie bedient burger': 'ongewijzigd',
      'register realiseert stadsbalie': 'ongewijzigd',
    });
    const drawn = drawingOfDifference(analysed(before), analysed(after), names, {
      theme: 'light',
      taal: 'nl',
    });
    assert.match(drawn?.svg ?? '', /Balie \([^)]*gewijzigd: id \(was balie\)\)/);
    const english = drawingOfDifference(analysed(before), analysed(after), names, {
      theme: 'light',
      taal: 'en',
    });
    assert.match(english?.svg ?? '', /changed: id \(formerly balie\)/);
  });

  it('takes an element that became another one for two', () => {
    const after = before.replace('  archief:\n    naam: Archief', '  plein:\n    naam: Marktplein');
    const found = changes(before, after);
    assert.equal(found.plein, 'toegevoegd');
    assert.equal(found.archief, 'verwijderd');
  });

  it('says between what in its title, has a legend, and can be filtered', () => {
    const after = analysed(before.replace('naam: Balie', 'naam: Loket'));
    const options = { theme: 'light', taal: 'nl' } as const;
    const drawn = drawingOfDifference(analysed(before), after, names, options);
    assert.ok(drawn);
    assert.match(drawn.svg, /class="view-name"[^>]*>Verschil tussen main en nu</);
    assert.match(drawn.svg, /legend-change change-gewijzigd/);
    assert.match(drawn.svg, /Loket \([^)]*gewijzigd: naam\)/);
    assert.deepEqual([drawn.isBroken, drawn.isBeforeBroken], [false, false]);
    const filter = { groups: ['informatie-architectuur'] };
    const part = drawingOfDifference(analysed(before), after, names, { ...options, filter });
    assert.doesNotMatch(part?.svg ?? 'balie', /data-element="balie"/);
    assert.match(part?.svg ?? '', /data-element="register"/);
    const english = drawingOfDifference(analysed(before), after, names, { theme: 'light', taal: 'en' });
    assert.match(english?.svg ?? '', />Difference between main and now</);
  });

  it('escapes what it is told to call the two', () => {
    const odd = { before: { nl: '<b>&', en: '' }, after: { nl: ']]>', en: '' } };
    const drawn = drawingOfDifference(analysed(before), analysed(before), odd, {
      theme: 'light',
      taal: 'nl',
    });
    assert.match(drawn?.svg ?? '', /Verschil tussen &lt;b&gt;&amp; en/);
  });

  it('tells which of the two texts is broken', () => {
    const broken = analysed(`${before}  stuk: [\n`);
    const options = { theme: 'light', taal: 'nl' } as const;
    const early = drawingOfDifference(broken, analysed(before), names, options);
    assert.deepEqual([early?.isBroken, early?.isBeforeBroken], [false, true]);
    const late = drawingOfDifference(analysed(before), broken, names, options);
    assert.deepEqual([late?.isBroken, late?.isBeforeBroken], [true, false]);
    assert.match(late?.svg ?? '', /data-element="balie"/);
  });

  it('is nothing where one of the two is no architecture', () => {
    const options = { theme: 'light', taal: 'nl' } as const;
    const monitor = analysed('monitor: M\n', 'monitor');
    assert.equal(drawingOfDifference(monitor, analysed(before), names, options), null);
    assert.equal(drawingOfDifference(analysed(before), monitor, names, options), null);
    assert.equal(drawingTextOfDifference(analysed(before), monitor, names, null, 'nl'), null);
  });

  it('is told as text, with how each thing changed', () => {
    const after = analysed(
      before.replace('naam: Archief', 'naam: Depot').replace(/ {4}relaties:\n.*burger\n/u, ''),
    );
    const text = drawingTextOfDifference(analysed(before), after, names, null, 'nl') ?? '';
    assert.match(text, /\*\*Verschil tussen main en nu\*\*/);
    assert.match(text, /- \*\*Depot\*\* \(.*gewijzigd: naam\)/);
    assert.match(text, /- \*\*Balie\*\* \(.*gewijzigd: relaties\)\n {2}- bedient → Burger \(verwijderd\)/);
    const part = { groups: ['informatie-architectuur'] };
    assert.doesNotMatch(
      drawingTextOfDifference(analysed(before), after, names, part, 'nl') ?? 'Balie',
      /Balie/,
    );
  });
});
