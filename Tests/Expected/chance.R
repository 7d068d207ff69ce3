# Figures of random networks, for tests against chance (worked case 17's transitivity).
# Run from this folder: Rscript chance.R > chance.json
# Made with R 4.2.2, sna 2.7-1, igraph 1.3.5. The club: Zachary (1977), as in igraph. The digraph has 14
# nodes and a tie i -> j wherever (i^2 + 2j^2 + ij) mod 11 < 4, i and j from 0.
suppressMessages(library(igraph))
set.seed(7)
karate <- make_graph("Zachary")
spread <- function(x) sprintf('{"mean": %.8g, "sd": %.8g, "count": %d}', mean(x), sd(x), length(x))
figures <- function(g) c(transitivity(g, "global"), assortativity_degree(g), mean_distance(g))
of <- function(make, count) {
  x <- replicate(count, figures(make()))
  sprintf('{"transitivity": %s, "degree_assortativity": %s}', spread(x[1, ]), spread(x[2, ]))
}
size <- of(function() sample_gnm(34, 78), 4000)
degrees <- of(function() rewire(karate, keeping_degseq(niter = 780)), 4000)
matched <- of(function() simplify(sample_degseq(degree(karate), method = "simple")), 4000)
observed <- figures(karate)
detach("package:igraph")
suppressMessages(library(sna))
d <- outer(0:13, 0:13, function(i, j) ((i^2 + 2 * j^2 + i * j) %% 11 < 4) * 1)
diag(d) <- 0
recip <- cug.test(d, function(x) grecip(x, measure = "edgewise")[[1]], cmode = "edges", reps = 4000)
triad <- cug.test(d, function(x) triad.census(x)[1, "030T"][[1]], cmode = "dyad.census", reps = 4000)
cug <- function(t) sprintf('{"observed": %.8g, "p_above": %.6g, "p_below": %.6g, "nulls": %s}',
  t$obs.stat, t$pgteobs, t$plteobs, spread(t$rep.stat))
cat("{\n", sprintf('"observed": {"transitivity": %.8g, "degree_assortativity": %.8g},\n', observed[1],
  observed[2]), '"size": ', size, ',\n"degrees": ', degrees, ',\n"configuration": ', matched,
  ',\n"reciprocity": ', cug(recip), ',\n"transitive_triads": ', cug(triad), "\n}\n", sep = "")
