/** The whole deployment as one tree, the same for the command and for the tests. */
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { BUILT, type Bundles, cdkContext } from './project';
import { settingsFrom } from './settings';
import { AlexaStack } from './stacks/alexa';
import { DashboardStack } from './stacks/dashboard';
import { EndpointStack } from './stacks/endpoint';
import { MemoryStack } from './stacks/memory';

export interface BackCoachProps {
  /** As `-c name=value` on the command line. */
  context?: Readonly<Record<string, string>>;
  bundles?: Bundles;
  outdir?: string;
}

/** Throws what {@link settingsFrom} throws. */
export function backCoach({ context = {}, bundles = BUILT, outdir }: BackCoachProps = {}): App {
  const app = new App({ context: { ...cdkContext(), ...context }, outdir });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const settings = settingsFrom((name) => app.node.tryGetContext(name));
  const { stage, alexa } = settings;
  const [home] = stage.endpoints;
  const idOf = (what: string) => `BackCoach-${stage.name}-${what}`;
  // The region is fixed and the account is not: replicas need the one, and nothing needs the other to synthesize.
  const common = (region: string) => ({
    env: { region },
    crossRegionReferences: true,
    terminationProtection: stage.keep,
  });

  const memory = new MemoryStack(app, idOf('Memory'), { stage, ...common(home.aws) });
  const endpoints = stage.endpoints.map(
    (endpoint) =>
      new EndpointStack(app, idOf(endpoint.alexa), {
        settings,
        endpoint,
        bundles,
        table: memory.tableIn(endpoint.aws),
        ...common(endpoint.aws),
      }),
  );
  new DashboardStack(app, idOf('Dashboard'), { endpoints, ...common(home.aws) });
  if (alexa) {
    new AlexaStack(app, idOf('Alexa'), { stage, account: alexa, endpoints, bundles, ...common(home.aws) });
  }
  return app;
}
