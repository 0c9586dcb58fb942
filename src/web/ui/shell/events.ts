import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../api/index.js';
import { queries } from './api.js';
import { toldHere } from './told.js';

const JOBS = ['jobs'];

/** Listens to the server: jobs as they go on, and changes of the case, after which everything shown is asked for anew. */
export function useEvents(): void {
  useEffect(() => {
    const source = new EventSource('/api/events');
    // The page's own, not that of the first news: what changes until the stream is there is news too.
    let seen = Number(document.querySelector<HTMLMetaElement>('meta[name="atalaya-revision"]')?.content);
    source.addEventListener('job', async (event) => {
      const job = JSON.parse(event.data) as Job;
      if (job.said) job.error = await toldHere(job.said);
      queries.setQueryData<Job[]>(JOBS, (jobs = []) => [...jobs.filter(({ id }) => id !== job.id), job]);
    });
    source.addEventListener('changed', (event) => {
      const { revision } = JSON.parse(event.data) as { revision: number };
      if (revision !== seen) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== JOBS[0] });
      seen = revision;
    });
    return () => source.close();
  }, []);
}

/** The jobs of the server, oldest first. */
export function useJobs(): Job[] {
  return useQuery<Job[]>({ queryKey: JOBS, queryFn: () => [], enabled: false, initialData: [] }).data;
}

/** One job as it goes on; undefined until it is known. */
export function useJob(id: string | undefined): Job | undefined {
  return useJobs().find((job) => job.id === id);
}
