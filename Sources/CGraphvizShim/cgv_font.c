#include "cgv.h"

#include <dlfcn.h>
#include <string.h>

// Graphviz's text plugin brings fontconfig with it, so it is asked without being linked. The few
// functions have kept these signatures since version 2.0.
typedef struct {
  int count, capacity;
  void **fonts;
} font_set;

int cgv_font_covers(uint32_t scalar) {
  static void *library;
  static bool tried;
  if (!tried) {
    tried = true;
    library = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
  }
  if (!library) return -1;
  void *(*new_pattern)(void) = (void *(*)(void))dlsym(library, "FcPatternCreate");
  void *(*new_letters)(void) = (void *(*)(void))dlsym(library, "FcCharSetCreate");
  int (*add_letter)(void *, uint32_t) = (int (*)(void *, uint32_t))dlsym(library, "FcCharSetAddChar");
  int (*add)(void *, const char *, const void *) =
      (int (*)(void *, const char *, const void *))dlsym(library, "FcPatternAddCharSet");
  void *(*new_objects)(void) = (void *(*)(void))dlsym(library, "FcObjectSetCreate");
  font_set *(*list)(void *, void *, void *) =
      (font_set * (*)(void *, void *, void *)) dlsym(library, "FcFontList");
  void (*free_set)(font_set *) = (void (*)(font_set *))dlsym(library, "FcFontSetDestroy");
  void (*free_objects)(void *) = (void (*)(void *))dlsym(library, "FcObjectSetDestroy");
  void (*free_letters)(void *) = (void (*)(void *))dlsym(library, "FcCharSetDestroy");
  void (*free_pattern)(void *) = (void (*)(void *))dlsym(library, "FcPatternDestroy");
  if (!new_pattern || !new_letters || !add_letter || !add || !new_objects || !list || !free_set ||
      !free_objects || !free_letters || !free_pattern)
    return -1;
  void *pattern = new_pattern(), *letters = new_letters(), *objects = new_objects();
  int answer = -1;
  if (pattern && letters && objects && add_letter(letters, scalar) &&
      add(pattern, "charset", letters)) {
    font_set *found = list(0, pattern, objects);
    if (found) {
      answer = found->count > 0;
      free_set(found);
    }
  }
  if (objects) free_objects(objects);
  if (letters) free_letters(letters);
  if (pattern) free_pattern(pattern);
  return answer;
}

int cgv_font_file(const char *families, char *file, int capacity) {
  void *library = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return 0;
  void *(*parse)(const char *) = (void *(*)(const char *))dlsym(library, "FcNameParse");
  int (*substitute)(void *, void *, int) =
      (int (*)(void *, void *, int))dlsym(library, "FcConfigSubstitute");
  void (*complete)(void *) = (void (*)(void *))dlsym(library, "FcDefaultSubstitute");
  void *(*match)(void *, void *, int *) =
      (void *(*)(void *, void *, int *))dlsym(library, "FcFontMatch");
  int (*get)(void *, const char *, int, unsigned char **) =
      (int (*)(void *, const char *, int, unsigned char **))dlsym(library, "FcPatternGetString");
  void (*free_pattern)(void *) = (void (*)(void *))dlsym(library, "FcPatternDestroy");
  if (!parse || !substitute || !complete || !match || !get || !free_pattern) return 0;
  void *pattern = parse(families);
  if (!pattern) return 0;
  substitute(0, pattern, 0);
  complete(pattern);
  int result = 0, length = 0;
  void *font = match(0, pattern, &result);
  if (font) {
    unsigned char *found = 0;
    if (get(font, "file", 0, &found) == 0 && found) {
      length = (int)strlen((const char *)found);
      if (length < capacity)
        memcpy(file, found, (size_t)length + 1);
      else
        length = 0;
    }
    free_pattern(font);
  }
  free_pattern(pattern);
  return length;
}
