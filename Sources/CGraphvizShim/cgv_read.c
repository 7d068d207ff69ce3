// Reading with object numbers that depend on the text only.
//
// Graphviz numbers named objects by the ADDRESS of their name and visits subgraphs in the order of
// their numbers, so groups are drawn in an order that changes with the heap: the same file gave three
// different outputs in three runs of one process. Here the numbers count names as they appear.
#include "cgv_read.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char **names;
  size_t count, capacity;
  size_t *slots;  // index into names plus one; 0 is free
  size_t slot_count;
  IDTYPE next_anonymous;
} numbering;

static size_t hash(const char *text) {
  size_t h = 1469598103934665603u;
  for (; *text; text++) h = (h ^ (unsigned char)*text) * 1099511628211u;
  return h;
}

// The slot of a name, or the free slot where it belongs.
static size_t slot_of(const numbering *n, const char *name) {
  size_t slot = hash(name) & (n->slot_count - 1);
  while (n->slots[slot] && strcmp(n->names[n->slots[slot] - 1], name) != 0)
    slot = (slot + 1) & (n->slot_count - 1);
  return slot;
}

static bool grow(numbering *n) {
  size_t slot_count = n->slot_count ? n->slot_count * 2 : 1024;
  size_t *slots = calloc(slot_count, sizeof *slots);
  char **names = realloc(n->names, slot_count / 2 * sizeof *names);
  if (names) n->names = names;
  if (!slots || !names) {
    free(slots);
    return false;
  }
  free(n->slots);
  n->slots = slots;
  n->slot_count = slot_count;
  n->capacity = slot_count / 2;
  for (size_t i = 0; i < n->count; i++) n->slots[slot_of(n, n->names[i])] = i + 1;
  return true;
}

static void *open_numbers(Agraph_t *g, Agdisc_t *disc) {
  (void)g;
  (void)disc;
  numbering *n = calloc(1, sizeof *n);
  if (n) n->next_anonymous = 1;
  return n;
}

// Even numbers are names, odd ones objects without a name, as cgraph itself has it.
static long map_name(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  numbering *n = state;
  if (!n) return 0;
  if (!name) {
    *id = n->next_anonymous;
    n->next_anonymous += 2;
    return 1;
  }
  if (n->count == n->capacity && !grow(n)) return 0;
  size_t slot = slot_of(n, name);
  if (!n->slots[slot]) {
    char *copy = create ? strdup(name) : NULL;
    if (!copy) return 0;
    n->names[n->count] = copy;
    n->slots[slot] = ++n->count;
  }
  *id = (IDTYPE)n->slots[slot] * 2;
  return 1;
}

static long claim_number(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return 0;
}

static void free_number(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
}

static char *name_of(void *state, int kind, IDTYPE id) {
  (void)kind;
  numbering *n = state;
  return n && id % 2 == 0 && id > 0 && id / 2 <= n->count ? n->names[id / 2 - 1] : NULL;
}

static void close_numbers(void *state) {
  numbering *n = state;
  if (!n) return;
  for (size_t i = 0; i < n->count; i++) free(n->names[i]);
  free(n->names);
  free(n->slots);
  free(n);
}

static void note_object(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

typedef struct {
  const char *rest;
  size_t count;
} reader;

static int read_some(void *channel, char *buffer, int size) {
  reader *r = channel;
  if (size <= 0 || r->count == 0) return 0;
  size_t count = r->count < (size_t)size ? r->count : (size_t)size;
  memcpy(buffer, r->rest, count);
  r->rest += count;
  r->count -= count;
  return (int)count;
}

Agraph_t *cgv_read(const char *dot) {
  static Agiddisc_t numbers = {open_numbers, map_name, claim_number, free_number,
                               name_of,      close_numbers, note_object};
  static Agiodisc_t input;
  static Agdisc_t disc;
  input = AgIoDisc;
  input.afread = read_some;
  disc = (Agdisc_t){&AgMemDisc, &numbers, &input};
  reader r = {dot, strlen(dot)};
  return agread(&r, &disc);
}
