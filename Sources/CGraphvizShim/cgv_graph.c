#include "cgv.h"
#include "cgv_read.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

#define GRAPH(x) ((Agraph_t *)(x))
#define NODE(x) ((Agnode_t *)(x))
#define CONTEXT(x) ((GVC_t *)(x))
#define TEXT(x) ((char *)(x))

cgv_context *cgv_context_new(void) { return (cgv_context *)gvContext(); }
const char *cgv_version(cgv_context *c) { return gvcVersion(CONTEXT(c)); }

bool cgv_has_plugin(cgv_context *c, const char *kind, const char *name) {
  int count = 0;
  bool found = false;
  char **list = gvPluginList(CONTEXT(c), TEXT(kind), &count, NULL);
  for (int i = 0; list && i < count; i++) {
    found |= strcmp(list[i], name) == 0;
    free(list[i]);
  }
  free(list);
  return found;
}

static int quiet(char *text) {
  (void)text;
  return 0;
}

cgv_graph *cgv_graph_parse(const char *dot) {
  // What follows the first graph's closing brace stays in the lexer's buffer and would begin the
  // NEXT call's input: "graph A {} graph X {}" followed by "graph B {}" gives X for B. Empty it.
  agsetfile(NULL);
  agreadline(1);
  Agraph_t *graph = cgv_read(dot), *rest;
  bool several = false;
  agusererrf previous = agseterrf(quiet);
  while ((rest = agmemread(""))) {
    agclose(rest);
    several = true;
  }
  agseterrf(previous);
  if (graph && several) agerr(AGERR, "more than one graph in the input\n");
  return (cgv_graph *)graph;
}

void cgv_graph_free(cgv_graph *g) { agclose(GRAPH(g)); }

bool cgv_reads_files(cgv_graph *g) {
  static const char *const names[] = {"image", "shapefile", "imagepath", "fontpath", "stylesheet"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    for (int kind = AGRAPH; kind <= AGEDGE; kind++)
      if (agattr(GRAPH(g), kind, TEXT(names[i]), NULL)) return true;
  return false;
}

int cgv_node_count(cgv_graph *g) { return agnnodes(GRAPH(g)); }
int cgv_edge_count(cgv_graph *g) { return agnedges(GRAPH(g)); }

// Put libc's generators where a fresh process has them: the engines draw from them without seeding,
// so the second layout in one process would differ from the first.
static void restart_random(void) {
  srand(1);
  srand48(1);
}

int cgv_layout(cgv_context *c, cgv_graph *g, const char *engine) {
  restart_random();
  return gvLayout(CONTEXT(c), GRAPH(g), engine);
}
int cgv_free_layout(cgv_context *c, cgv_graph *g) { return gvFreeLayout(CONTEXT(c), GRAPH(g)); }
bool cgv_layout_done(cgv_graph *g) {
  return aggetrec(GRAPH(g), "Agraphinfo_t", 0) && GD_drawing(GRAPH(g));
}
void cgv_set_resolution(cgv_graph *g, double dpi) { GD_drawing(GRAPH(g))->dpi = dpi; }

int cgv_render(cgv_context *c, cgv_graph *g, const char *format, char **data, size_t *length) {
  unsigned count = 0;
  int code = gvRenderData(CONTEXT(c), GRAPH(g), format, data, &count);
  *length = count;
  return code;
}
void cgv_free_data(char *data) {
  if (data) gvFreeRenderData(data);
}

cgv_box cgv_bounds(cgv_graph *g) {
  boxf b = GD_bb(GRAPH(g));
  return (cgv_box){b.LL.x, b.LL.y, b.UR.x, b.UR.y};
}
cgv_node *cgv_first_node(cgv_graph *g) { return (cgv_node *)agfstnode(GRAPH(g)); }
cgv_node *cgv_next_node(cgv_graph *g, cgv_node *n) {
  return (cgv_node *)agnxtnode(GRAPH(g), NODE(n));
}
const char *cgv_node_name(cgv_node *n) {
  const char *name = agnameof(NODE(n));
  return name ? name : "";
}
cgv_point cgv_node_center(cgv_node *n) {
  return (cgv_point){ND_coord(NODE(n)).x, ND_coord(NODE(n)).y};
}
cgv_point cgv_node_size(cgv_node *n) {
  return (cgv_point){ND_width(NODE(n)) * 72, ND_height(NODE(n)) * 72};
}

// agerr() calls the user function with pieces: "Error" or "Warning", ": ", text.
static struct {
  char text[16 * 1024];
  size_t length;
} messages;

static int keep_piece(char *piece) {
  size_t room = sizeof messages.text - 1 - messages.length, count = strnlen(piece, room);
  memcpy(messages.text + messages.length, piece, count);
  messages.length += count;
  messages.text[messages.length] = 0;
  return 0;
}

void cgv_messages_begin(bool capture) {
  messages.length = 0;
  messages.text[0] = 0;
  agreseterrors();
  agseterr(AGWARN);
  agseterrf(capture ? keep_piece : NULL);
}

const char *cgv_messages_end(bool *failed) {
  *failed = agerrors() >= AGERR;
  agseterrf(NULL);
  return messages.text;
}
