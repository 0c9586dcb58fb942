"""One row of the benchmark of networks by a peer: `connect_peer.py PEER TASK EDGES`; prints {"seconds", "peak", "value"}.

Loading is a row of its own and not counted in the others. Values are for checking that both did the same work.
"""
import json
import resource
import sys
import time

peer, task, path = sys.argv[1:]


def by_igraph():
    import igraph

    start = time.perf_counter()
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    loaded = time.perf_counter() - start
    graph.simplify()
    start = time.perf_counter()
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
    return time.perf_counter() - start, value


def by_graph_tool():
    import numpy
    from graph_tool import Graph, centrality, openmp_set_num_threads, stats, topology

    openmp_set_num_threads(2)
    start = time.perf_counter()
    graph = Graph(directed=False)
    graph.add_edge_list(numpy.loadtxt(path, dtype=int))
    loaded = time.perf_counter() - start
    stats.remove_parallel_edges(graph)
    stats.remove_self_loops(graph)
    start = time.perf_counter()
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
    return time.perf_counter() - start, value


found = {"igraph": by_igraph, "graph-tool": by_graph_tool}[peer]()
if found:
    seconds, value = found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "value": value}))
else:
    print("null")
