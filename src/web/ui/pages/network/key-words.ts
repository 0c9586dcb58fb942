import { defineWords } from '../../shell/words.js';

/** What the keys of the drawing do, as the list of keys has it. */
export const KEY_WORDS = defineWords(
  {
    toDrawing: 'To the drawing',
    walk: 'In the drawing: walk to the next actor',
    profile: 'In the drawing: open the profile of the actor',
    letGo: 'In the drawing: let go of the actor',
  },
  {
    toDrawing: 'Ir al dibujo',
    walk: 'En el dibujo: pasar al actor siguiente',
    profile: 'En el dibujo: abrir la ficha del actor',
    letGo: 'En el dibujo: soltar al actor',
  },
  {
    toDrawing: 'Ir ao desenho',
    walk: 'No desenho: passar ao próximo ator',
    profile: 'No desenho: abrir a ficha do ator',
    letGo: 'No desenho: soltar o ator',
  },
);
