# QAP correlation and MRQAP of the Florentine families, for worked case 23.
# Run from this folder: Rscript florence.R > florence.json
# Made with R 4.2.2, sna 2.7-1. Marriage, business and wealth (in thousands of lira, 1427):
# Padgett & Ansell, American Journal of Sociology 98 (1993), as in UCINET's Padgett data.
suppressMessages(library(sna))
families <- c("Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni",
  "Lamberteschi", "Medici", "Pazzi", "Peruzzi", "Pucci", "Ridolfi", "Salviati", "Strozzi", "Tornabuoni")
wealth <- c(10, 36, 55, 44, 20, 32, 8, 42, 103, 48, 49, 3, 27, 10, 146, 48)
marriage <- c("Acciaiuoli Medici", "Albizzi Ginori", "Albizzi Guadagni", "Albizzi Medici",
  "Barbadori Castellani", "Barbadori Medici", "Bischeri Guadagni", "Bischeri Peruzzi",
  "Bischeri Strozzi", "Castellani Peruzzi", "Castellani Strozzi", "Guadagni Lamberteschi",
  "Guadagni Tornabuoni", "Medici Ridolfi", "Medici Salviati", "Medici Tornabuoni", "Pazzi Salviati",
  "Peruzzi Strozzi", "Ridolfi Strozzi", "Ridolfi Tornabuoni")
business <- c("Barbadori Castellani", "Barbadori Ginori", "Barbadori Medici", "Barbadori Peruzzi",
  "Bischeri Guadagni", "Bischeri Lamberteschi", "Bischeri Peruzzi", "Castellani Lamberteschi",
  "Castellani Peruzzi", "Ginori Medici", "Guadagni Lamberteschi", "Lamberteschi Peruzzi",
  "Medici Pazzi", "Medici Salviati", "Medici Tornabuoni")
relation <- function(pairs) {
  m <- matrix(0, 16, 16, dimnames = list(families, families))
  for (pair in strsplit(pairs, " ")) { m[pair[1], pair[2]] <- 1; m[pair[2], pair[1]] <- 1 }
  m
}
m <- relation(marriage); b <- relation(business); w <- abs(outer(wealth, wealth, "-"))
set.seed(1)
q <- qaptest(array(c(m, b), c(16, 16, 2)) |> aperm(c(3, 1, 2)), gcor, g1 = 1, g2 = 2, mode = "graph",
  reps = 5000)
one <- netlm(m, b, mode = "graph", nullhyp = "qapspp", reps = 5000)
x <- aperm(array(c(b, w), c(16, 16, 2)), c(3, 1, 2))
linear <- netlm(m, x, mode = "graph", nullhyp = "qapspp", reps = 2000)
logit <- netlogit(m, x, mode = "graph", nullhyp = "qapspp", reps = 2000)
text <- function(v) paste0('["', paste(v, collapse = '", "'), '"]')
term <- function(fit, i) sprintf(
  '{"coefficient": %.12g, "statistic": %.12g, "p": %.6g, "p_above": %.6g, "p_below": %.6g}',
  fit$coefficients[i], fit$tstat[i], fit$pgreqabs[i], fit$pgreq[i], fit$pleeq[i])
model <- function(fit) sprintf('{"intercept": %.12g, "business": %s, "wealth": %s}',
  fit$coefficients[1], term(fit, 2), term(fit, 3))
cat("{\n", '"families": ', text(families), ",\n", '"wealth": [', paste(wealth, collapse = ", "),
  "],\n", '"marriage": ', text(marriage), ",\n", '"business": ', text(business), ",\n",
  sprintf('"qap": {"correlation": %.12g, "p_above": %.6g, "p_below": %.6g},\n', q$testval, q$pgreq,
    q$pleeq), '"one": ', term(one, 2), ",\n", '"linear": ', model(linear), ",\n", '"logit": ',
  model(logit), "\n}\n", sep = "")
