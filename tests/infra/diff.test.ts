/** What a change would do to what is deployed, as a page to read. */
import { differences } from '../../infra/diff';
import { deployments } from '../support/infra/deployed';
import { ALEXA, SKILL_ID } from '../support/infra/owner';

const { deploy, remove } = deployments();
afterAll(remove);

describe('The difference of two syntheses', () => {
  it('shows what would change, stack by stack, and what is no longer made', () => {
    const page = differences(deploy(ALEXA).folder, deploy({ skillId: SKILL_ID }).folder);
    expect(page).toContain('### BackCoach-dev-Memory\n\nstays as it is.');
    expect(page).toMatch(/### BackCoach-dev-NA\n\n```\n[^`]*EventSourceToken[^`]*```/);
    expect(page).toContain('### BackCoach-dev-Alexa\n\nis no longer made');
  });
});
