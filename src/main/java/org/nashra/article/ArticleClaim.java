package org.nashra.article;

/** A claim check for an article: what travels between stages while the database holds the truth. */
public record ArticleClaim(String id, int revision) {}
