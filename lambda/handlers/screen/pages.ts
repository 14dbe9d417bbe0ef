/** The page that goes with a reply: what is said, to be read, and what can be touched to answer it. */
import { localeWords } from '../../content/fill';
import { capital } from '../../domain/guided/timeline/cue-text';
import { routineFor } from '../../domain/guided/timeline/session';
import type { Start } from '../../domain/session';
import { digitsOf } from '../../render/digits';
import type { Page, TextPage, Touch } from '../../render/screen/page';
import type { Exchange, Reply } from '../turn';
import { answerPage, lengthAndPlace, MOST_RELATED, nameAndLength, topicRow } from './content-pages';
import { guidedPage } from './guided-pages';
import { askFirst, withLead } from './with-lead';

/** Undefined where a device shows nothing, or nothing new. */
export function pageFor(exchange: Exchange, reply: Reply): Page | undefined {
  if (!exchange.turn.device.screen) return undefined;
  if (reply.page) return reply.page;
  // A page outlasts the session that it ends only where a number to call is on it.
  if (reply.say.length === 0 || (reply.end && reply.meaning.kind !== 'despair')) return undefined;
  return byMeaning(exchange, reply) ?? byState(exchange, reply);
}

/** Some meanings have a page of their own, wherever they lead. */
function byMeaning(exchange: Exchange, reply: Reply): TextPage | undefined {
  const { meaning, session } = reply;
  const { screen, card } = exchange.knowledge.prompts;
  if (session.state.name === 'emergency') return callPage(exchange, reply, 'emergency');
  switch (meaning.kind) {
    case 'despair':
      return callPage(exchange, reply, 'despair');
    case 'red-flag':
      return {
        name: 'advice',
        title: card.today,
        ...withLead(reply),
        buttons: offerButtons(exchange, reply),
      };
    case 'symptom-list':
    case 'gentle-check':
      return symptomsPage(exchange, reply);
    case 'topic':
      return session.state.name === 'guided'
        ? undefined
        : answerPage(exchange, meaning.id, offerButtons(exchange, reply));
    case 'command':
      switch (meaning.name) {
        case 'help':
          return session.state.name === 'guided'
            ? undefined
            : { name: 'help', title: screen.titles.help, ...withLead(reply), buttons: doors(exchange) };
        case 'what-do-you-know':
          return {
            name: 'kept',
            title: screen.titles.kept,
            ...withLead(reply),
            buttons: [{ label: screen.buttons.forgetMe, does: ['forget-me'] }],
          };
        case 'list-exercises':
          return session.state.name === 'guided' ? undefined : routinesPage(exchange, reply);
        default:
          return undefined;
      }
    default:
      return undefined;
  }
}

function byState(exchange: Exchange, reply: Reply): TextPage {
  const { state, topic } = reply.session;
  const { screen } = exchange.knowledge.prompts;
  switch (state.name) {
    case 'idle':
      return reply.meaning.kind === 'launch' ? welcomePage(exchange, reply) : plain(exchange, reply);
    case 'clarifying':
      return {
        name: 'choices',
        title: screen.titles.choices,
        ...withLead(reply),
        rows: state.between.flatMap((id) => topicRow(exchange, id)),
      };
    case 'gated':
      return gatePage(exchange, reply, state.start);
    case 'guided':
      return guidedPage(exchange, reply, state.play);
    case 'asking':
      break;
    default:
      return plain(exchange, reply);
  }
  switch (state.offer.kind) {
    case 'other-signs':
    case 'signs-read':
      return symptomsPage(exchange, reply);
    case 'after-routine':
      return {
        name: 'done',
        title: screen.titles.done,
        ...withLead(reply),
        buttons: offerButtons(exchange, reply),
      };
    case 'get-up':
    case 'enough':
      return {
        name: 'up',
        title: screen.titles.up,
        ...withLead(reply),
        buttons: offerButtons(exchange, reply),
      };
    case 'carry-on':
      return { name: 'welcome', ...withLead(reply), buttons: offerButtons(exchange, reply) };
    case 'list':
      return routinesPage(exchange, reply);
    case 'topic':
    case 'more':
      return (
        (topic !== undefined && answerPage(exchange, topic, offerButtons(exchange, reply))) ||
        plain(exchange, reply)
      );
    default:
      return plain(exchange, reply);
  }
}

