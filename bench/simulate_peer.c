/* The recruitment model's slope for deSolve, compiled: rho, theta, omega, eta, then M by rows, as parameters. */
#include <R.h>
#include <Rinternals.h>
#include <R_ext/Rdynload.h>

static SEXP given;

void begin(void (*set)(int *, double *)) {
  DL_FUNC get = R_GetCCallable("deSolve", "get_deSolve_gparms");
  given = get();
}

void slope(int *count, double *time, double *c, double *change, double *out, int *ip) {
  const double *p = REAL(given), *m = p + 4;
  double total = 0;
  for (int i = 0; i < *count; i++) total += c[i];
  for (int i = 0; i < *count; i++) {
    double met = 0;
    for (int j = 0; j < *count; j++) met += m[i * *count + j] * c[j];
    change[i] = c[i] * (p[0] - p[3] / total - p[1] * met - p[2] * c[i]);
  }
}
