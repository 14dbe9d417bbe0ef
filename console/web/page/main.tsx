/** The console's page. */
import { render } from 'preact';
import { App } from './app';
import { connect } from './state/connection';
import { startTicker } from './state/ticker';
import { startSpeaker } from './voice/speaker';

render(<App />, document.body);
connect();
startTicker();
startSpeaker();
