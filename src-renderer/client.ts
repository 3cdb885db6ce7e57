import {
  BRIDGE,
  type Bridge,
  type HostActionInput,
  type HostActionName,
  type HostActionOutput,
  hostActions,
} from '../src-main/contract/bridge.ts';
import { createClient } from '../src-main/contract/client.ts';

/** What the preload has put into the window. */
export const bridge = (window as unknown as Record<typeof BRIDGE, Bridge>)[BRIDGE];

/** The service. */
export const client = createClient(bridge);

/** Asks the host for one of its actions and parses the answer. */
export async function act<Name extends HostActionName>(
  name: Name,
  input: HostActionInput<Name>,
): Promise<HostActionOutput<Name>> {
  return hostActions[name].out.parse(await bridge.act(name, input)) as HostActionOutput<Name>;
}
