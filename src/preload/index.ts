import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '@shared/contract/channels';
import { EVENT_TOPICS, type EventTopic } from '@shared/contract/events';

// The page gets one function per channel of the contract and no way to name another.
const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

function on(topic: EventTopic, listener: () => void): () => void {
  if (!EVENT_TOPICS.includes(topic)) throw new Error(`no such topic: ${topic}`);
  // The event object carries `sender`, which must not reach the page.
  const notify = (): void => listener();
  ipcRenderer.on(topic, notify);
  return () => void ipcRenderer.off(topic, notify);
}

contextBridge.exposeInMainWorld('handover', { ...calls, on });
