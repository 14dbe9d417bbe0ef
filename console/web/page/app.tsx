/** The page: conversation, what is heard, inspector, and the timeline below. */
import { Dialogs } from './dialogs/dialogs';
import { Header } from './header';
import { Look } from './look/look';
import { Stage } from './stage/stage';
import { Talk } from './talk/talk';
import { Time } from './time/time';

export function App() {
  return (
    <>
      <a class="skip" href="#say">
        Skip to what you say
      </a>
      <Header />
      <main>
        <Talk />
        <Stage />
        <Look />
        <Time />
      </main>
      <Dialogs />
    </>
  );
}
