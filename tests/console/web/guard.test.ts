import { networkInterfaces } from 'node:os';
import { namesFor } from '../../../console/web/guard';

describe('The names that a page may be asked for under', () => {
  it('are those of this machine alone, unless another host was asked for', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1']) {
      expect([...namesFor(host)].sort()).toEqual(['127.0.0.1', '[::1]', 'localhost']);
    }
  });

  it('are its addresses in the network too, when a phone is let in', () => {
    const names = namesFor('0.0.0.0');
    const addresses = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
    for (const { address, family } of addresses) {
      expect(names).toContain(family === 'IPv6' ? `[${address}]` : address);
    }
    expect(names).toContain('localhost');
    expect(names).not.toContain('rebound.example');
  });
});
