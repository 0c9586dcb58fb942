import { useLocation } from 'wouter';
import { DocumentsList } from './list.js';
import { Reader } from './reader.js';

/** The documents: the list with its search, or the one that the address names. */
export default function DocumentsPage() {
  const [location] = useLocation();
  const id = location.split('/')[2];
  return id ? <Reader key={id} id={id} /> : <DocumentsList />;
}
