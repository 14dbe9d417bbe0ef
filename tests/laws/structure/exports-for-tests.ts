/** Exports that only tests use, by what a test could not see without them. An entry that is no longer true must be taken out. */
export const FOR_TESTS: Readonly<Record<string, readonly string[]>> = {
  "The device's own numbers: a test of its clock states none of its own.": [
    'console/device/playback.ts: WINDOW_MS',
    'tools/soak/guided/sounding.ts: USUAL_HABITS',
  ],
  'What the bundle leaves out of a source is compared with the source.': [
    'tools/bundle/examples.ts: exampleless',
  ],
  'A list of rules, each of which has a failing case.': [
    'console/response/invariants.ts: RULES',
    'console/response/invariants.ts: check',
  ],
  'Every transcript is played, and shown to say where it is wrong.': [
    'console/transcripts/folder.ts: transcriptFiles',
    'console/transcripts/transcript.ts: TranscriptError',
    'console/transcripts/transcript.ts: matches',
  ],
  'Laws of a shared memory are broken by days and stores made for the test.': [
    'tools/soak/memory/days.ts: playDay',
    'tools/soak/memory/world.ts: ACCOUNT',
  ],
  'The screens that tests draw on are those that the skill is sold for, told apart in the same way.': [
    'tools/package/rendered.ts: screensOf',
  ],
  'A physiotherapist measures pictures by the same angles as the rules do.': [
    'tools/content/rules/figures/anatomy.ts: angleAt',
    'tools/content/rules/figures/anatomy.ts: angleBetween',
  ],
  'The contrast of each pair of tints that is read is measured.': [
    'lambda/render/screen/look.ts: INKS',
    'lambda/render/screen/look.ts: READ_ON',
  ],
  'Laws of documents look at every node of them.': ['console/screen/document.ts: nodesIn'],
  'Amounts are spoken and read back.': [
    'interaction-model/amounts.ts: isoDuration',
    'interaction-model/amounts.ts: parseSeconds',
  ],
  'Samples are chosen from lists made for the test.': [
    'interaction-model/sample.ts: spread',
    'interaction-model/utterances.ts: INTENTS_FOLDER',
  ],
  'The alarms watch the numbers under this name.': ['lambda/alexa/emf-metrics.ts: NAMESPACE'],
  'Segments and responses are laid out under other limits than the usual ones.': [
    'lambda/domain/guided/segments/segment.ts: limitsFor',
    'lambda/render/players/headless.ts: drawHeadless',
  ],
  'Laws of every place and every voice compare and vary them.': [
    'lambda/domain/guided/playback/locate.ts: isBefore',
    'tools/soak/guided/arbitrary.ts: anyHabits',
  ],
  'Markup is escaped once and only once.': ['lambda/render/ssml.ts: escapeText'],
  'A content rule measures texts made for the test.': [
    'tools/content/rules/wording/reading-grade.ts: readingGrade',
  ],
  'The page to sign is held against an hour, and against what is spoken.': [
    'tools/content/review/page.ts: REVIEW_PAGE',
    'tools/content/review/page.ts: minutesToRead',
  ],
  'What is uploaded is built into a folder of the test.': ['infra/build.ts: buildFunctions'],
  'Every deploy that a guide shows is synthesized.': ['tools/guides/commands.ts: contextIn'],
  'An order is held against every order there is, by the same rules.': [
    'lambda/domain/planner/order.ts: keepsRules',
  ],
  'The peers of the bench are built and answer.': [
    'tools/bench/bundles.ts: PEERS',
    'tools/bench/bundles.ts: peer',
  ],
  'Phrases are packed and unpacked again.': ['tools/train/pack-phrases.ts: packPhrases'],
};
