import { createSearchDesk, type SearchAsk } from './search-desk.ts';

const scope = globalThis as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: (event: MessageEvent<SearchAsk>) => void;
};
const hear = createSearchDesk((answer) => scope.postMessage(answer, [answer.bits.buffer]));
scope.onmessage = ({ data }) => hear(data);
