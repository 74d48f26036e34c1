import { l10n } from 'vscode';
import type { Texts } from './messages.js';

/** The words that the page fills in itself. */
export function pageTexts(): Texts {
  const { t } = l10n;
  return {
    wholePlate: t('Whole plate'),
    ownViews: t('Views of this document'),
    standardViews: t('Standard views'),
    impact: t('From an element'),
    selectForImpact: t('Select an element to see its impact.'),
    groups: t('Group of layers'),
    statuses: t('Status'),
    domains: t('Domain'),
    kinds: t('Kind of bouwsteen'),
    around: t('Around {0}', '{0}'),
    selectForAround: t('Select an element to see what is around it.'),
    everything: t('Everything'),
    oneStep: t('Within 1 step'),
    steps: t('Within {0} steps', '{0}'),
    clearFilter: t('Clear the filter'),
    lines: t('{0} lines', '{0}'),
    linesAll: t('Show all lines'),
    linesSelected: t('Lines of the selected element'),
    linesNone: t('Hide all lines'),
    linesHint: t('Point at an element or select it to see its lines.'),
    theme: t('Colours'),
    themeEditor: t('Like the editor'),
    themeLight: t('Light'),
    themeDark: t('Dark'),
    themePrint: t('Print'),
    share: t('Save and copy'),
    saveSvg: t('Save as SVG…'),
    savePng: t('Save as PNG…'),
    copyImage: t('Copy as image'),
    copyMarkdown: t('Copy as Markdown'),
    pdfHint: t('For a PDF: bouwstenen render, on the command line.'),
    copied: t('Copied.'),
    copyRefused: t('The editor does not let this page copy images. Save it as PNG instead.'),
    tooLarge: t('The drawing is too large for a PNG. Save it as SVG instead.'),
    found: t('{0} of {1}', '{0}', '{1}'),
    notFound: t('No matches'),
    viewGone: t('The document no longer has this view; this is the whole plate.'),
  };
}
