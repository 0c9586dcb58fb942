# The recruitment model on deSolve: Rscript simulate_peer.R FILE TOLERANCE RUNS METHOD [LIBRARY]. FILE: first line rho theta
# omega, second the sizes at the start, then the matrix M by rows. LIBRARY: simulate_peer.c compiled; absent: the slope is
# written in R. Run i has 100 + 20 (i / RUNS) arrests a week. Prints seconds a run by the processor, and the members after
# 520 weeks of the first run.
suppressMessages(library(deSolve))
args <- commandArgs(trailingOnly = TRUE)
tolerance <- as.numeric(args[2])
runs <- as.integer(args[3])
library <- if (length(args) > 4) args[5] else NULL
lines <- readLines(args[1])
numbers <- function(line) as.numeric(strsplit(line, " ")[[1]])
rates <- numbers(lines[1])
start <- numbers(lines[2])
M <- do.call(rbind, lapply(lines[-(1:2)], numbers))
slope <- function(t, C, p) list(C * (p[1] - p[4] / sum(C) - p[2] * as.vector(M %*% C) - p[3] * C))
rows <- as.vector(t(M))
if (!is.null(library)) dyn.load(library)
# deSolve is given a tolerance as ours: a share of each size, and a thousandth of it for sizes near nothing.
once <- function(i) {
  p <- c(rates, 100 + 20 * i / runs)
  own <- list(y = start, times = 0:520, method = args[4], rtol = tolerance, atol = tolerance * 1e-3)
  more <- if (is.null(library)) list(func = slope, parms = p) else
    list(func = "slope", parms = c(p, rows), dllname = "simulate_peer", initfunc = "begin")
  rowSums(do.call(ode, c(own, more))[, -1])
}
first <- once(0)
begin <- proc.time()
for (i in seq_len(runs) - 1) once(i)
spent <- proc.time() - begin
cat((spent[["user.self"]] + spent[["sys.self"]]) / runs, format(first[521], digits = 15), "\n")
