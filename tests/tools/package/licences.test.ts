import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, unknownLicences } from '../../../tools/package/licences';

const lock = JSON.parse(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8'));

test('every package that ships has a licence that somebody has read', () => {
  const packages = shippedPackages(lock);
  expect(packages.map(({ name }) => name)).toContain('ask-sdk-core');
  expect(unknownLicences(packages)).toEqual([]);
});

test('one that nobody has read is named, and one for development is not', () => {
  const packages = shippedPackages({
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/b/node_modules/@c/d': { version: '2.0.0' },
      'node_modules/e': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    },
  });
  expect(unknownLicences(packages).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([
    '@c/d: none',
    'a: GPL-3.0',
  ]);
});
