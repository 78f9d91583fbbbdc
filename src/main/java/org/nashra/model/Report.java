package org.nashra.model;

/** One article with who published it and what was found in it: what stories are made of. */
public record Report(Source source, Article article, Extraction extraction) {}
