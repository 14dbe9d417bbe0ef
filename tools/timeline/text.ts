/** A plan as text for a person at a terminal. */
import type { PlanReport } from './report';

/** "4:07". */
function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

/** Columns as wide as their widest cell; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d:.]*$/.test(row[column] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export function planText(plan: PlanReport): string {
  const { timeline, segments, starts } = plan;
  const cues = timeline.cues.map((cue) => [
    minutes(starts[cue.i] ?? 0),
    String(cue.i),
    timeline.steps.find((step) => cue.i >= step.from && cue.i < step.to)?.exercise ?? '',
    cue.kind,
    cue.side ?? '',
    seconds(cue.ms - cue.silence),
    cue.silence === 0 ? '' : seconds(cue.silence),
    cue.text,
  ]);
  const parts = segments.map((segment) => [
    minutes(segment.at),
    segment.part,
    `${segment.from}-${segment.to - 1}`,
    seconds(segment.estMs),
    seconds(segment.slowMs),
    String(segment.chars),
    String(segment.breaks),
    segment.endsAt,
  ]);
  return [
    `${plan.name}: ${minutes(timeline.totalMs)}; segments: ${segments.length}; times the person must say "go on": ${plan.spokenTurns}`,
    table(['start', 'cue', 'move', 'kind', 'side', 'says s', 'quiet s', 'text'], cues),
    table(['start', 'part', 'cues', 'seconds', 'slow voice', 'characters', 'breaks', 'ends at'], parts),
  ].join('\n\n');
}

export function routinesTable(plans: readonly PlanReport[]): string {
  return table(
    ['routine', 'length', 'segments (s)', 'most characters', 'most breaks', 'breaks', 'spoken turns'],
    plans.map(({ routine, timeline, segments, spokenTurns }) => [
      routine,
      minutes(timeline.totalMs),
      segments.map((segment) => Math.round(segment.estMs / 1000)).join(', '),
      String(Math.max(...segments.map((segment) => segment.chars))),
      String(Math.max(...segments.map((segment) => segment.breaks))),
      String(segments.reduce((sum, segment) => sum + segment.breaks, 0)),
      String(spokenTurns),
    ]),
  );
}
