package org.nashra.web;

/** Ends the handling of a request with a problem as its answer. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.status() + " " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
