import { describe, expect, test } from 'vitest';
import { edgesOf, type Graph, readEdges } from '../../src/connect/index.js';

const list = (graph: Graph): string[] => {
  const { sources, targets, weights } = edgesOf(graph);
  return Array.from(sources, (u, e) => `${graph.ids[u]}-${graph.ids[targets[e]!]} ${weights[e]}`);
};

describe('edge lists', () => {
  test.each([
    ['comma', 'a,b\nb,c\n'],
    ['semicolon', 'a;b\nb;c'],
    ['tab', 'a\tb\r\nb\tc\r\n'],
    ['blanks', '  a   b\n\nb c\n'],
    ['byte order mark', '\ufeffa,b\nb,c\n'],
    ['comments', '# who whom\na b\n% more\nb c\n'],
    ['quotes', '"a","b"\n"b","c"\n'],
    ['header by its words', 'source,target\na,b\nb,c\n'],
    ['Spanish header', 'origen;destino;peso\na;b;1\nb;c;1\n'],
    ['header over numbers', 'who,whom,calls\na,b,3\nb,c,2\n'],
  ])('%s', (_, text) => {
    expect(list(readEdges(text, 'x'))).toEqual(['a-b 1', 'b-c 1']);
  });

  test.each([
    ['numbers only have no header', '1 2\n2 3\n', ['1', '2', '3']],
    ['header over ids that are numbers', 'caller,callee\n10,2\n2,30\n', ['10', '2', '30']],
    ['order of first appearance, not of numbers', '7 3\n3 1\n', ['7', '3', '1']],
    ['007 is not 7', '007 7\n', ['007', '7']],
    ['names with blanks', 'Ana Ruz,Ivo Sanz\n', ['Ana Ruz', 'Ivo Sanz']],
    ['a comma in quotes', '"Ruz, Ana",Ivo\n', ['Ruz, Ana', 'Ivo']],
    ['ids too long for a number', '12345678901234567890 1\n', ['12345678901234567890', '1']],
  ])('%s', (_, text, ids) => {
    expect(readEdges(text, 'x').ids).toEqual(ids);
  });

  test('repeated ties: once unweighted, strengths added weighted; loops are left out, their node is not', () => {
    const text = 'a,b,2\nb,a,3\na,b,1\nc,c,4\n';
    expect(list(readEdges(text, 'x'))).toEqual(['a-b 1']);
    expect(readEdges(text, 'x').ids).toEqual(['a', 'b', 'c']);
    expect(list(readEdges(text, 'x', { weighted: true }))).toEqual(['a-b 6']);
    expect(list(readEdges(text, 'x', { weighted: true, directed: true }))).toEqual(['a-b 3', 'b-a 3']);
  });

  test.each([
    ['', {}, 'holds no ties'],
    ['# nothing\n', {}, 'holds no ties'],
    ['a\nb\n', {}, 'has 1 column'],
    ['a,b,c,d\n', {}, 'has 4 columns'],
    ['a,b,1\nb,c\n', {}, 'Line 2 of x has 2 columns, the lines before it 3'],
    ['a,b\n', { weighted: true }, 'no third column'],
    ['a,b,2\na,c,none\n', { weighted: true }, 'Line 2 of x: the strength must be a number above 0; it is "none"'],
    ['a,b,2\na,c,-1\n', { weighted: true }, 'it is "-1"'],
    ['a,b,2\na,c,0\n', { weighted: true }, 'it is "0"'],
    ['"a,b\n', {}, 'Check its quotes'],
    ['a\u0000b\u0001\n', {}, 'no table of text'],
  ])('%j, %j: %s', (text, options, message) => {
    expect(() => readEdges(text, 'x', options)).toThrow(message);
  });
});

describe('adjacency matrices', () => {
  const asymmetric = ',a,b,c\na,0,2,0\nb,1,0,0\nc,0,4,0\n';

  test.each([
    [{}, ['a-b 1', 'b-c 1']],
    [{ weighted: true }, ['a-b 3', 'b-c 4']],
    [{ directed: true }, ['a-b 1', 'b-a 1', 'c-b 1']],
    [{ directed: true, weighted: true }, ['a-b 2', 'b-a 1', 'c-b 4']],
  ])('labelled, %j', (options, wanted) => {
    expect(list(readEdges(asymmetric, 'x', options))).toEqual(wanted);
  });

  test('both cells of a symmetric matrix are the same tie', () => {
    expect(list(readEdges(',a,b\na,0,2\nb,2,0\n', 'x', { weighted: true }))).toEqual(['a-b 2']);
  });

  test('without labels nodes are numbered; a node without ties stays', () => {
    const graph = readEdges('0 1 0 0\n1 0 0 0\n0 0 0 0\n0 1 0 0\n', 'x');
    expect(graph.ids).toEqual(['1', '2', '3', '4']);
    expect(list(graph)).toEqual(['1-2 1', '2-4 1']);
  });

  test('a header one cell shorter than the rows, as R writes it', () => {
    expect(list(readEdges('a b c\na 0 1 0\nb 1 0 0\nc 0 1 0\n', 'x'))).toEqual(['a-b 1', 'b-c 1']);
  });

  test.each([
    [',a,b,c\na,0,2,0\nb,1,0\nc,0,4,0\n', 'Line 3 of x has 2 cells where the matrix has 3 columns'],
    [',a,b\na,0,x\nb,1,0\n', 'one is "x"'],
    [',a,b\na,0,-2\nb,1,0\n', 'one is "-2"'],
    [',a,a\na,0,1\na,1,0\n', 'two columns of the matrix are named "a"'],
  ])('%j: %s', (text, message) => {
    expect(() => readEdges(text, 'x')).toThrow(message);
  });
});
