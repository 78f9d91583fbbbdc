package org.nashra.web;

import org.jspecify.annotations.Nullable;
import org.nashra.model.ContentHash;

/**
 * What is kept of a request that named an {@code Idempotency-Key}.
 *
 * @param request what it asked for
 * @param job which job it started
 * @param answer null until it was given
 */
record FirstAnswer(ContentHash request, String job, @Nullable HttpResponse answer) {}
