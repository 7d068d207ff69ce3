# Gould-Fernandez brokerage of two networks by R's sna, and their centralization by R's igraph.
#   Rscript Tests/Expected/brokerage.R      (R 4.2.2, sna 2.7-1, igraph 1.3.5)
# writes Tests/Expected/brokerage.json.
suppressMessages({ library(sna); library(igraph) })

karate <- as.matrix(as_adjacency_matrix(make_graph("Zachary")))
club <- ifelse(1:34 %in% c(1:9, 11:14, 17, 18, 20, 22), "Mr. Hi", "Officer")

# 20 nodes in three groups; u -> v where (3u + 5v + uv) mod 7 is 0 or 1, numbered from 0.
n <- 20
arcs <- outer(0:(n - 1), 0:(n - 1), function(u, v) ((3 * u + 5 * v + u * v) %% 7 <= 1) & u != v) * 1
group <- c("a", "b", "c")[(0:(n - 1) * 2) %% 3 + 1]

json <- function(x) {
  number <- function(v) format(v, digits = 15, trim = TRUE)
  if (is.list(x)) {
    paste0("{", paste0('"', names(x), '": ', vapply(x, json, ""), collapse = ",\n"), "}")
  } else if (is.matrix(x)) {
    paste0("[", paste0(apply(x, 1, function(r) json(as.vector(r))), collapse = ",\n"), "]")
  } else if (is.character(x)) {
    paste0("[", paste0('"', x, '"', collapse = ", "), "]")
  } else paste0("[", paste0(number(as.vector(x)), collapse = ", "), "]")
}

brokers <- function(g, cl) {
  b <- sna::brokerage(g, cl)
  list(nodes = unname(b$raw.nli), expected = unname(b$exp.nli), deviation = unname(b$sd.nli),
       total = unname(b$raw.gli), total_expected = unname(b$exp.gli),
       total_deviation = unname(b$sd.gli))
}

zachary <- make_graph("Zachary")
out <- graph_from_adjacency_matrix(arcs, mode = "directed")
centralization <- function(g, mode) c(
  centr_degree(g, mode = mode, loops = FALSE)$centralization,
  centr_betw(g, directed = is_directed(g))$centralization,
  centr_eigen(g, directed = is_directed(g), scale = TRUE)$centralization)

text <- json(list(
  karate = brokers(karate, club),
  directed = brokers(arcs, group),
  centralization = list(
    order = c("degree", "betweenness", "eigenvector"),
    karate = centralization(zachary, "all"), karate_closeness = centr_clo(zachary)$centralization,
    directed_out = centralization(out, "out"), directed_in = centralization(out, "in"))))
writeLines(text, file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))),
                           "brokerage.json"))
