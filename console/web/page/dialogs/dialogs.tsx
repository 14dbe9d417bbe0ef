/** The one window that is open over the page, if any is. */
import { ContentDialog } from './content';
import { openedDialog } from './dialog';
import { FileDialog } from './file';
import { ReplayDialog } from './replay';
import { SaveDialog } from './save';

export function Dialogs() {
  switch (openedDialog.value) {
    case null:
      return null;
    case 'save':
      return <SaveDialog />;
    case 'replay':
      return <ReplayDialog />;
    case 'file':
      return <FileDialog />;
    case 'content':
      return <ContentDialog />;
    default:
      return openedDialog.value satisfies never;
  }
}
