package org.nashra.archive;

import org.nashra.model.ContentHash;

/**
 * The bytes of a kept document; they have the hash.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy each would cost the most
public record StoredDocument(ContentHash hash, String mediaType, byte[] bytes) {}
