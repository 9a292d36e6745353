/**
 * Draws the pages of a PDF into canvases, in the browser and without running anything that is in it. The reader of
 * PDF is loaded only here. Answers how many pages were drawn; a file that it cannot draw leaves them empty.
 */
export async function drawPdf(address: string, canvases: readonly HTMLCanvasElement[]): Promise<number> {
  const [{ getDocument }, response] = await Promise.all([import("unpdf/pdfjs"), fetch(address)]);
  if (!response.ok) return 0;
  const task = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  let drawn = 0;
  try {
    const pdf = await task.promise;
    for (const [index, canvas] of canvases.slice(0, pdf.numPages).entries()) {
      const page = await pdf.getPage(index + 1);
      const { width } = page.getViewport({ scale: 1 });
      const sharpness = Math.min(2, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: (canvas.clientWidth * sharpness) / width || 1 });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
      drawn += 1;
    }
  } finally {
    await task.destroy();
  }
  return drawn;
}
