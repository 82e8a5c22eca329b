// What Node cannot do by itself and the backends "node" and "cuda" need before libtensorflow is loaded: hold back what
// a library writes to file descriptor 2 while it is loaded, and ask the dynamic linker why it does not open a library.
// `penstroke backend install` compiles it beside TensorFlow's binding. Linux only (memfd_create, glibc 2.27).
#include <dlfcn.h>
#include <fcntl.h>
#include <node_api.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr size_t kMostText = 64 * 1024;
constexpr size_t kMostPath = 4096;

int saved_stderr = -1;
int held = -1;

napi_value Text(napi_env env, const char* text, size_t length) {
  napi_value value;
  return napi_create_string_utf8(env, text, length, &value) == napi_ok ? value : nullptr;
}

// openLibrary(name: string): null, or why the dynamic linker does not open it. An opened library stays open, and its
// symbols serve the libraries that are opened after it.
napi_value OpenLibrary(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument;
  char name[kMostPath];
  size_t length = 0;
  if (napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr) != napi_ok || count < 1 ||
      napi_get_value_string_utf8(env, argument, name, sizeof(name), &length) != napi_ok) {
    napi_throw_type_error(env, nullptr, "openLibrary: expected the name of a library");
    return nullptr;
  }
  if (dlopen(name, RTLD_LAZY | RTLD_GLOBAL) == nullptr) {
    const char* reason = dlerror();
    return Text(env, reason == nullptr ? "unknown" : reason, NAPI_AUTO_LENGTH);
  }
  napi_value none;
  napi_get_null(env, &none);
  return none;
}

// holdStderr(): what is written to file descriptor 2 from now on goes into memory. A second call does nothing.
napi_value HoldStderr(napi_env, napi_callback_info) {
  if (held >= 0) return nullptr;
  fflush(stderr);
  held = memfd_create("penstroke-stderr", MFD_CLOEXEC);
  if (held < 0) return nullptr;
  saved_stderr = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (saved_stderr < 0 || dup2(held, 2) < 0) {
    if (saved_stderr >= 0) close(saved_stderr);
    close(held);
    saved_stderr = held = -1;
  }
  return nullptr;
}

// releaseStderr(): string. Ends holdStderr; returns the first 64 KiB of what was held back.
napi_value ReleaseStderr(napi_env env, napi_callback_info) {
  if (held < 0) return Text(env, "", 0);
  fflush(stderr);
  dup2(saved_stderr, 2);
  close(saved_stderr);
  static char text[kMostText];
  ssize_t length = pread(held, text, kMostText, 0);
  close(held);
  saved_stderr = held = -1;
  return Text(env, text, length < 0 ? 0 : static_cast<size_t>(length));
}

}  // namespace

NAPI_MODULE_INIT() {
  const napi_property_descriptor functions[] = {
      {"openLibrary", nullptr, OpenLibrary, nullptr, nullptr, nullptr, napi_enumerable, nullptr},
      {"holdStderr", nullptr, HoldStderr, nullptr, nullptr, nullptr, napi_enumerable, nullptr},
      {"releaseStderr", nullptr, ReleaseStderr, nullptr, nullptr, nullptr, napi_enumerable, nullptr},
  };
  napi_define_properties(env, exports, sizeof(functions) / sizeof(functions[0]), functions);
  return exports;
}
