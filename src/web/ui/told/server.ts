import type { Sentence } from './types.js';

/** What the server says of a request whatever it is for. */
export const SERVER: readonly Sentence[] = [
  [
    'The page is from an earlier start of the server. Load it again.',
    'La página es de un arranque anterior del servidor. Vuelva a cargarla.',
    'A página é de uma execução anterior do servidor. Carregue-a de novo.',
  ],
  [
    'The key is missing. Open the address that `atalaya serve` printed where it was started.',
    'Falta la clave. Abra la dirección que `atalaya serve` mostró donde se inició.',
    'Falta a chave. Abra o endereço que `atalaya serve` mostrou onde foi iniciado.',
  ],
];
