package org.nashra.archive;

import org.nashra.model.ContentHash;

/**
 * The bytes of a kept document; they have the hash.
 *
 * @param bytes not to be changed
 */
public record StoredDocument(ContentHash hash, String mediaType, byte[] bytes) {}
