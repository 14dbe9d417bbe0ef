/** What is made once, when it is first asked for: of a piece of content, which stays as it is, or of nothing. */

/** `make`, remembering what it made of each key for as long as the key lives. */
export function once<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { made: Made }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}

/** `make`, called when what it makes is first needed: most first turns have no session and no record to read. */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