function plain(exchange: Exchange, reply: Reply): TextPage {
  return { name: 'words', ...withLead(reply), buttons: offerButtons(exchange, reply) };
}

/** The number to call, as large as it goes, and nothing to touch. */
function callPage(exchange: Exchange, reply: Reply, name: 'emergency' | 'despair'): TextPage {
  const { emergency, crisis } = localeWords(exchange.knowledge, exchange.turn.locale);
  const { grammar, screen } = exchange.knowledge.prompts;
  const number = digitsOf(name === 'emergency' ? emergency : crisis.number, grammar.numbers);
  return {
    name,
    title: screen.titles[name],
    ...withLead(reply),
    ...(number !== null && { number }),
  };
}

function symptomsPage(exchange: Exchange, reply: Reply): TextPage {
  const { screen } = exchange.knowledge.prompts;
  const { state } = reply.session;
  const more = state.name === 'asking' && state.offer.kind === 'other-signs';
  // That they are going to be read says nothing to somebody who reads them.
  const [opening] = exchange.knowledge.redFlags.symptomList.partOne;
  return {
    name: 'symptoms',
    title: screen.titles.symptoms,
    ...withLead({ say: reply.say.filter((beat) => !('say' in beat) || beat.say !== opening) }),
    buttons: [
      ...(more ? [{ label: screen.buttons.more, does: ['more'] }] : []),
      { label: screen.buttons.oneFits, does: ['one-of-those'] },
      { label: screen.buttons.noneFits, does: ['no'] },
    ],
  };
}

function welcomePage(exchange: Exchange, reply: Reply): TextPage {
  const { defaults } = exchange.knowledge;
  return {
    name: 'welcome',
    ...askFirst(reply),
    rows: defaults.topics.offeredFirst.slice(0, MOST_RELATED).flatMap((id) => topicRow(exchange, id)),
    buttons: doors(exchange),
  };
}

/** Where one can go from anywhere. */
function doors({ knowledge: { prompts } }: Exchange): Touch[] {
  const { buttons } = prompts.screen;
  return [
    { label: buttons.routines, does: ['list-exercises'] },
    { label: buttons.symptoms, does: ['symptom-list'] },
    { label: buttons.help, does: ['help'] },
  ];
}

function routinesPage(exchange: Exchange, reply: Reply): TextPage {
  const { knowledge } = exchange;
  const { screen } = knowledge.prompts;
  return {
    name: 'routines',
    ...askFirst(reply),
    title: screen.titles.routines,
    rows: knowledge.routines.map(({ id, name }) => ({
      label: capital(name),
      detail: lengthAndPlace(exchange, { kind: 'routine', id }),
      does: ['routine', id],
    })),
  };
}

function gatePage(exchange: Exchange, reply: Reply, start: Start): TextPage {
  const { buttons } = exchange.knowledge.prompts.screen;
  const routine = routineFor(exchange.knowledge, start);
  const first = routine?.moves[0];
  return {
    name: 'gate',
    ...(routine && { title: nameAndLength(exchange, routine.name, start) }),
    // Name, length and place are the title already.
    ...withLead({ say: reply.say.slice(1) }),
    ...(first && { figure: { ...first, place: routine.place } }),
    buttons: [
      { label: buttons.ready, does: ['ready'] },
      { label: buttons.oneFits, does: ['one-of-those'] },
      { label: buttons.notToday, does: ['not-today'] },
    ],
  };
}

/** What answers the question that stands, by touch. */
function offerButtons(exchange: Exchange, { session: { state } }: Reply): Touch[] {
  const { buttons } = exchange.knowledge.prompts.screen;
  const yesNo: Touch[] = [
    { label: buttons.yes, does: ['yes'] },
    { label: buttons.no, does: ['no'] },
  ];
  if (state.name !== 'asking') return doors(exchange);
  switch (state.offer.kind) {
    case 'more':
      return [{ label: buttons.source, does: ['source'] }, ...doors(exchange)];
    case 'after-routine':
      return state.offer.asks === 'level'
        ? [
            { label: buttons.easier, does: ['easier'] },
            { label: buttons.same, does: ['no'] },
            { label: buttons.harder, does: ['harder'] },
          ]
        : yesNo;
    default:
      return yesNo;
  }
}
