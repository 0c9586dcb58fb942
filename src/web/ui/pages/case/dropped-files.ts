/** A file with what the person calls it: its name, with the folders it lies in where a folder was given. */
export interface NamedFile {
  file: File;
  name: string;
}

/** Files of a picker, of a folder too. Hidden files are left out, as reading leaves them out. */
export function pickedFiles(list: FileList | null): NamedFile[] {
  return [...(list ?? [])]
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }))
    .filter(({ name }) => !hidden(name));
}

/** Files that were dropped, those in folders too. To be called in the event itself: what was dropped is gone after it. */
export async function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const loose = [...data.files];
  if (!entries.some(Boolean))
    return loose.map((file) => ({ file, name: file.name })).filter(({ name }) => !hidden(name));
  const found: NamedFile[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return found.filter(({ name }) => !hidden(name));
}

const hidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'));

async function collect(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ file, name: entry.fullPath.replace(/^\//, '') });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands a folder over in parts, and an empty one at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!part.length) return;
    for (const each of part) await collect(each, found);
  }
}
