package org.nashra.extract;

import org.nashra.model.Event;

/** A mention and the part that it takes in an event. */
record Role(Mention mention, Event.Actor.Role role) {}
