package org.nashra.model;

/**
 * What travels on a channel in place of the thing itself, which stays in the database.
 *
 * @param id of the thing
 * @param version of it; a handler that finds another one has nothing to do
 */
public record ClaimCheck(String id, int version) {}
