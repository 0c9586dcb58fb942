import { useLocation } from 'wouter';
import { ColumnsPage } from './columns/page.js';
import { DocumentsList } from './list.js';
import { Reader } from './reader.js';

/** The documents: the list with its search, or the one that the address names. */
export default function DocumentsPage() {
  const [location] = useLocation();
  const [, , id, part] = location.split('/');
  if (id && part === 'columns') return <ColumnsPage key={id} id={id} />;
  return id ? <Reader key={id} id={id} /> : <DocumentsList />;
}
