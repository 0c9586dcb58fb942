"""One row of the benchmark of networks by a peer: `connect_peer.py PEER TASK EDGES`; prints {"seconds", "cpu", "peak", "value"}.

Loading is a row of its own and not counted in the others. Values are for checking that both did the same work.
"""
import json
import resource
import sys
import time

peer, task, path = sys.argv[1:]


def now():
    return time.perf_counter(), time.process_time()


def since(start):
    return tuple(after - before for after, before in zip(now(), start))


def by_igraph():
    import igraph

    start = now()
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    loaded = since(start)
    graph.simplify()
    start = now()
    if task == "load":
        return loaded, graph.ecount()
    if task == "betweenness":
        value = max(graph.betweenness(directed=False))
    elif task == "components":
        value = len(graph.connected_components())
    elif task == "k-core":
        value = max(graph.coreness())
    elif task == "pagerank":
        value = max(graph.pagerank())
    elif task == "leiden":
        value = graph.community_leiden(objective_function="modularity", n_iterations=2).modularity
    return since(start), value


def by_graph_tool():
    import numpy
    from graph_tool import Graph, centrality, openmp_set_num_threads, stats, topology

    openmp_set_num_threads(2)
    start = now()
    graph = Graph(directed=False)
    graph.add_edge_list(numpy.loadtxt(path, dtype=int))
    loaded = since(start)
    stats.remove_parallel_edges(graph)
    stats.remove_self_loops(graph)
    start = now()
    if task == "load":
        return loaded, graph.num_edges()
    if task == "betweenness":
        value = float(max(centrality.betweenness(graph, norm=False)[0].a))
    elif task == "components":
        value = int(topology.label_components(graph)[0].a.max()) + 1
    elif task == "k-core":
        value = int(topology.kcore_decomposition(graph).a.max())
    elif task == "pagerank":
        value = float(max(centrality.pagerank(graph, epsilon=1e-12).a))
    else:
        return None
    return since(start), value


found = {"igraph": by_igraph, "graph-tool": by_graph_tool}[peer]()
if found:
    (seconds, cpu), value = found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "value": value}))
else:
    print("null")
