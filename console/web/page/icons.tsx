/** The few pictures on buttons; what a button does is its label's to say. */

const PATHS = {
  send: 'M3 20l18-8L3 4v6l12 2-12 2z',
  play: 'M7 4l13 8-13 8z',
  pause: 'M7 5h4v14H7zM14 5h4v14h-4z',
  jump: 'M5 5l9 7-9 7zM16 5h3v14h-3z',
  record: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
  again: 'M12 5V1L6 6l6 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z',
  file: 'M6 2h8l5 5v15H6zM13 4v4h4z',
  list: 'M4 5h16v2H4zM4 11h16v2H4zM4 17h16v2H4z',
  microphone:
    'M12 2a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V5a3 3 0 0 0-3-3zM6 11H4a8 8 0 0 0 7 7.9V22h2v-3.1A8 8 0 0 0 20 11h-2a6 6 0 0 1-12 0z',
  close: 'M6 4.6L4.6 6l6 6-6 6L6 19.4l6-6 6 6 1.4-1.4-6-6 6-6L18 4.6l-6 6z',
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v3h-2zM11 20h2v3h-2zM1 11h3v2H1zM20 11h3v2h-3z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" class="logo">
      <path d="M4 23h24" class="floor" />
      <path d="M7 20l10-7 6-4 3 12" class="body" />
      <circle cx="5.5" cy="15.5" r="2.6" class="head" />
    </svg>
  );
}
