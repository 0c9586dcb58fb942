import type { ReactNode } from 'react';

/**
 * A field for a file of the person's own, with its label. The same one may be chosen again once it was mended.
 * @param props.accept endings of the files that will do, as `.yaml,.yml`
 * @param props.give takes the file that was chosen
 * @param props.children the label
 */
export function FileField({
  accept,
  give,
  children,
}: {
  accept: string;
  give(file: File): Promise<unknown>;
  children: ReactNode;
}) {
  return (
    <label>
      {children}{' '}
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file)
            void give(file).finally(() => {
              target.value = '';
            });
        }}
      />
    </label>
  );
}
