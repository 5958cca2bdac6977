import { connect } from 'node:net';
import { expect } from 'vitest';
import { startUpstream, type Upstream, upstreamAccount } from '#tests/support/upstream.ts';
import {
  type RawRequest,
  secretText,
  startTestWebShell,
  type TestWebShell,
} from '#tests/support/web-shell.ts';

/** The loopback shell while somebody is signed in, and a centre behind it that must hear nothing. */
export interface Besieged {
  readonly upstream: Upstream;
  readonly web: TestWebShell;
  /** The request gets the status, nothing that it should not have, and nothing of it reaches the centre. */
  expectRefusal(request: RawRequest, status: number): Promise<void>;
  /** Bytes on a socket, for what no client would send; answers what came back first. */
  raw(text: string): Promise<string>;
  stop(): Promise<void>;
}

/** In bytes: of one request to the centre. */
export const bodyLimit = 100_000;

export async function besiege(): Promise<Besieged> {
  const upstream = await startUpstream();
  const web = await startTestWebShell(upstream.url, { maxBody: bodyLimit });
  await web.shell.central.signIn({ ...upstreamAccount, address: upstream.url, stay: false });
  return {
    upstream,
    web,
    raw: (text) => raw(Number(new URL(web.origin).port), text),
    expectRefusal: async (request, status) => {
      upstream.received.length = 0;
      const answer = await web.send(request);
      expect(answer.status).toBe(status);
      expect(answer.body).not.toContain(secretText);
      expect(answer.body).not.toContain(upstreamAccount.name);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(upstream.received).toEqual([]);
    },
    stop: async () => {
      await web.stop();
      await upstream.stop();
    },
  };
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}
