/** What `--help` prints: every option, event and field. */
export const HELP = `Back Coach on your own machine: the real skill behind a simulated Alexa device.

  npm start                          talk to it at a prompt, and in the browser at the address it prints
  npm start -- --locale en-GB        with options
  npm start -- --json < lines.txt    one line in, one line of JSON out

What a line may be
  why does my back hurt after a run  something said; "Alexa," in front is optional
  open back coach                    opens the skill
  ask back coach about sit ups       opens the skill with a question
  exit                               leaves, as the device itself does it
  /launch                            the same as "open back coach"
  /wait 45s                          lets time pass (also 2m, 500ms); the next words come at that very moment
  /next-day, /next-week              the same time, one day or seven later
  /silence                           nobody says anything until the session ends
  /close                             leaves; the skill is told that the session ended
  /lose                              the session is lost and the skill is never told
  /touch next                        touches a button of the screen (nothing happens while none is shown)
  /person second                     somebody else of the household speaks, whom Alexa knows; /person first: the owner
  /device spot, /locale en-GB        the same person goes on elsewhere; a session that is open ends
  /person new                        from here on somebody else: a new session, nothing remembered, and the clock
                                     starts again where it started; with --json it prints {"event": "person"}
  /fault memory down                 from here on this goes wrong; memory: fine, slow, down, conflict (a newer record is
                                     there); delivery (of the news that a session ended): fine, late, lost, twice;
                                     alexa: usual, strict, loose; voice: fine, slow;
                                     screen: fine, no-start, silent (of its reports); interruption (by words,
                                     while a screen speaks): fine, ends-early, runs-on. "/fault none" mends everything
  /deploy                            a new version goes live; what is kept was written by the last one
  /memory forget                     erases what is kept of this person; corrupt: makes it unreadable
  # ...                              a comment; it and blank lines are skipped
  When no session is open, a question opens one by itself, as "Alexa, ask back coach ..." does.

Options
  --json             one line of JSON a turn (fields below) in place of a transcript
  --each             every line is said by a new person in a new session; nothing is remembered between them
  --times            the time since the start in front of everything that happens
  --device KIND      echo (no screen, the default), show, small-show, spot (round), tv or phone
  --locale LOCALE    en-US (default), en-GB, en-CA, en-AU or en-IN
  --alexa MODE       what Alexa does with a sentence that none of the samples says: by default all of it arrives as a
                     free question; strict: it goes to the intent most like it, or nowhere when none is near;
                     loose: always to one, and only a piece of its words arrives (the first such sentence takes seconds)
  --now TIME         the clock starts here, e.g. 2026-03-02T08:00:00Z; without a zone it is UTC; default: now
  --data DIR         folder of the memory; default .data/, or none with --each; one that cannot be made ends the run
  --port N           port of the web page; default 3210, or another where that is taken
  --no-web           no web page; piped input never opens one
  --host NAME        where the page listens; default: this machine alone. 0.0.0.0 lets a phone on the same network in,
                     and everybody else there
  -h, --help         this text

Time is simulated and never waited for. Speech takes as long as Alexa would need for it, its holds are exact, then the
microphone listens for 8 s, the reprompt is spoken, it listens for 8 s more, and the session ends. Words come when the
microphone opens, unless /wait let time pass on purpose: during speech they cut in. Each turn is checked against the
rules every response must keep; a broken rule is reported on the error stream, and the exit code is then 1.
A mistake on the command line or in a content file, or a folder that cannot be made, ends with exit code 2.
A terminal that has colours shows them, unless NO_COLOR is set.

Fields of a JSON line, in this order
  heard      what was said, as recognised; null when nobody spoke
  intent     intent name, or the type of a request that has none (LaunchRequest, SessionEndedRequest)
  slots      filled slots: {"name": {"words": "...", "id": "..."}}, id when it is one of the skill's own values
  meaning    what the skill took the turn to mean: {"kind": "...", ...}; null when it had to apologise
  speech     the words Alexa speaks, or null
  ssml       the same as sent, or null
  reprompt   the words spoken when nobody answers, or null
  open       whether the microphone opens
  seconds    length of the speech with its quiet
  silence    the quiet in it
  screen     name of the document drawn on the screen, or null
  state      idle, asking, clarifying, gated, guiding, paused or hurt
  place      {"routine", "exercise", "side", "set", "rep"} in a guided session, else null
  pending    the routine or move that waits at the safety gate or that a "yes" would start:
             {"kind": "routine" or "exercise", "id"}, else null
  settings   {"pace", "level", "talk"} of guided sessions
  leftOut    ids of the moves that are left out of them
  emergency  whether an emergency was raised since this person came
  request    the request as sent to the skill
  response   the response as it came back
`;
