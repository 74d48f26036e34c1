import { reportCheckstyle } from './checkstyle.js';
import type { Format } from './format.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import { reportSarif } from './sarif.js';
import { reportText } from './text.js';

/** The formats that `--format` and `--output` know, by the word for them. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', reportText],
  ['json', reportJson],
  ['sarif', reportSarif],
  ['github', reportGithub],
  ['gitlab', reportGitlab],
  ['junit', reportJunit],
  ['checkstyle', reportCheckstyle],
]);
