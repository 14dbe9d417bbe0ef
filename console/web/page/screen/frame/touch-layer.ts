/** Real buttons over what can be touched, for keyboards, screen readers and tests: the engine gives none of them. */
import type { Component, Renderer } from './engine';

/** The engine's code for a press. */
const PRESSED = 0;

interface Touchable {
  component: Component;
  label: string;
  box: string;
}

/** Gives what lays the buttons anew wherever they have moved. */
export function touchLayer(view: HTMLElement, layer: HTMLElement): (renderer: Renderer) => void {
  let laid = '';
  return (renderer) => {
    const touchables = touchablesOf(renderer, view);
    const now = touchables.map(({ label, box }) => `${label} ${box}`).join('\n');
    if (now === laid) return;
    laid = now;
    const focused = layer.querySelector(':focus')?.textContent;
    layer.replaceChildren(...touchables.map(buttonFor));
    const again = [...layer.children].find(({ textContent }) => textContent === focused);
    if (again instanceof HTMLElement) again.focus();
  };
}

function touchablesOf({ componentMap }: Renderer, view: HTMLElement): Touchable[] {
  const { ComponentType, PropertyKey } = AplRenderer;
  const origin = view.getBoundingClientRect();
  return Object.values(componentMap).flatMap(({ component, container }): Touchable[] => {
    if (component.getType() !== ComponentType.kComponentTypeTouchWrapper) return [];
    const { x, y, width, height } = container.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const label = String(component.getCalculatedByKey(PropertyKey.kPropertyAccessibilityLabel) || 'Touch');
    const box = [x - origin.x, y - origin.y, width, height].map((n) => `${Math.round(n)}px`).join(' ');
    return [{ component, label, box }];
  });
}

function buttonFor({ component, label, box }: Touchable): HTMLButtonElement {
  const button = document.createElement('button');
  const [left = '', top = '', width = '', height = ''] = box.split(' ');
  button.textContent = label;
  Object.assign(button.style, { left, top, width, height });
  button.onclick = () => component.update(PRESSED, 0);
  return button;
}
