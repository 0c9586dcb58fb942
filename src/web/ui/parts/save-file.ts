/** Milliseconds after which the browser has surely read what it saves. */
const READ = 10_000;

/** Pixels of a PNG for one of the drawing: sharp in print. */
const SHARP = 2;

/** Hands a file to the person: the browser asks where, or puts it among the downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}

/** A drawing (SVG) as a picture of points, at twice its size. @throws Error where the browser cannot draw it */
export async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [SHARP * image.width, SHARP * image.height];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
