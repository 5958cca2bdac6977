import { productHeader } from '#electron/shell/content-security.ts';

/** Whether it is Relais that has a port: then a second start says so and ends well, where another program's port is a fault. */
export async function isRelaisOn(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/shell`, {
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    });
    await answer.body?.cancel();
    return answer.headers.get('server') === productHeader;
  } catch {
    return false;
  }
}
