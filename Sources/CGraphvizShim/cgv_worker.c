#define _GNU_SOURCE
#include "cgv.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { tail_size = 16 * 1024 };

struct cgv_worker {
  pid_t process;
  int channel;  // a socket pair, because send() can be told not to raise SIGPIPE
  int errors;
  uint8_t tail[tail_size];
  size_t tail_length;
};

double cgv_monotonic_seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// Serving side

int cgv_serve_begin(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  signal(SIGINT, SIG_IGN);   // the terminal's Ctrl-C is the caller's to answer
  signal(SIGPIPE, SIG_IGN);
  int channel = dup(STDOUT_FILENO);
  if (channel >= 0) dup2(STDERR_FILENO, STDOUT_FILENO);
  return channel;
}

bool cgv_read_fully(int descriptor, uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t n = read(descriptor, bytes, count);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    count -= (size_t)n;
  }
  return true;
}

bool cgv_write_fully(int descriptor, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t n = write(descriptor, bytes, count);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    count -= (size_t)n;
  }
  return true;
}

void cgv_limit_memory(uint64_t bytes) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0) return;
  if (limit.rlim_max != RLIM_INFINITY && bytes > limit.rlim_max) bytes = limit.rlim_max;
  limit.rlim_cur = bytes;
  setrlimit(RLIMIT_AS, &limit);
}

// The caller kills at the deadline; this is for the case that the caller itself is gone.
void cgv_limit_time(unsigned seconds) { alarm(seconds); }

uint64_t cgv_resident_bytes(void) {
#ifdef __linux__
  unsigned long long size = 0, resident = 0;
  FILE *file = fopen("/proc/self/statm", "re");
  if (!file) return 0;
  int found = fscanf(file, "%llu %llu", &size, &resident);
  fclose(file);
  return found == 2 ? resident * (uint64_t)sysconf(_SC_PAGESIZE) : 0;
#else
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? (uint64_t)usage.ru_maxrss : 0;
#endif
}

// Calling side

