import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runAction } from './action.js';
import { onMain, type PullRequest, pullRequest } from './pull-request.js';

const loket = 'architectuur/digitaal-loket.architectuur.yaml';

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
  readonly author_association: string;
}

/** As much of the API of GitHub as the comment needs. */
function gitHub(
  comments: Comment[],
  status = 200,
): Promise<{ server: Server; calls: string[]; url: string }> {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const data of request) text += data;
    const at = new URL(request.url!, 'http://localhost');
    calls.push(`${request.method} ${at.pathname}`);
    assert.equal(request.headers.authorization, 'Bearer token-of-github');
    const answer = (content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(content));
    };
    if (status !== 200) return answer({});
    if (request.method === 'GET') {
      const page = Number(at.searchParams.get('page'));
      return answer(comments.slice((page - 1) * 100, page * 100));
    }
    const { body } = JSON.parse(text);
    if (request.method === 'POST')
      comments.push({ id: 900, body, user: { type: 'Bot' }, author_association: 'NONE' });
    else comments.find(({ id }) => at.pathname.endsWith(`/${id}`))!.body = body;
    answer({});
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, calls, url: `http://127.0.0.1:${port}` });
    });
  });
}

describe('the comment on a pull request', () => {
  let made: PullRequest;
  let service: Awaited<ReturnType<typeof gitHub>>;
  afterEach(() => {
    made?.remove();
    service?.server.close();
  });
  const bad = { [loket]: onMain[loket].replace('bouwsteen: mijnoverheid\n', 'bouwsteen: mijnoverhied\n') };
  const run = (
    inputs: Readonly<Record<string, string>> = {},
    event: { name: string; payload: unknown } = made.event,
  ) =>
    runAction({
      workspace: made.repository.path,
      runner: made.runner,
      event,
      inputs: { comment: 'true', report: 'false', ...inputs },
      env: { GITHUB_API_URL: service.url },
    });

  it('is posted once, and renewed from then on', async () => {
    made = pullRequest(bad);
    const comments: Comment[] = [];
    service = await gitHub(comments);
    const first = await run();
    assert.equal(first.code, 1);
    assert.equal(comments.length, 1);
    assert.match(comments[0]!.body, /mijnoverhied/);
    made.repository.write({ [loket]: onMain[loket] });
    const second = await run();
    assert.equal(second.code, 0);
    assert.equal(comments.length, 1);
    assert.match(comments[0]!.body, /✅/);
    const at = '/repos/voorbeeldstad/architectuur/issues';
    assert.deepEqual(service.calls, [
      `GET ${at}/12/comments`,
      `POST ${at}/12/comments`,
      `GET ${at}/12/comments`,
      `PATCH ${at}/comments/900`,
    ]);
  });

  it('is found behind many others, and not mistaken for one of a stranger', async () => {
    made = pullRequest(bad);
    const comments: Comment[] = Array.from({ length: 150 }, (_, id) => ({
      id,
      body: 'Mooi!',
      user: { type: 'User' },
      author_association: 'NONE',
    }));
    service = await gitHub(comments);
    await run();
    const [marker] = comments[150]!.body.split('\n');
    comments[3]!.body = `${marker}\nnep`;
    await run();
    assert.equal(comments.length, 151);
    assert.equal(comments[3]!.body, `${marker}\nnep`);
    assert.equal(service.calls.at(-1), 'PATCH /repos/voorbeeldstad/architectuur/issues/comments/900');
  });

  it('is not posted where there is nothing to tell', async () => {
    made = pullRequest({ 'LEESMIJ.md': 'x\n' });
    service = await gitHub([]);
    assert.equal((await run()).code, 0);
    assert.deepEqual(service.calls, ['GET /repos/voorbeeldstad/architectuur/issues/12/comments']);
  });

  it('is not posted without being asked for', async () => {
    made = pullRequest(bad);
    service = await gitHub([]);
    const { steps } = await run({ comment: 'false' });
    assert.ok(!steps.includes('comment'));
    assert.deepEqual(service.calls, []);
  });

  it('changes nothing about the verdict where the token may not write', async () => {
    made = pullRequest({ [loket]: `${onMain[loket]}\n` });
    service = await gitHub([], 403);
    const { code, log } = await run();
    assert.equal(code, 0, log);
    assert.match(log, /^::warning title=bouwstenen::De reactie is niet geplaatst: .*pull-requests: write/m);
  });

  it('says so where there is no pull request', async () => {
    made = pullRequest(bad);
    service = await gitHub([]);
    const { code, log } = await run({}, { name: 'push', payload: { before: made.base } });
    assert.equal(code, 1);
    assert.match(log, /^::notice title=bouwstenen::Dit is geen pull request/m);
    assert.deepEqual(service.calls, []);
  });
});
