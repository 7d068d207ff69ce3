#ifndef CITYNET_CGV_READ_H
#define CITYNET_CGV_READ_H
#include <graphviz/cgraph.h>

// Reads the first graph of a text. Its objects are numbered in the order of the text.
Agraph_t *cgv_read(const char *dot);
#endif
