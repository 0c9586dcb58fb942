import type { Sentence } from './types.js';

/** What the server says of a request, whatever it is for. */
export const SERVER: readonly Sentence[] = [
  [
    'This is more than 4 MB, which no form of the workbench sends.',
    'Son más de 4 MB, y ningún formulario de esta herramienta envía tanto.',
    'São mais de 4 MB, e nenhum formulário desta ferramenta envia tanto.',
  ],
  ['Nothing is at {1}.', 'No hay nada en {1}.', 'Não há nada em {1}.'],
  [
    'The work was ended. Load the page again to begin anew.',
    'El trabajo se interrumpió. Vuelva a cargar la página para empezar de nuevo.',
    'O trabalho foi interrompido. Carregue a página de novo para recomeçar.',
  ],
  [
    'Reading all of the case was stopped. Load the page again to begin anew.',
    'Se detuvo la lectura de todo el caso. Vuelva a cargar la página para empezar de nuevo.',
    'A leitura de todo o caso foi parada. Carregue a página de novo para recomeçar.',
  ],
  [
    'All of this case does not fit into the memory of this machine, so entities, network, map and assessment cannot be shown. Documents and search still work. Close other programs, or serve the case on a machine with more memory.',
    'El caso entero no cabe en la memoria de este equipo, así que no se pueden mostrar las entidades, la red, el mapa ni la evaluación. Los documentos y la búsqueda siguen funcionando. Cierre otros programas o abra el caso en un equipo con más memoria.',
    'O caso inteiro não cabe na memória desta máquina, por isso não é possível mostrar as entidades, a rede, o mapa nem a avaliação. Os documentos e a busca continuam funcionando. Feche outros programas ou abra o caso numa máquina com mais memória.',
  ],
  [
    'This server does not answer to the name {1}.',
    'Este servidor no responde al nombre {1}.',
    'Este servidor não responde ao nome {1}.',
  ],
  [
    'A page of another site asked for this; it gets nothing.',
    'Esto lo pidió una página de otro sitio; no recibe nada.',
    'Isto foi pedido por uma página de outro site; ela não recebe nada.',
  ],
  [
    'Another site sent this; it was not carried out.',
    'Esto lo envió otro sitio; no se hizo.',
    'Isto foi enviado por outro site; não foi feito.',
  ],
  [
    'The page is from an earlier start of the server. Load it again.',
    'La página es de un arranque anterior del servidor. Vuelva a cargarla.',
    'A página é de uma execução anterior do servidor. Carregue-a de novo.',
  ],
  [
    'There is no job {1}; the server may have been started anew.',
    'No hay ningún trabajo {1}; puede que el servidor se haya reiniciado.',
    'Não há nenhum trabalho {1}; talvez o servidor tenha sido reiniciado.',
  ],
  [
    'Too many windows of the workbench are open. Close some, and load this one again.',
    'Hay demasiadas ventanas de esta herramienta abiertas. Cierre algunas y vuelva a cargar esta.',
    'Há janelas demais desta ferramenta abertas. Feche algumas e carregue esta de novo.',
  ],
  [
    'The request holds a sign that no text can hold (a null sign, or half of one).',
    'La petición contiene un signo que ningún texto puede contener (un signo nulo, o la mitad de uno).',
    'O pedido contém um sinal que nenhum texto pode conter (um sinal nulo, ou a metade de um).',
  ],
  ['An error inside the program: {1}', 'Un error interno del programa: {1}', 'Um erro interno do programa: {1}'],
  [
    'The request of "{1}" is not understood: {2}.',
    'No se entiende lo que se pide en «{1}»: {2}.',
    'Não se entende o que se pede em “{1}”: {2}.',
  ],
  ['The request is not understood: {1}.', 'No se entiende la petición: {1}.', 'Não se entende o pedido: {1}.'],
  [
    'Too many wrong passwords. Wait {1} seconds, and try again.',
    'Demasiadas contraseñas equivocadas. Espere {1} segundos y vuelva a intentarlo.',
    'Senhas erradas demais. Espere {1} segundos e tente de novo.',
  ],
  [
    'Name or password is wrong.',
    'El nombre o la contraseña no son correctos.',
    'O nome ou a senha não estão corretos.',
  ],
  [
    'No file was received. Choose some files, and try again.',
    'No se recibió ningún archivo. Elija algunos y vuelva a intentarlo.',
    'Nenhum arquivo foi recebido. Escolha alguns e tente de novo.',
  ],
  ['"{1}" is none of {2}.', '«{1}» no es ninguno de estos: {2}.', '“{1}” não é nenhum destes: {2}.'],
  [
    '"{1}" is not {2}; one of: {3}.',
    '«{1}» no sirve aquí; debe ser uno de estos: {3}.',
    '“{1}” não serve aqui; deve ser um destes: {3}.',
  ],
  [
    'The key is missing. Open the address that `atalaya serve --key` printed where it was started.',
    'Falta la clave. Abra la dirección que `atalaya serve` mostró donde se inició.',
    'Falta a chave. Abra o endereço que `atalaya serve` mostrou onde foi iniciado.',
  ],
];
