/** Which of an account's skills is ours. */
import listing from '../package/listing.json';
import { AlexaProblem, problemOf } from './problem';
import type { Smapi } from './smapi';

/**
 * The id of the development version that bears our name.
 * @throws AlexaProblem when the account is no developer's, or has none or several: it lists them.
 */
export async function skillId(api: Smapi): Promise<string> {
  const { vendors = [] } = await api.getVendorListV1().catch((error: unknown) => {
    throw problemOf(error, 'list the vendors of the account');
  });
  const [vendor] = vendors;
  if (vendor?.id === undefined) {
    throw new AlexaProblem(
      'The account that logged in has no vendor id: it is not an Alexa developer account. ' +
        'Sign in once at developer.amazon.com/alexa/console/ask, then log in again.',
    );
  }
  const { skills = [] } = await api.listSkillsForVendorV1(vendor.id).catch((error: unknown) => {
    throw problemOf(error, `list the skills of ${vendor.id}`);
  });
  const known = skills.flatMap(({ skillId: id, stage, nameByLocale = {} }) =>
    id === undefined || stage !== 'development'
      ? []
      : [{ id, names: [...new Set(Object.values(nameByLocale))] }],
  );
  const [ours, ...more] = known.filter(({ names }) => names.includes(listing.name));
  if (ours && more.length === 0) return ours.id;
  const list = known.map(({ id, names }) => `\n  ${id}  ${names.join(', ')}`).join('');
  throw new AlexaProblem(
    `${ours ? 'Several skills bear' : 'No skill bears'} the name "${listing.name}": say which with --skill ID.${list}`,
  );
}
