/** A window over the page, for what is not needed all the time. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons';
import { problem } from '../state/store';

type DialogName = 'save' | 'replay' | 'file' | 'content';

export const openedDialog = signal<DialogName | null>(null);

export function openDialog(name: DialogName): void {
  problem.value = null;
  openedDialog.value = name;
}

export function closeDialog(): void {
  openedDialog.value = null;
}

interface DialogProps {
  title: string;
  wide?: boolean;
  children: ComponentChildren;
}

/** Open as long as it is drawn; Escape and its button close it. */
export function Dialog({ title, wide = false, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} class={wide ? 'broad' : ''} aria-labelledby="dialog-title" onClose={closeDialog}>
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="round" aria-label="Close" onClick={() => box.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {children}
      {problem.value !== null && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
    </dialog>
  );
}
