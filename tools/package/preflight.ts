/** `npm run preflight`: all that the developer console and certification will check, of what a build would send. */
import { lint } from '../../interaction-model/lint/rule';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import type { Finding } from '../content/read';
import { requireContent } from '../content/require';
import { checkContent } from '../content/rules';
import { leftToWrite } from '../content/unfinished';
import { generatedFiles, staleFiles } from '../generate';
import { RULES } from './lint';
import { renderedRows } from './rendered';
import { type SkillPackage, skillPackage } from './skill-package';

/** Every rule of the linter, and what a linter alone can't see. */
export interface Row {
  check: string;
  why: string;
  /** By locale: what is wrong there. */
  findings: Map<Locale, string[]>;
  /** Nothing is wrong with the files; a person has yet to do something before a submission. */
  person?: boolean;
}

/** A finding that names a locale is that locale's; any other concerns all. */
function byLocale(findings: readonly Finding[]): Row['findings'] {
  const of = (locale: Locale) =>
    findings.filter(({ file, field }) => {
      const named = LOCALES.filter((it) => `${file} ${field}`.includes(it));
      return named.length === 0 || named.includes(locale);
    });
  return new Map(
    LOCALES.map((locale) => [
      locale,
      of(locale).map(({ file, field, message }) => `${file}${field && ` ${field}`}: ${message}`),
    ]),
  );
}

/**
 * `stale` are the paths of generated files that are not what the content says now. `today` is an ISO date: answers that
 * nobody reviewed for a year are findings.
 */
export function preflight(what: SkillPackage, stale: readonly string[], today: string): Row[] {
  return [
    {
      check: 'generated-files',
      why: 'What would be sent is not what the content says.',
      findings: byLocale(stale.map((file) => ({ file, field: '', message: 'is stale: run npm run model' }))),
    },
    {
      check: 'content-is-written',
      why: 'A placeholder of a new file would be spoken aloud, as if it were advice.',
      findings: byLocale(leftToWrite(what.content)),
    },
    {
      check: 'content-rules',
      why: 'Sources, review dates, lengths and wording of every answer.',
      findings: byLocale(checkContent(what.content, today)),
    },
    ...RULES.map((rule) => ({ check: rule.name, why: rule.why, findings: byLocale(lint(what, [rule])) })),
    ...renderedRows(),
    {
      check: 'privacy-page-is-real',
      why: 'A reviewer opens the address. Set privacyPolicyUrl in tools/package/listing.json to your page.',
      findings: byLocale(placeholders(what)),
      person: true,
    },
    {
      check: 'crisis-line-called',
      why: 'Someone must call each number and confirm its name and hours in knowledge/en/locales.json.',
      findings: byLocale(unconfirmed(what)),
      person: true,
    },
  ];
}

/** Addresses under the names that are reserved for examples. */
function placeholders({ manifest }: SkillPackage): Finding[] {
  return Object.entries(manifest.manifest?.privacyAndCompliance?.locales ?? {})
    .filter(([, { privacyPolicyUrl = '' }]) =>
      /\.(example|invalid|test)\b|\bexample\./.test(privacyPolicyUrl),
    )
    .map(([locale]) => ({
      file: 'skill.json',
      field: `privacyPolicyUrl ${locale}`,
      message: 'is a placeholder',
    }));
}

function unconfirmed({ content }: SkillPackage): Finding[] {
  return LOCALES.flatMap((locale) => {
    const { crisis } = content.locales.locales[locale];
    const message = `nobody has confirmed ${crisis.name}`;
    return crisis.confirmed ? [] : [{ file: 'locales.json', field: locale, message }];
  });
}

const MARK = { fine: 'ok', wrong: 'FAIL', open: 'open' } as const;

export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ check }) => check.length)) + 2;
  const line = (name: string, cells: readonly string[]) =>
    name.padEnd(width) + cells.map((cell) => cell.padStart(7)).join('');
  const marked = rows.map(({ check, findings, person }) =>
    line(
      check,
      LOCALES.map((locale) =>
        (findings.get(locale) ?? []).length === 0 ? MARK.fine : person ? MARK.open : MARK.wrong,
      ),
    ),
  );
  const notes = rows.flatMap(({ check, why, findings }) => {
    const found = [...new Set([...findings.values()].flat())];
    return found.length === 0 ? [] : [`\n${check}: ${why}`, ...found.map((finding) => `  ${finding}`)];
  });
  return [line('check', LOCALES), ...marked, ...notes].join('\n');
}

/** Rows that fail: with `submitting`, those that wait for a person, too. */
export function failing(rows: readonly Row[], submitting: boolean): Row[] {
  return rows.filter(
    ({ findings, person }) =>
      [...findings.values()].some((found) => found.length > 0) && (submitting || !person),
  );
}

function main(submitting: boolean, today: string): number {
  const what = skillPackage(requireContent());
  const rows = preflight(what, staleFiles(generatedFiles(what)), today);
  const failed = failing(rows, submitting);
  console.log(tableOf(rows));
  const open = failing(rows, true).length - failing(rows, false).length;
  console.log(
    `\n${rows.length - failing(rows, true).length} of ${rows.length} checks pass; ${open} wait for a person` +
      `${submitting || open === 0 ? '' : ' (with -- --submit they count as failures)'}.`,
  );
  return failed.length === 0 ? 0 : 1;
}

if (require.main === module) {
  process.exitCode = main(process.argv.includes('--submit'), new Date().toISOString().slice(0, 10));
}
