// A thin C layer over Graphviz and over a child process. It holds no policy: it turns macros, globals,
// variadic functions and `char *` parameters into plain functions on opaque handles, so that Swift
// sees neither a Graphviz struct nor a raw pipe.
#ifndef CITYNET_CGV_H
#define CITYNET_CGV_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cgv_context cgv_context;
typedef struct cgv_graph cgv_graph;
typedef struct cgv_node cgv_node;
typedef struct cgv_worker cgv_worker;

typedef struct { double x, y; } cgv_point;
typedef struct { double x0, y0, x1, y1; } cgv_box;

// Context. One per process: a second one leaks and is slower.
cgv_context *_Nullable cgv_context_new(void);
const char *_Nonnull cgv_version(cgv_context *_Nonnull);
bool cgv_has_plugin(cgv_context *_Nonnull, const char *_Nonnull kind, const char *_Nonnull name);

// Graph.
cgv_graph *_Nullable cgv_graph_parse(const char *_Nonnull dot);
void cgv_graph_free(cgv_graph *_Nonnull);
// Whether any graph, node or edge of the text declares an attribute that makes Graphviz read files.
bool cgv_reads_files(cgv_graph *_Nonnull);
int cgv_node_count(cgv_graph *_Nonnull);
int cgv_edge_count(cgv_graph *_Nonnull);

// Layout and rendering; 0 on success, but only cgv_messages_end tells the truth.
int cgv_layout(cgv_context *_Nonnull, cgv_graph *_Nonnull, const char *_Nonnull engine);
int cgv_free_layout(cgv_context *_Nonnull, cgv_graph *_Nonnull);
bool cgv_layout_done(cgv_graph *_Nonnull);
void cgv_set_resolution(cgv_graph *_Nonnull, double dots_per_inch);
int cgv_render(cgv_context *_Nonnull, cgv_graph *_Nonnull, const char *_Nonnull format,
               char *_Nullable *_Nonnull data, size_t *_Nonnull length);
void cgv_free_data(char *_Nullable);

// Results, in points, y upwards.
cgv_box cgv_bounds(cgv_graph *_Nonnull);
cgv_node *_Nullable cgv_first_node(cgv_graph *_Nonnull);
cgv_node *_Nullable cgv_next_node(cgv_graph *_Nonnull, cgv_node *_Nonnull);
const char *_Nonnull cgv_node_name(cgv_node *_Nonnull);
cgv_point cgv_node_center(cgv_node *_Nonnull);
cgv_point cgv_node_size(cgv_node *_Nonnull);

// Messages: all that Graphviz reported since begin. With `capture` false they go to standard error,
// as a worker wants it, and the text is empty. `failed` is the only trustworthy sign of an error.
void cgv_messages_begin(bool capture);
const char *_Nonnull cgv_messages_end(bool *_Nonnull failed);

// Whether some installed font holds a character: 1 yes, 0 no, -1 where that cannot be asked.
int cgv_font_covers(uint32_t scalar);

// Writes the path of the font file that answers to these families, with commas between them, and
// returns its length; 0 where that cannot be asked or does not fit.
int cgv_font_file(const char *_Nonnull families, char *_Nullable file, int capacity);

// Serving side of a worker: keep the pipe, send stray output of libraries to standard error, no core
// file, no interrupt from the terminal.
int cgv_serve_begin(void);
bool cgv_read_fully(int descriptor, uint8_t *_Nonnull bytes, size_t count);
bool cgv_write_fully(int descriptor, const uint8_t *_Nonnull bytes, size_t count);
void cgv_limit_memory(uint64_t bytes);
void cgv_limit_time(unsigned seconds);
uint64_t cgv_resident_bytes(void);

// Calling side. All transfers wait at most `milliseconds`, never raise SIGPIPE, and keep the tail of
// what the worker writes to standard error.
cgv_worker *_Nullable cgv_worker_start(const char *_Nonnull const *_Nonnull arguments, size_t count,
                                       int *_Nonnull error);
// Bytes moved; 0 when the time is over; -1 when the worker closed the connection.
long cgv_worker_send(cgv_worker *_Nonnull, const uint8_t *_Nonnull bytes, size_t count,
                     int milliseconds);
long cgv_worker_receive(cgv_worker *_Nonnull, uint8_t *_Nonnull bytes, size_t count,
                        int milliseconds);
int cgv_worker_process(cgv_worker *_Nonnull);
// Copies what arrived on standard error since the last call and forgets it.
size_t cgv_worker_errors(cgv_worker *_Nonnull, uint8_t *_Nonnull bytes, size_t capacity);
// Ends, reaps and frees. `kill_first` sends SIGKILL; else the worker gets a moment to end by itself.
// Gives the signal that ended it (or 0) and its exit status.
void cgv_worker_end(cgv_worker *_Nonnull, bool kill_first, int *_Nonnull signal_number,
                    int *_Nonnull status);
double cgv_monotonic_seconds(void);
#endif
