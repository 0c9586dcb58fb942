"""Values of every measure by igraph and networkx, for comparison.

Reads {name: {"nodes": n, "directed": bool, "weighted": bool, "edges": [[u, v, strength], ...]}} from standard input and
prints {name: {measure: [values]}}: one a node in order, or one an edge in the order given. null: not defined.
"""
import json
import math
import random
import sys

import igraph
import networkx

# Leiden is random: means over this many runs are compared.
RUNS = 30


def values_of(nodes, directed, weighted, edges):
    graph = igraph.Graph(n=nodes, edges=[(u, v) for u, v, _ in edges], directed=directed)
    strength = [w for _, _, w in edges]
    distance = [1 / w for w in strength]
    lengths = distance if weighted else None
    by = strength if weighted else None
    plain = graph.as_undirected() if directed else graph
    other = networkx.DiGraph() if directed else networkx.Graph()
    other.add_nodes_from(range(nodes))
    other.add_weighted_edges_from(edges)
    weight = "weight" if weighted else None
    pairs = (nodes - 1) * (nodes - 2) / (1 if directed else 2)
    radius = max(abs(networkx.adjacency_spectrum(other, weight=weight)))

    def in_order(result):
        return [result[v] for v in range(nodes)]

    result = {
        "degree": graph.strength(mode="all", weights=by),
        "in-degree": graph.strength(mode="in", weights=by),
        "out-degree": graph.strength(mode="out", weights=by),
        "betweenness": graph.betweenness(directed=directed, weights=lengths),
        "betweenness normalised": [b / pairs for b in graph.betweenness(directed=directed, weights=lengths)],
        "edge-betweenness": graph.edge_betweenness(directed=directed, weights=lengths),
        "closeness": graph.closeness(mode="out", weights=lengths, normalized=False),
        "closeness normalised": graph.closeness(mode="out", weights=lengths, normalized=True),
        "closeness in": graph.closeness(mode="in", weights=lengths, normalized=False),
        "harmonic": graph.harmonic_centrality(mode="out", weights=lengths, normalized=False),
        "harmonic normalised": graph.harmonic_centrality(mode="out", weights=lengths, normalized=True),
        "eigenvector": in_order(
            networkx.eigenvector_centrality(other, max_iter=100000, tol=1e-14, weight=weight)
        ),
        "katz": in_order(
            networkx.katz_centrality_numpy(other, alpha=0.5 / radius, beta=1.0, normalized=False, weight=weight)
        ),
        "katz normalised": in_order(
            networkx.katz_centrality_numpy(other, alpha=0.5 / radius, beta=1.0, normalized=True, weight=weight)
        ),
        "pagerank": graph.pagerank(damping=0.85, weights=by),
        "k-core": graph.coreness(mode="all"),
        "clustering": in_order(networkx.clustering(other, weight=weight)),
        "constraint": graph.constraint(weights=by),
        "effective-size": in_order(networkx.effective_size(other, weight=weight)),
        "articulation": [1 if v in set(plain.articulation_points()) else 0 for v in range(nodes)],
        "bridges": sorted(plain.es[e].tuple for e in plain.bridges()),
        "components": graph.connected_components(mode="weak").membership,
        "strong-components": graph.connected_components(mode="strong").membership,
        "alpha": 0.5 / radius,
        "radius": radius,
    }
    if not weighted:
        result["eccentricity"] = graph.eccentricity(mode="out")
    simple = plain.copy()
    if directed:
        both = igraph.Graph(n=nodes, edges=[(u, v) for u, v, _ in edges])
        both.es["weight"] = strength
        simple = both.simplify(combine_edges="sum")
    else:
        simple.es["weight"] = strength
    communities = simple.es["weight"] if weighted else None
    igraph.set_random_number_generator(random.Random(1))
    found = [
        simple.community_leiden(objective_function="modularity", weights=communities, n_iterations=10).membership
        for _ in range(RUNS)
    ]
    result["leiden modularity"] = sum(simple.modularity(one, weights=communities) for one in found) / RUNS
    return result


def clean(value):
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, (list, tuple)):
        return [clean(one) for one in value]
    return float(value)


graphs = json.load(sys.stdin)
json.dump(
    {
        name: {measure: clean(result) for measure, result in values_of(**graph).items()}
        for name, graph in graphs.items()
    },
    sys.stdout,
)
