import { defineWords } from '../../../shell/words.js';

/** Sentences on tables whose columns somebody, or nobody yet, explained. */
export const WAITING = defineWords(
  {
    unexplained: 'Nobody has said what the columns of this table mean: its rows are read as running text.',
    explainedHere: 'A person said what the columns of this table mean.',
    explainedBeside: 'A file beside the table says what its columns mean.',
    explain: 'Say what the columns mean',
    look: 'Look at the columns',
    tables: 'Tables',
    tablesWhat:
      '{count} {count|table waits|tables wait} for you to say what the columns mean. Until then the rows are read as running text.',
  },
  {
    unexplained: 'Nadie ha dicho qué significan las columnas de esta tabla: sus filas se leen como texto corrido.',
    explainedHere: 'Una persona dijo qué significan las columnas de esta tabla.',
    explainedBeside: 'Un archivo junto a la tabla dice qué significan sus columnas.',
    explain: 'Decir qué significan las columnas',
    look: 'Ver las columnas',
    tables: 'Tablas',
    tablesWhat:
      '{count} {count|tabla espera|tablas esperan} que diga qué significan sus columnas. Mientras tanto, las filas se leen como texto corrido.',
  },
  {
    unexplained: 'Ninguém disse o que significam as colunas desta tabela: as linhas são lidas como texto corrido.',
    explainedHere: 'Uma pessoa disse o que significam as colunas desta tabela.',
    explainedBeside: 'Um arquivo ao lado da tabela diz o que significam as colunas.',
    explain: 'Dizer o que significam as colunas',
    look: 'Ver as colunas',
    tables: 'Tabelas',
    tablesWhat:
      '{count} {count|tabela espera|tabelas esperam} que diga o que significam as colunas. Até lá, as linhas são lidas como texto corrido.',
  },
);
