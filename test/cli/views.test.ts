import assert from 'node:assert/strict';
import { bouwstenen, folderWith } from './cli.js';

const sample = 'samples/digitaal-loket.architectuur.yaml';

describe('bouwstenen render --view', () => {
  it('draws a view of the document', async () => {
    const { code, out, err } = await bouwstenen(['render', sample, '--view', 'landelijke-voorzieningen']);
    assert.equal(code, 0, err);
    assert.ok(out.startsWith('<svg') && out.includes('Landelijke voorzieningen met hun gebruik'));
    assert.ok(out.includes('557.008.812'));
    assert.ok(!out.includes('data-element="zaaksysteem"'));
  });

  it('draws a standard view in the language that is asked for', async () => {
    const { code, out } = await bouwstenen(['render', sample, '--view', 'verschil', '--taal', 'en']);
    assert.equal(code, 0);
    assert.ok(out.includes('Difference between as-is and to-be') && out.includes('>removed<'));
  });

  it('draws the whole for the view of everything', async () => {
    const whole = await bouwstenen(['render', sample]);
    const view = await bouwstenen(['render', sample, '--view', 'alles']);
    assert.equal(view.out, whole.out);
  });

  it('refuses a view that does not exist and names those that do', async () => {
    const { code, out, err } = await bouwstenen(['render', sample, '--view', 'nergens']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^bouwstenen: \S+ heeft geen weergave "nergens"\. Kies uit:\n/);
    for (const id of ['landelijke-voorzieningen', 'alles', 'verschil', 'informatie-architectuur'])
      assert.match(err, new RegExp(`^ {2}${id}: `, 'm'));
    // One line stands for all views around an element.
    assert.match(err, /^ {2}rond-<element>: /m);
    assert.ok(!err.includes('rond-zaaksysteem'));
    const english = await bouwstenen(['render', sample, '--view', 'nergens', '--taal', 'en']);
    assert.match(english.err, /has no view "nergens"\. Choose from:/);
  });

  it('says that other files have no views', async () => {
    const { code, err } = await bouwstenen(['render', 'samples/voorbeeldstad.monitor.yaml', '--view', 'x']);
    assert.equal(code, 2);
    assert.match(err, /heeft geen weergaven/);
  });

  it('does not fall over a broken document', async () => {
    const folder = folderWith({
      'a.architectuur.yaml': 'architectuur: A\nweergaven:\n  v: [\nelementen:\n  b: {',
    });
    try {
      const { code, err } = await bouwstenen(
        ['render', 'a.architectuur.yaml', '--view', 'bestaand'],
        folder.path,
      );
      assert.equal(code, 1);
      assert.match(err, /is stuk/);
    } finally {
      folder.remove();
    }
  });

  it('is an option of render alone, and is in its help', async () => {
    assert.equal((await bouwstenen(['check', sample, '--view', 'alles'])).code, 2);
    assert.match((await bouwstenen(['render', '--help'])).out, /--view weergave/);
    assert.match((await bouwstenen(['render', '--help', '--taal', 'en'])).out, /--view view/);
  });
});
