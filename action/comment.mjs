/** The step `comment` of action.yml: posts the comment on the pull request, or renews the one that is there. */
import { readFileSync } from 'node:fs';
import { readEvent } from './base.mjs';
import { annotate } from './program.mjs';

const { env } = process;
const say = (nl, en) => (env.BOUWSTENEN_TAAL === 'en' ? en : nl);

/** Of a pull request, at most this many comments are looked through, a hundred at a time. */
const maxPages = 30;

async function main() {
  const event = readEvent(env);
  const number = event.pull_request?.number;
  const { GITHUB_REPOSITORY: repository, BOUWSTENEN_COMMENT: file, BOUWSTENEN_TOKEN: token } = env;
  if (!Number.isInteger(number)) {
    return annotate(
      'notice',
      say('Dit is geen pull request; er is niets geplaatst.', 'This is no pull request; nothing was posted.'),
    );
  }
  if (!file || !repository) return;
  if (!token) {
    return annotate(
      'warning',
      say('Zonder github-token komt er geen reactie.', 'Without github-token there is no comment.'),
    );
  }
  const body = readFileSync(file, 'utf8');
  const marker = body.slice(0, body.indexOf('\n'));
  const known = await findComment(repository, number, marker);
  if (known) await ask('PATCH', `/repos/${repository}/issues/comments/${known}`, { body });
  else if (env.BOUWSTENEN_TELLS === 'true') {
    await ask('POST', `/repos/${repository}/issues/${number}/comments`, { body });
  }
}

/** The comment that was posted before: one that begins with the marker, by who may write here. */
async function findComment(repository, number, marker) {
  for (let page = 1; page <= maxPages; page++) {
    const comments = await ask(
      'GET',
      `/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`,
    );
    const found = comments.find(
      ({ body, user, author_association: role }) =>
        body?.startsWith(marker) &&
        (user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(role)),
    );
    if (found) return found.id;
    if (comments.length < 100) return null;
  }
  return null;
}

async function ask(method, at, content) {
  const response = await fetch(`${env.GITHUB_API_URL || 'https://api.github.com'}${at}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.BOUWSTENEN_TOKEN}`,
      'content-type': 'application/json',
      'user-agent': 'bouwstenen',
      'x-github-api-version': '2022-11-28',
    },
    ...(content && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return response.json();
  const mayNot = response.status === 403 || response.status === 404;
  throw new Error(
    mayNot
      ? say(
          'het token mag dat niet. Geef de job pull-requests: write; een pull request uit een fork mag nooit schrijven.',
          'the token may not. Give the job pull-requests: write; a pull request from a fork may never write.',
        )
      : `${method} ${response.status}`,
  );
}

// A comment that fails is no reason for the check to fail.
main().catch((error) => {
  annotate(
    'warning',
    `${say('De reactie is niet geplaatst', 'The comment was not posted')}: ${error.message}`,
  );
});