static void close_quietly(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

static bool keep_private(int descriptor) { return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0; }

// The environment of the worker: a crash must end it at once, not start a backtrace.
static char **worker_environment(void) {
  static char quiet[] = "SWIFT_BACKTRACE=enable=no";
  size_t count = 0;
  while (environ[count]) count++;
  char **copy = calloc(count + 2, sizeof *copy);
  if (!copy) return NULL;
  size_t used = 0;
  for (size_t i = 0; i < count; i++)
    if (strncmp(environ[i], "SWIFT_BACKTRACE=", 16) != 0) copy[used++] = environ[i];
  copy[used] = quiet;
  return copy;
}

static int spawn(pid_t *process, char **arguments, int channel, int errors) {
  posix_spawn_file_actions_t actions;
  int code = posix_spawn_file_actions_init(&actions);
  if (code) return code;
  posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, channel, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  char **environment = worker_environment();
  code = environment ? posix_spawn(process, arguments[0], &actions, NULL, arguments, environment)
                     : ENOMEM;
  free(environment);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

cgv_worker *cgv_worker_start(const char *const *arguments, size_t count, int *error) {
  int channel[2] = {-1, -1}, errors[2] = {-1, -1};
  cgv_worker *worker = calloc(1, sizeof *worker);
  char **copy = calloc(count + 1, sizeof *copy);
  int code = worker && copy ? 0 : ENOMEM;
  for (size_t i = 0; !code && i < count; i++)
    if (!(copy[i] = strdup(arguments[i]))) code = ENOMEM;
#ifdef SOCK_CLOEXEC
  if (!code && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel)) code = errno;
  if (!code && pipe2(errors, O_CLOEXEC)) code = errno;
#else
  if (!code && socketpair(AF_UNIX, SOCK_STREAM, 0, channel)) code = errno;
  if (!code && pipe(errors)) code = errno;
#endif
  for (int i = 0; !code && i < 2; i++)
    if (!keep_private(channel[i]) || !keep_private(errors[i])) code = errno;
  if (!code) code = spawn(&worker->process, copy, channel[1], errors[1]);
  for (size_t i = 0; copy && i < count; i++) free(copy[i]);
  free(copy);
  close_quietly(channel[1]);
  close_quietly(errors[1]);
  if (code) {
    close_quietly(channel[0]);
    close_quietly(errors[0]);
    free(worker);
    *error = code;
    return NULL;
  }
  worker->channel = channel[0];
  worker->errors = errors[0];
  fcntl(worker->channel, F_SETFL, O_NONBLOCK);
  fcntl(worker->errors, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(worker->channel, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  return worker;
}

// Reads what is there; keeps the last `tail_size` bytes. False at the end of the stream.
static bool drain_errors(cgv_worker *w) {
  uint8_t buffer[4096];
  for (;;) {
    ssize_t n = read(w->errors, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return true;
    if (n == 0) return false;
    size_t count = (size_t)n, keep = w->tail_length;
    if (keep + count > tail_size) {
      size_t drop = keep + count - tail_size;
      memmove(w->tail, w->tail + drop, keep - drop);
      keep -= drop;
    }
    memcpy(w->tail + keep, buffer, count);
    w->tail_length = keep + count;
  }
}

// Waits until the channel is ready. 1 ready, 0 time over, -1 broken.
static int wait_for(cgv_worker *w, short events, int milliseconds) {
  double end = cgv_monotonic_seconds() + milliseconds / 1000.0;
  bool errors_open = true;
  for (;;) {
    struct pollfd both[2] = {{w->channel, events, 0}, {w->errors, POLLIN, 0}};
    double left = end - cgv_monotonic_seconds();
    int n = poll(both, errors_open ? 2 : 1, left > 0 ? (int)(left * 1000) + 1 : 0);
    if (n < 0 && errno != EINTR) return -1;
    if (n > 0 && errors_open && both[1].revents) errors_open = drain_errors(w);
    if (n > 0 && both[0].revents) return 1;
    if (cgv_monotonic_seconds() >= end) return 0;
  }
}

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

long cgv_worker_send(cgv_worker *w, const uint8_t *bytes, size_t count, int milliseconds) {
  int ready = wait_for(w, POLLOUT, milliseconds);
  if (ready <= 0) return ready;
  ssize_t n = send(w->channel, bytes, count, MSG_NOSIGNAL);
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return n < 0 ? -1 : (long)n;
}

long cgv_worker_receive(cgv_worker *w, uint8_t *bytes, size_t count, int milliseconds) {
  int ready = wait_for(w, POLLIN, milliseconds);
  if (ready <= 0) return ready;
  ssize_t n = read(w->channel, bytes, count);
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return n <= 0 ? -1 : (long)n;
}

int cgv_worker_process(cgv_worker *w) { return (int)w->process; }

size_t cgv_worker_errors(cgv_worker *w, uint8_t *bytes, size_t capacity) {
  drain_errors(w);
  size_t count = w->tail_length < capacity ? w->tail_length : capacity;
  memcpy(bytes, w->tail + (w->tail_length - count), count);
  w->tail_length = 0;
  return count;
}

void cgv_worker_end(cgv_worker *w, bool kill_first, int *signal_number, int *status) {
  int raw = 0;
  pid_t reaped = 0;
  shutdown(w->channel, SHUT_RDWR);
  for (int i = 0; !kill_first && i < 100; i++) {
    while ((reaped = waitpid(w->process, &raw, WNOHANG)) < 0 && errno == EINTR) {
    }
    if (reaped != 0) break;
    struct timespec pause = {0, 2 * 1000 * 1000};
    nanosleep(&pause, NULL);
  }
  if (reaped == 0) {
    kill(w->process, SIGKILL);
    while ((reaped = waitpid(w->process, &raw, 0)) < 0 && errno == EINTR) {
    }
  }
  *signal_number = reaped > 0 && WIFSIGNALED(raw) ? WTERMSIG(raw) : 0;
  *status = reaped > 0 && WIFEXITED(raw) ? WEXITSTATUS(raw) : 0;
  close(w->channel);
  close(w->errors);
  free(w);
}
