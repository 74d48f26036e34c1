import { defineCommand } from '../command.js';
import { mergeReports } from '../merge-reports.js';
import { reportHelp, reportOptions, reportRequest } from '../reports/report-request.js';

/** `bouwstenen merge`. */
export const mergeCommand = defineCommand({
  name: 'merge',
  overview: {
    words: { nl: '<rapporten…>', en: '<reports…>' },
    does: {
      nl: 'maakt van JSON-rapporten van check één rapport',
      en: 'makes one report of JSON reports of check',
    },
  },
  options: reportOptions,
  help: {
    nl: `bouwstenen merge <rapporten…> [--format vorm] [-o vorm=bestand]… [--fail-on niveau]
                 [--max-warnings N] [--quiet]

Voegt rapporten samen die check --format json maakte, bijvoorbeeld in verschillende taken van een
pijplijn. Een bestand dat in meer rapporten staat, telt één keer. De uitgang is als die van check.

${reportHelp.nl}  --taal nl|en         de taal van dit rapport; meldingen houden hun taal
`,
    en: `bouwstenen merge <reports…> [--format format] [-o format=file]… [--fail-on level]
                 [--max-warnings N] [--quiet]

Puts reports together that check --format json made, for instance in several jobs of a pipeline.
A file that is in more than one report counts once. The exit code is like that of check.

${reportHelp.en}  --taal nl|en         the language of this report; messages keep theirs
`,
  },
  run: (call) => mergeReports(call.words, reportRequest(call), call),
});
