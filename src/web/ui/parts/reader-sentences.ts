type Language = 'en' | 'es' | 'pt';
type Told = readonly [en: string, es: string, pt: string];

/**
 * What reading says of a file, in English as it is kept in the case, and in Spanish and Portuguese. `{1}` stands for what
 * differs from file to file; of two that fit, the first is taken.
 */
const SENTENCES: readonly Told[] = [
  ['the file is empty (0 bytes)', 'el archivo está vacío (0 bytes)', 'o arquivo está vazio (0 bytes)'],
  [
    'the file holds nothing but white space',
    'el archivo no contiene más que espacios en blanco',
    'o arquivo só contém espaços em branco',
  ],
  ['the document holds no text', 'el documento no contiene texto', 'o documento não contém texto'],
  ['it holds no file', 'no contiene ningún archivo', 'não contém nenhum arquivo'],
  [
    'it is locked with a password. Save it without one and read it again',
    'está protegido con contraseña. Guárdelo sin ella y vuelva a leerlo',
    'está protegido por senha. Salve-o sem ela e leia-o de novo',
  ],
  ['it is locked with a password', 'está protegido con contraseña', 'está protegido por senha'],
  [
    'it is an image. Install tesseract, or have it recognised, and read it again',
    'es una imagen. Instale tesseract, o haga reconocer su texto, y vuelva a leerla',
    'é uma imagem. Instale o tesseract, ou mande reconhecer o texto, e leia-a de novo',
  ],
  [
    'it holds images of {1} pages and no text: a scan. Install tesseract, or have it recognised, and read it again',
    'contiene imágenes de {1} páginas y ningún texto: es un escaneo. Instale tesseract, o haga reconocer su texto, y vuelva a leerlo',
    'contém imagens de {1} páginas e nenhum texto: é uma digitalização. Instale o tesseract, ou mande reconhecer o texto, e leia-o de novo',
  ],
  [
    'it holds images of 1 page and no text: a scan. Install tesseract, or have it recognised, and read it again',
    'contiene la imagen de una página y ningún texto: es un escaneo. Instale tesseract, o haga reconocer su texto, y vuelva a leerlo',
    'contém a imagem de uma página e nenhum texto: é uma digitalização. Instale o tesseract, ou mande reconhecer o texto, e leia-o de novo',
  ],
  [
    'it is {1}; that is not read. Convert it to PDF, docx, text or CSV first',
    'es de un tipo que no se lee ({1}). Conviértalo antes a PDF, docx, texto o CSV',
    'é de um tipo que não se lê ({1}). Converta-o antes para PDF, docx, texto ou CSV',
  ],
  [
    'it is packed by a method that is not read ({1}). Unpack it, and read the folder',
    'está comprimido por un método que no se lee ({1}). Descomprímalo y lea la carpeta',
    'está compactado por um método que não se lê ({1}). Descompacte-o e leia a pasta',
  ],
  [
    'it has {1} pages, more than {2}; split it, and read the parts',
    'tiene {1} páginas, más de {2}; divídalo y lea las partes',
    'tem {1} páginas, mais de {2}; divida-o e leia as partes',
  ],
  [
    'the PDF is cut off or damaged ({1})',
    'el PDF está cortado o dañado ({1})',
    'o PDF está cortado ou danificado ({1})',
  ],
  [
    'the file is damaged or not what it seems (its parts lie far deeper in one another than in any document)',
    'el archivo está dañado o no es lo que parece (sus partes están unas dentro de otras mucho más que en cualquier documento)',
    'o arquivo está danificado ou não é o que parece (suas partes estão umas dentro das outras muito mais do que em qualquer documento)',
  ],
  [
    'the file is damaged or not what it seems ({1})',
    'el archivo está dañado o no es lo que parece ({1})',
    'o arquivo está danificado ou não é o que parece ({1})',
  ],
  [
    'the archive is cut off or damaged: its directory cannot be found',
    'el archivo comprimido está cortado o dañado: no se encuentra su índice',
    'o arquivo compactado está cortado ou danificado: não se encontra o índice',
  ],
  [
    'the archive is cut off or damaged',
    'el archivo comprimido está cortado o dañado',
    'o arquivo compactado está cortado ou danificado',
  ],
  ['the archive is cut off in it', 'el archivo comprimido se corta en él', 'o arquivo compactado é cortado nele'],
  [
    'it is damaged: its checksum is another',
    'está dañado: su suma de control es otra',
    'está danificado: a soma de verificação é outra',
  ],
  ['its part {1} is missing or damaged', 'falta su parte {1}, o está dañada', 'falta a parte {1}, ou está danificada'],
  ['its part {1} is damaged', 'su parte {1} está dañada', 'a parte {1} está danificada'],
  [
    'its part {1} declares entities of its own, as an attack does and no office program writes; it was not read',
    'su parte {1} declara entidades propias, como hace un ataque y ningún programa de oficina; no se leyó',
    'a parte {1} declara entidades próprias, como faz um ataque e nenhum programa de escritório; não foi lido',
  ],
  [
    'it unpacks to {1} MB or more, as a zip bomb does; it was not unpacked',
    'descomprimido ocupa {1} MB o más, como una bomba zip; no se descomprimió',
    'descompactado ocupa {1} MB ou mais, como uma bomba zip; não foi descompactado',
  ],
  [
    '{1} of the files in it are zip bombs; nothing of it was read',
    '{1} de sus archivos son bombas zip; no se leyó nada de él',
    '{1} de seus arquivos são bombas zip; nada dele foi lido',
  ],
  [
    '{1} zip bombs lie in it; what came after them was not opened (files: {2}). Ask whoever sent it, and send what is needed by itself',
    'contiene {1} bombas zip; lo que venía después no se abrió (archivos: {2}). Pregunte a quien lo envió, y envíe aparte lo que haga falta',
    'contém {1} bombas zip; o que vinha depois não foi aberto (arquivos: {2}). Pergunte a quem o enviou, e envie à parte o que for preciso',
  ],
  [
    'it lies in {1} archives, one in the other, and was not unpacked. Unpack it, and read the folder',
    'está en {1} archivos comprimidos, uno dentro de otro, y no se descomprimió. Descomprímalo y lea la carpeta',
    'está em {1} arquivos compactados, um dentro do outro, e não foi descompactado. Descompacte-o e leia a pasta',
  ],
  [
    'it unpacks to {1}, more than the {2} allowed; unpack it, and read the folder',
    'descomprimido ocupa {1}, más de los {2} permitidos; descomprímalo y lea la carpeta',
    'descompactado ocupa {1}, mais do que os {2} permitidos; descompacte-o e leia a pasta',
  ],
  [
    'it holds {1} files, more than {2}; unpack it, and read the folder',
    'contiene {1} archivos, más de {2}; descomprímalo y lea la carpeta',
    'contém {1} arquivos, mais de {2}; descompacte-o e leia a pasta',
  ],
  [
    '{1} is more than the limit of {2}; split it, or raise the limit',
    '{1} pasa del límite de {2}; divídalo o suba el límite',
    '{1} passa do limite de {2}; divida-o ou aumente o limite',
  ],
  [
    'its text of {1} characters is longer than the limit of {2}',
    'su texto de {1} caracteres pasa del límite de {2}',
    'o texto de {1} caracteres passa do limite de {2}',
  ],
  [
    'a cell stands far outside of its table: down to row {1}, out to column {2}, which makes {3} cells. Delete what stands there, save it, and read it again',
    'una celda está muy lejos de su tabla: fila {1}, columna {2}, lo que hace {3} celdas. Borre lo que hay allí, guárdelo y vuelva a leerlo',
    'uma célula está muito longe de sua tabela: linha {1}, coluna {2}, o que dá {3} células. Apague o que está ali, salve-o e leia-o de novo',
  ],
  [
    'it took longer than {1} s and was given up',
    'tardó más de {1} s y se abandonó',
    'levou mais de {1} s e foi abandonado',
  ],
  [
    'it took more than {1} MB of memory and was given up',
    'ocupó más de {1} MB de memoria y se abandonó',
    'ocupou mais de {1} MB de memória e foi abandonado',
  ],
  [
    'finding what it says took longer than {1} s. Its text can be read and searched; nothing was drawn from it',
    'hallar lo que dice tardó más de {1} s. Su texto se puede leer y buscar; no se sacó nada de él',
    'achar o que diz levou mais de {1} s. O texto pode ser lido e buscado; nada foi tirado dele',
  ],
  [
    'finding what it says took too much memory. Its text can be read and searched; nothing was drawn from it',
    'hallar lo que dice ocupó demasiada memoria. Su texto se puede leer y buscar; no se sacó nada de él',
    'achar o que diz ocupou memória demais. O texto pode ser lido e buscado; nada foi tirado dele',
  ],
  ['no permission to read it', 'sin permiso para leerlo', 'sem permissão para lê-lo'],
  ['there is no such file or folder', 'no existe ese archivo o carpeta', 'não existe esse arquivo ou pasta'],
  [
    'a link that leads out of the folder',
    'un enlace que lleva fuera de la carpeta',
    'um link que leva para fora da pasta',
  ],
  [
    'it holds macros, which were not run',
    'contiene macros, que no se ejecutaron',
    'contém macros, que não foram executadas',
  ],
  [
    '{1} characters were damaged in the file and stand as \uFFFD',
    '{1} caracteres estaban dañados en el archivo y aparecen como \uFFFD',
    '{1} caracteres estavam danificados no arquivo e aparecem como \uFFFD',
  ],
  [
    'its name says {1}, its content is {2}; it was read by its content',
    'su nombre dice {1}, su contenido es {2}; se leyó por su contenido',
    'o nome diz {1}, o conteúdo é {2}; foi lido pelo conteúdo',
  ],
  [
    'page {1} could not be read ({2})',
    'no se pudo leer la página {1} ({2})',
    'não foi possível ler a página {1} ({2})',
  ],
  [
    'a quotation mark is not closed: quotation marks were read as part of the cells',
    'unas comillas no se cierran: las comillas se leyeron como parte de las celdas',
    'umas aspas não se fecham: as aspas foram lidas como parte das células',
  ],
  [
    'rows with more cells than the header: {1}',
    'filas con más celdas que el encabezado: {1}',
    'linhas com mais células do que o cabeçalho: {1}',
  ],
  [
    'rows with fewer cells than the header: {1}',
    'filas con menos celdas que el encabezado: {1}',
    'linhas com menos células do que o cabeçalho: {1}',
  ],
  [
    'the main text could not be told from what surrounds it: the whole page was read',
    'no se pudo distinguir el texto principal de lo que lo rodea: se leyó la página entera',
    'não foi possível distinguir o texto principal do que o cerca: a página inteira foi lida',
  ],
  [
    'its text is encrypted: only its header was read',
    'su texto está cifrado: solo se leyó el encabezado',
    'o texto está cifrado: só se leu o cabeçalho',
  ],
  [
    'pictures that stand in its text and were not read: {1}',
    'imágenes en su texto que no se leyeron: {1}',
    'imagens no texto que não foram lidas: {1}',
  ],
  [
    'the sheet "{1}" holds no table',
    'la hoja «{1}» no contiene ninguna tabla',
    'a planilha “{1}” não contém nenhuma tabela',
  ],
  [
    'it was recognised from an image: expect misread letters',
    'se reconoció a partir de una imagen: puede haber letras mal leídas',
    'foi reconhecido a partir de uma imagem: pode haver letras mal lidas',
  ],
  [
    'no mapping says what its columns mean, so its rows were read as text; put one beside it in there',
    'ninguna correspondencia dice qué significan sus columnas, así que sus filas se leyeron como texto; ponga una junto a ella',
    'nenhum mapeamento diz o que significam as colunas, por isso as linhas foram lidas como texto; ponha um ao lado dela',
  ],
  [
    'no mapping says what its columns mean, so its rows were read as text; `{1}` makes a first one',
    'ninguna correspondencia dice qué significan sus columnas, así que sus filas se leyeron como texto; `{1}` hace una primera',
    'nenhum mapeamento diz o que significam as colunas, por isso as linhas foram lidas como texto; `{1}` faz um primeiro',
  ],
  [
    '{1} is larger than {2}. Send less at once, or read it with `atalaya read` on the machine that holds the case.',
    '{1} pasa de {2}. Envíe menos de una vez, o léalo con `atalaya read` en el equipo que tiene el caso.',
    '{1} passa de {2}. Envie menos de cada vez, ou leia-o com `atalaya read` na máquina que tem o caso.',
  ],
  [
    'All files together are more than {1}. Send less at once, or read it with `atalaya read` on the machine that holds the case.',
    'Todos los archivos juntos pasan de {1}. Envíe menos de una vez, o léalos con `atalaya read` en el equipo que tiene el caso.',
    'Todos os arquivos juntos passam de {1}. Envie menos de cada vez, ou leia-os com `atalaya read` na máquina que tem o caso.',
  ],
  [
    'More than {1} files at once. Take them in by several uploads.',
    'Más de {1} archivos a la vez. Envíelos en varias veces.',
    'Mais de {1} arquivos de uma vez. Envie-os em várias vezes.',
  ],
  [
    'Nothing more of {1} came for {2} seconds. Send it again when the connection is better.',
    'No llegó nada más de {1} en {2} segundos. Vuelva a enviarlo cuando la conexión sea mejor.',
    'Nada mais de {1} chegou em {2} segundos. Envie-o de novo quando a conexão estiver melhor.',
  ],
  [
    'This upload is over, or was given up. Choose the files again.',
    'Este envío terminó o se abandonó. Vuelva a elegir los archivos.',
    'Este envio terminou ou foi abandonado. Escolha os arquivos de novo.',
  ],
];

const PATTERNS = SENTENCES.map(([en, es, pt]) => ({
  fits: new RegExp(`^${en.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '([\\s\\S]{1,2000}?)')}$`),
  es,
  pt,
}));

/** A sentence of reading in a language; one that is not known stays as it is. */
export function toldByReader(sentence: string, language: Language): string {
  if (language === 'en') return sentence;
  for (const { fits, [language]: words } of PATTERNS) {
    const found = fits.exec(sentence);
    if (found) return words.replace(/\{(\d)\}/g, (_, at: string) => found[Number(at)] ?? '');
  }
  return sentence;
}
