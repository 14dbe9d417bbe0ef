/** What is made of a piece of content, made once: content stays as it is, and a turn asks the same of it again and again. */

/** `make`, remembering what it made of each key for as long as the key lives. */
export function once<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { made: Made }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}
