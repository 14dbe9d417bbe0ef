import { commandsIn, contextIn } from '../../../tools/guides/commands';

const GUIDE = `Type this:
\`\`\`sh
npm ci
   npm run deploy -- -c vendorId=M... -c skillId=SkillId
\`\`\`
It prints
\`\`\`
npm is fine
\`\`\`
- or this:
  \`\`\`sh
  npx cdk bootstrap aws://ACCOUNT/us-east-1
  \`\`\`
`;

test('the commands of a guide are the lines of its blocks for a shell, with stand-ins filled in', () => {
  expect(commandsIn(GUIDE)).toEqual([
    { line: 3, text: 'npm ci' },
    {
      line: 4,
      text: 'npm run deploy -- -c vendorId=M123 -c skillId=amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef',
    },
    { line: 12, text: 'npx cdk bootstrap aws://123456789012/us-east-1' },
  ]);
});

test('the options of a deploy are read from its command', () => {
  expect(contextIn('npm run deploy -- -c stage=live -c alarmEmail=you@example.com')).toEqual({
    stage: 'live',
    alarmEmail: 'you@example.com',
  });
  expect(contextIn('npm ci')).toEqual({});
});
