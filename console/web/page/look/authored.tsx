/** What became of the file of the content that was saved last. */
import type { Authored } from '../../../device/protocol';
import { feed } from '../state/store';

const STAGES: Readonly<Record<Authored['stage'], string>> = {
  checking: 'is checked',
  broken: 'breaks a rule',
  learning: 'is spoken; its questions are being learned',
  learned: 'is spoken and learned',
};

export function AuthoredNote() {
  const { authored } = feed.value;
  if (!authored) return null;
  const { file, stage, findings } = authored;
  return (
    <div class={`authored ${stage}`} role="status">
      <p>
        <code>{file}</code> {STAGES[stage]}
      </p>
      {(stage === 'checking' || stage === 'learning') && <progress aria-label={`${file} ${STAGES[stage]}`} />}
      {findings.map((finding) => (
        <p key={`${finding.file} ${finding.field} ${finding.message}`} class="problem">
          <b>{finding.field || finding.file}</b>: {finding.message}
        </p>
      ))}
    </div>
  );
}
